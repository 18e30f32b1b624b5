package org.haidang.sync;

import java.time.Duration;
import java.util.Base64;
import java.util.random.RandomGenerator;
import org.haidang.access.Fingerprints;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/**
 * Brings the national index to this workstation: the key once, then page after page. Thread-safe; a
 * thread of its own does the work, and a timer is always armed for its next turn.
 */
public final class IndexSync implements AutoCloseable {

  /** What is new is asked for so often even when nothing calls for it. */
  static final Duration IDLE = Duration.ofMinutes(5);

  /** So many news are waited for together: others' every save is one. */
  private static final Duration GATHERS = Duration.ofSeconds(2);

  private final IndexServer server;
  private final IndexShelf shelf;
  private final Fetcher fetcher;

  /** One at rest; {@link #start} sets it going. */
  public IndexSync(IndexServer server, IndexShelf shelf, RandomGenerator random) {
    this.server = server;
    this.shelf = shelf;
    fetcher = new Fetcher("index", IDLE, GATHERS, this::fetch, random);
  }

  /** Sets it going; once. */
  public void start() {
    fetcher.start();
  }

  /** Asks soon: there is news, or the line is back. */
  public void wake() {
    fetcher.wake();
  }

  /**
   * Takes in all that is not here yet.
   *
   * @throws HaidangException when the line or the disk failed; what came before is kept, and the
   *     next time goes on from there
   */
  public synchronized void fetch() {
    if (!shelf.hasKey()) {
      shelf.begin(key());
    }
    boolean more = true;
    while (more && !fetcher.closed()) {
      var mark = shelf.mark();
      var page = server.index(mark.generation(), mark.seq());
      boolean other = mark.generation() != null && !page.generation().equals(mark.generation());
      if (other) {
        // Another life of the server may have another key.
        shelf.begin(key());
      }
      shelf.take(page);
      if (page.more() && page.seq() <= mark.seq() && !other) {
        // Asking on from the same place would go round for ever.
        throw new HaidangException(ErrorCode.SERVER_GARBLED);
      }
      more = page.more();
    }
  }

  private byte[] key() {
    try {
      var key = Base64.getDecoder().decode(server.indexKey().key());
      if (key.length == Fingerprints.KEY_BYTES) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      throw new HaidangException(ErrorCode.SERVER_GARBLED, e);
    }
    throw new HaidangException(ErrorCode.SERVER_GARBLED);
  }

  /** Stops; waits a few seconds for what is under way. */
  @Override
  public void close() {
    fetcher.close();
  }
}
