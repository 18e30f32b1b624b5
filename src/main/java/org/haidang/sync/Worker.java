package org.haidang.sync;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A thread of its own that works by turns, rests between them and can be woken. A timer is always
 * armed for its next turn. Thread-safe.
 */
final class Worker implements AutoCloseable {

  private static final Duration CLOSES_WITHIN = Duration.ofSeconds(5);

  private final Duration gathers;
  private final Turn turn;
  private final Semaphore nudges = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closed;

  /** One turn, on the worker's thread. */
  interface Turn {

    /**
     * Does what is due; must tell what fails itself.
     *
     * @return how long to rest unless somebody wakes it
     * @throws InterruptedException only {@link #close} interrupts
     */
    Duration take() throws InterruptedException;
  }

  /** One at rest that begins its next turn as soon as it is woken. */
  Worker(String name, Turn turn) {
    this(name, Duration.ZERO, turn);
  }

  /**
   * One at rest.
   *
   * @param name of the thread
   * @param gathers for so long after waking further calls are waited for; zero for not at all
   */
  Worker(String name, Duration gathers, Turn turn) {
    this.gathers = gathers;
    this.turn = turn;
    thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  /** Sets it going; once. */
  void start() {
    thread.start();
  }

  /** The next turn begins soon. */
  void wake() {
    nudges.release();
  }

  /** Whoever woke it until now is served already. */
  void forgetWaking() {
    nudges.drainPermits();
  }

  /** Whether it was stopped: what works in pages goes on no further. */
  boolean closed() {
    return closed;
  }

  private void run() {
    try {
      while (!closed) {
        if (nudges.tryAcquire(turn.take().toNanos(), TimeUnit.NANOSECONDS)) {
          Thread.sleep(gathers);
          nudges.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      // Only close() interrupts.
    }
  }

  /** Stops; waits a few seconds for what is under way. One never begun is left. */
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
