package org.haidang.boot;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.haidang.platform.HaidangException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what a server has to do by itself, at its start and again and again, one round after the
 * other; a round that fails is done again at the next time. Thread-safe.
 */
final class Housekeeping implements AutoCloseable {

  /** Often enough for a limit of days, seldom enough to cost nothing. */
  static final Duration HOURLY = Duration.ofHours(1);

  /** For limits that are counted in months. */
  static final Duration DAILY = Duration.ofDays(1);

  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
  private static final long CLOSES_WITHIN_SECONDS = 10;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("housekeeping").factory());
  private final Future<?> rounds;

  /** Begins with the first round at once. */
  Housekeeping(Runnable round, Duration every) {
    rounds =
        thread.scheduleWithFixedDelay(
            () -> safely(round), 0, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Does {@code round}; what goes wrong is told in the log. */
  static void safely(Runnable round) {
    try {
      round.run();
    } catch (HaidangException e) {
      LOG.warn("housekeeping: {}", e.code());
    } catch (RuntimeException e) {
      // Its message may quote data: only its kind is told.
      LOG.error("housekeeping: unforeseen {}", e.getClass().getName());
    }
  }

  /** Waits a few seconds for a round under way. */
  @Override
  public void close() {
    rounds.cancel(true);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(CLOSES_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("housekeeping: a round is still under way");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
