package org.haidang.sync;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.haidang.access.Seal;
import org.haidang.content.Edition;
import org.haidang.content.PackFile;
import org.haidang.content.PackShelf;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.Messages.Packs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the published packs to this workstation: asks for the list, fetches what is not here,
 * compares each file with the server's seal, and keeps it. What fails the comparison is not kept,
 * and the packs that are here stay in use. Thread-safe; a thread of its own does the work, and a
 * timer is always armed for its next turn.
 *
 * <p>The server's key is taken on trust at the first meeting and pinned: nothing under another key
 * is taken later.
 */
public final class PackSync implements AutoCloseable {

  /** The list is asked for so often even when nothing calls for it. */
  static final Duration IDLE = Duration.ofSeconds(60);

  private static final Logger LOG = LoggerFactory.getLogger(PackSync.class);

  private final PackServer server;
  private final PackShelf shelf;
  private final Arrivals arrivals;
  private final Set<String> refused = new HashSet<>();
  private final Fetcher fetcher;

  /** Is told what came, on the thread of the one who fetched. */
  public interface Arrivals {

    /** An edition and its file are on the shelf. */
    void arrived(Edition edition);

    /**
     * A pack, or the whole list, was not taken: {@link ErrorCode#PACK_TAMPERED}, {@link
     * ErrorCode#PACK_VERSION_TAKEN} or {@link ErrorCode#PACK_KEY_OTHER}. Told once for each.
     */
    void refused(ErrorCode code);
  }

  /** One at rest; {@link #start} sets it going. */
  public PackSync(PackServer server, PackShelf shelf, Arrivals arrivals, RandomGenerator random) {
    this.server = server;
    this.shelf = shelf;
    this.arrivals = arrivals;
    fetcher = new Fetcher("packs", IDLE, Duration.ZERO, this::fetch, random);
  }

  /** Sets it going; once. */
  public void start() {
    fetcher.start();
  }

  /** Asks at once: there is news, or the line is back. */
  public void wake() {
    fetcher.wake();
  }

  /**
   * Takes in what is not here yet.
   *
   * @return whether everything that was published is here now
   * @throws HaidangException when the line or the disk failed; what came before is kept, and the
   *     next time goes on from there
   */
  public synchronized boolean fetch() {
    var known = shelf.known();
    var list = server.packs(known);
    if (!isOurServers(list.key())) {
      return false;
    }
    if (list.seq() == known) {
      return true;
    }
    boolean all = take(list);
    if (all) {
      shelf.known(list.seq());
    }
    return all;
  }

  private boolean isOurServers(String key) {
    var pinned = shelf.key();
    if (pinned.isEmpty()) {
      shelf.pin(key);
      return true;
    }
    return pinned.get().equals(key) || refuse(key, ErrorCode.PACK_KEY_OTHER);
  }

  /** The latest first: it is the one that the next call is to be taken in. */
  private boolean take(Packs list) {
    boolean all = true;
    var here = shelf.editions();
    for (var edition : list.editions().reversed()) {
      all &= take(edition, list.key(), here);
    }
    return all;
  }

  private boolean take(Edition edition, String key, List<Edition> here) {
    for (var known : here) {
      if (known.pack().equals(edition.pack()) && known.version().equals(edition.version())) {
        return known.hash().equals(edition.hash())
            || refuse(edition.signature(), ErrorCode.PACK_VERSION_TAKEN);
      }
    }
    if (!Seal.holds(key, edition.sealed(), edition.signature())) {
      return refuse(edition.signature(), ErrorCode.PACK_TAMPERED);
    }
    PackFile file = server.packFile(edition.hash());
    if (!file.hash().equals(edition.hash()) || file.size() != edition.size()) {
      return refuse(edition.signature(), ErrorCode.PACK_TAMPERED);
    }
    shelf.keep(edition, file);
    arrivals.arrived(edition);
    return true;
  }

  private boolean refuse(String what, ErrorCode code) {
    if (refused.add(code + " " + what)) {
      LOG.warn("packs: {}", code.code());
      arrivals.refused(code);
    }
    return false;
  }

  /** Stops; waits a few seconds for what is under way. */
  @Override
  public void close() {
    fetcher.close();
  }
}
