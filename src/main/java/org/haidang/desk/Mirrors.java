package org.haidang.desk;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.haidang.platform.HaidangException;
import org.haidang.sync.MirrorMessages.Kept;
import org.haidang.sync.MirrorMessages.Look;
import org.haidang.sync.MirrorMessages.LookedInto;
import org.haidang.sync.MirrorServer;
import org.jspecify.annotations.Nullable;

/**
 * One's own unfinished calls wherever they were begun, as far as the server has their copies.
 * Thread-safe; what blocks on the line says so.
 */
public final class Mirrors {

  private final MirrorServer server;
  private final MirroredDrafts drafts;
  private final String login;
  private final Seen seen;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile List<Kept> kept = List.of();
  private volatile List<LookedInto> looks = List.of();

  /** Remembers from day to day up to which look its counselor was told. */
  public interface Seen {

    /** The number of the last look told of; 0 for none. */
    long last();

    /** Looks up to this one were told of. */
    void told(long seq);
  }

  /** The calls of {@code login}. */
  public Mirrors(MirrorServer server, MirroredDrafts drafts, String login, Seen seen) {
    this.server = server;
    this.drafts = drafts;
    this.login = login;
    this.seen = seen;
  }

  /**
   * Asks the server anew; tells whoever listens when something is different. Blocks on the line.
   *
   * @throws HaidangException as {@link MirrorServer} tells
   */
  public void refresh() {
    var mine = server.mine(seen.last());
    boolean same = mine.looks().isEmpty() && ids(mine.kept()).equals(ids(kept));
    kept = mine.kept();
    looks = mine.looks();
    if (!same) {
      listeners.forEach(Runnable::run);
    }
  }

  private static List<UUID> ids(List<Kept> kept) {
    return kept.stream().map(Kept::contact).toList();
  }

  /** Those not on this computer, as of the last refresh. Blocks on the disk. */
  public List<Kept> elsewhere() {
    var known = kept;
    if (known.isEmpty()) {
      return known;
    }
    var here =
        drafts.of(login).stream()
            .filter(draft -> !CallDesk.leftBehind(draft))
            .map(Draft::contact)
            .collect(Collectors.toSet());
    return known.stream().filter(each -> !here.contains(each.contact())).toList();
  }

  /** The looks nobody was told of yet; they count as told from now on. Blocks on the disk. */
  public List<LookedInto> newLooks() {
    var now = looks;
    looks = List.of();
    if (!now.isEmpty()) {
      seen.told(now.getLast().seq());
    }
    return now;
  }

  /**
   * Goes on here with a call begun elsewhere. Blocks on the line.
   *
   * @return null when it is over meanwhile
   * @throws HaidangException as {@link MirrorServer} tells
   */
  public @Nullable Draft take(UUID contact) {
    var draft = drafts.take(server, contact);
    kept = kept.stream().filter(each -> !each.contact().equals(contact)).toList();
    return draft;
  }

  /**
   * Looks into a colleague's unfinished report; the server notes it and tells them. Blocks on the
   * line.
   *
   * @param reason why, in the supervisor's words
   * @return null when there is none
   * @throws HaidangException as {@link MirrorServer} tells
   */
  public @Nullable Draft look(UUID contact, String of, String reason) {
    return drafts.read(server.look(new Look(contact, of, reason)).draft());
  }

  /** Runs {@code news}, on another thread, when there is something else to see, until closed. */
  public AutoCloseable listen(Runnable news) {
    listeners.add(news);
    return () -> listeners.remove(news);
  }

  /** Tells {@code told}, on another thread, which call went on elsewhere. */
  public void onMoved(Consumer<MirroredDrafts.Moved> told) {
    drafts.listen(told);
  }
}
