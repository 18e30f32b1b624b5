package org.haidang.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.haidang.content.Library;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.sync.MirrorMessages.Taken;
import org.haidang.sync.MirrorServer;
import org.haidang.sync.MirrorSync;
import org.jspecify.annotations.Nullable;

/**
 * The drafts on this computer, each followed by the server's copy of it. What keeps a draft here
 * never waits for the copy. Thread-safe.
 */
public final class MirroredDrafts implements Drafts {

  private final Drafts here;
  private final Clock clock;
  private final DraftMark mark;
  private final DraftMirror mirror;
  private final Json json;
  private final String login;

  /** Calls that went on elsewhere, each with the mark of what came across; empty when unknown. */
  private final Map<UUID, String> gone = new ConcurrentHashMap<>();

  private volatile Consumer<Moved> listener = _ -> {};

  /**
   * A call of this computer went on elsewhere.
   *
   * @param over whether it is over there, too
   * @param left whether something typed here never came across: then the draft stays here, to be
   *     read
   */
  public record Moved(UUID contact, boolean over, boolean left) {}

  /**
   * The drafts {@code here} of {@code login}.
   *
   * @param salt what marks of drafts are made with
   */
  public MirroredDrafts(
      Drafts here, Library library, Clock clock, Json json, String login, byte[] salt) {
    this.here = here;
    this.clock = clock;
    this.json = json;
    this.login = login;
    this.mark = new DraftMark(json, salt);
    this.mirror = new DraftMirror(library, clock, json, mark);
  }

  /** From now on {@code sync} takes the copies; those of before it first. */
  public void follow(MirrorSync sync) {
    mirror.follow(sync);
    here.of(login).stream().filter(draft -> !DeskFields.isMoved(draft)).forEach(mirror::latest);
  }

  /** Tells {@code told}, on another thread, which call went on elsewhere; instead of who before. */
  public void listen(Consumer<Moved> told) {
    listener = told;
  }

  @Override
  public void keep(Draft draft) {
    var left = gone.get(draft.contact());
    if (left == null) {
      here.keep(draft);
      mirror.latest(draft);
    } else if (!left.equals(mark.of(draft.body()))) {
      // Typed before the desk could close it: it stays behind with the rest.
      here.keep(DeskFields.moved(draft));
    }
  }

  /** The server said that a call of this computer went on elsewhere. On the thread that heard. */
  public void moved(UUID contact, boolean over, @Nullable String left) {
    gone.put(contact, left == null ? "" : left);
    var draft =
        here.of(login).stream().filter(it -> it.contact().equals(contact)).findFirst().orElse(null);
    boolean all = draft == null || (left != null && left.equals(mark.of(draft.body())));
    if (draft != null && all) {
      here.drop(contact);
    } else if (draft != null) {
      here.keep(DeskFields.moved(draft));
    }
    listener.accept(new Moved(contact, over, !all));
  }

  /**
   * Goes on here with one's own call of another computer. Blocks on the line.
   *
   * @return its draft, kept here by now; null when it is over meanwhile
   * @throws HaidangException as {@link MirrorServer} tells
   */
  public @Nullable Draft take(MirrorServer server, UUID contact) {
    return taken(server.take(contact), this::mine);
  }

  /** What a supervisor took out of the server's quarantine was somebody else's; it says so. */
  private Draft mine(Draft draft) {
    if (draft.login().equals(login)) {
      return draft;
    }
    return DeskFields.given(draft, draft.login(), login, clock.instant());
  }

  /**
   * Keeps here what the server gave to this computer.
   *
   * @param mine makes it this counselor's
   * @return the draft; null when there was none
   */
  @Nullable Draft taken(Taken taken, UnaryOperator<Draft> mine) {
    var text = taken.draft();
    if (text == null || !mirror.follows()) {
      return null;
    }
    var draft = mine.apply(json.read(text, Draft.class));
    gone.remove(draft.contact());
    mirror.took(draft.contact(), taken);
    keep(draft);
    return draft;
  }

  /** States of this call go sooner, as somebody reads along or is about to. */
  void hurry(UUID contact, boolean hurry) {
    mirror.hurry(contact, hurry);
  }

  /** Sends a draft once more as it is kept: the answer tells whether the call went on elsewhere. */
  void again(UUID contact) {
    here.of(login).stream()
        .filter(draft -> draft.contact().equals(contact) && !DeskFields.isMoved(draft))
        .forEach(mirror::latest);
  }

  /** A draft as the server tells it; null for none. */
  @Nullable Draft read(@Nullable String text) {
    return text == null ? null : json.read(text, Draft.class);
  }

  @Override
  public List<Draft> of(String login) {
    return here.of(login);
  }

  @Override
  public void begin(UUID contact) {
    here.begin(contact);
    if (gone.remove(contact) != null) {
      mirror.letGo(contact);
    }
  }

  @Override
  public void drop(UUID contact) {
    here.drop(contact);
    mirror.over(contact, null);
  }

  @Override
  public void saved(UUID contact, UUID change) {
    here.saved(contact, change);
    mirror.over(contact, change);
  }
}
