package org.haidang.sync;

import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.haidang.access.Fingerprints;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the national index to this workstation: the key once, then page after page. Thread-safe; a
 * thread of its own does the work, and a timer is always armed for its next turn.
 */
public final class IndexSync implements AutoCloseable {

  /** What is new is asked for so often even when nothing calls for it. */
  static final Duration IDLE = Duration.ofMinutes(5);

  /** So many news are waited for together: others' every save is one. */
  private static final Duration GATHERS = Duration.ofSeconds(2);

  private static final Duration CLOSES_WITHIN = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(IndexSync.class);

  private final IndexServer server;
  private final IndexShelf shelf;
  private final Backoff backoff;
  private final Semaphore nudges = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closed;

  /** One at rest; {@link #start} sets it going. */
  public IndexSync(IndexServer server, IndexShelf shelf, RandomGenerator random) {
    this.server = server;
    this.shelf = shelf;
    backoff = new Backoff(random);
    thread = Thread.ofPlatform().daemon().name("index").unstarted(this::run);
  }

  /** Sets it going; once. */
  public void start() {
    thread.start();
  }

  /** Asks soon: there is news, or the line is back. */
  public void wake() {
    nudges.release();
  }

  private void run() {
    try {
      while (!closed) {
        if (nudges.tryAcquire(turn().toNanos(), TimeUnit.NANOSECONDS)) {
          Thread.sleep(GATHERS);
          nudges.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      // Only close() interrupts.
    }
  }

  private Duration turn() {
    try {
      fetch();
      backoff.reset();
      return IDLE;
    } catch (HaidangException e) {
      LOG.debug("index: {}", e.code());
    } catch (RuntimeException e) {
      // Its message may quote data: only its kind is told.
      LOG.error("index: unforeseen {}", e.getClass().getName());
    }
    return backoff.next();
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
    while (more && !closed) {
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
    closed = true;
    if (thread.getState() == Thread.State.NEW) {
      return;
    }
    thread.interrupt();
    try {
      thread.join(CLOSES_WITHIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
