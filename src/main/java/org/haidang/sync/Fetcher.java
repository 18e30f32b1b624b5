package org.haidang.sync;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.haidang.platform.HaidangException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that fetches again and again: at its start, when it is woken, and by a timer that is
 * always armed. Thread-safe.
 */
final class Fetcher implements AutoCloseable {

  private static final Duration CLOSES_WITHIN = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);

  private final String name;
  private final Duration idle;
  private final Duration gathers;
  private final Runnable fetch;
  private final Backoff backoff;
  private final Semaphore nudges = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closed;

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
    this.gathers = gathers;
    this.fetch = fetch;
    backoff = new Backoff(random);
    thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  /** Sets it going; once. */
  void start() {
    thread.start();
  }

  /** Fetches soon. */
  void wake() {
    nudges.release();
  }

  /** Whether it was stopped: what fetches in pages goes on no further. */
  boolean closed() {
    return closed;
  }

  private void run() {
    try {
      while (!closed) {
        if (nudges.tryAcquire(turn().toNanos(), TimeUnit.NANOSECONDS)) {
          Thread.sleep(gathers);
          nudges.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      // Only close() interrupts.
    }
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
    closed = true;
    end(thread);
  }

  /** Interrupts {@code thread} and waits a few seconds for its end; one never begun is left. */
  static void end(Thread thread) {
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
