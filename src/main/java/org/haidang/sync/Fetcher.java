package org.haidang.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.haidang.platform.HaidangException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that fetches again and again: at its start, when it is woken, and by a timer that is
 * always armed. Thread-safe.
 */
final class Fetcher implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);

  private final String name;
  private final Duration idle;
  private final Runnable fetch;
  private final Backoff backoff;
  private final Worker worker;

  /**
   * One at rest.
   *
   * @param name of the thread, and in the log
   * @param idle is fetched so often even when nothing calls for it
   * @param gathers for so long news are waited for together; zero for not at all
   * @param fetch fetches; what fails is tried again later and later
   */
  Fetcher(String name, Duration idle, Duration gathers, Runnable fetch, RandomGenerator random) {
    this.name = name;
    this.idle = idle;
    this.fetch = fetch;
    backoff = new Backoff(random);
    worker = new Worker(name, gathers, this::turn);
  }

  /** Sets it going; once. */
  void start() {
    worker.start();
  }

  /** Fetches soon. */
  void wake() {
    worker.wake();
  }

  /** Whether it was stopped: what fetches in pages goes on no further. */
  boolean closed() {
    return worker.closed();
  }

  private Duration turn() {
    try {
      fetch.run();
      backoff.reset();
      return idle;
    } catch (HaidangException e) {
      LOG.debug("{}: {}", name, e.code());
    } catch (RuntimeException e) {
      // Its message may quote data: only its kind is told.
      LOG.error("{}: unforeseen {}", name, e.getClass().getName());
    }
    return backoff.next();
  }

  /** Stops; waits a few seconds for what is under way. */
  @Override
  public void close() {
    worker.close();
  }
}
