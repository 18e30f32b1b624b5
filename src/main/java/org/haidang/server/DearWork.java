package org.haidang.server;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.RetryLater;

/**
 * Work that takes 64 MiB and a processor for a third of a second, as a password's test does: a few
 * at a time, in the order they came. More at once would end no sooner and fill the memory. Who
 * would wait longer than a workstation does is told at once when to come again. Thread-safe.
 */
final class DearWork {

  /** At most, however many processors there are. */
  private static final int MOST_AT_ONCE = 4;

  /** A workstation waits for 8 s; an answer after that is made for nobody. */
  private static final Duration PATIENCE = Duration.ofSeconds(7);

  private final int atOnce;
  private final long patience;
  private final Semaphore places;

  /** How long the work before took, ns; nothing before the first. */
  private final AtomicLong usual = new AtomicLong();

  /**
   * Work of which {@code atOnce} is done at a time.
   *
   * @param atOnce 1 or more
   * @param patience how long one waits for one's turn
   */
  DearWork(int atOnce, Duration patience) {
    this.atOnce = atOnce;
    this.patience = patience.toNanos();
    places = new Semaphore(atOnce, true);
  }

  /** As much as this computer has processors for. */
  static DearWork ofThisComputer() {
    return new DearWork(
        Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors()), PATIENCE);
  }

  /**
   * Does {@code work} when its turn comes.
   *
   * @throws HaidangException {@link ErrorCode#SERVER_BUSY} when too many came before
   */
  <T> T inTurn(Supplier<T> work) {
    long wait = usual.get() * places.getQueueLength() / atOnce;
    if (wait > patience) {
      throw busy(wait);
    }
    try {
      // Not without a time: that would pass by those who wait.
      if (!places.tryAcquire(patience, TimeUnit.NANOSECONDS)) {
        throw busy(patience);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HaidangException(ErrorCode.SERVER_BUSY, e);
    }
    try {
      long begun = System.nanoTime();
      var done = work.get();
      long took = System.nanoTime() - begun;
      usual.updateAndGet(was -> was == 0 ? took : (3 * was + took) / 4);
      return done;
    } finally {
      places.release();
    }
  }

  private static HaidangException busy(long nanos) {
    return new HaidangException(ErrorCode.SERVER_BUSY, new RetryLater(Duration.ofNanos(nanos)));
  }
}
