package org.haidang.ui.kit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/**
 * Watches how long a key that comes now would wait on the FX thread. Measured is that thread's own
 * time on a processor while something waits in its queue, so that a busy machine is not taken for a
 * busy screen. From its making to {@link #close}. Thread-safe.
 */
public final class FxWatchdog implements AutoCloseable {

  /** So long nothing may keep a key waiting. */
  public static final Duration LONGEST = Duration.ofMillis(50);

  private static final long BETWEEN_NANOS = 2_000_000;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final long fx;
  private final Thread watching;
  private final AtomicLong longest = new AtomicLong();
  private final AtomicLong looks = new AtomicLong();
  private volatile boolean over;

  /** Begins; the platform must run. */
  public FxWatchdog() {
    var id = new CompletableFuture<Long>();
    Platform.runLater(() -> id.complete(Thread.currentThread().threadId()));
    fx = id.join();
    watching = Thread.ofPlatform().daemon().name("fx-watchdog").start(this::watch);
  }

  private void watch() {
    while (!over) {
      var through = new CompletableFuture<Long>();
      long before = threads.getThreadCpuTime(fx);
      Platform.runLater(() -> through.complete(threads.getThreadCpuTime(fx)));
      longest.accumulateAndGet(through.join() - before, Math::max);
      looks.incrementAndGet();
      LockSupport.parkNanos(BETWEEN_NANOS);
    }
  }

  /** The longest that anything waited so far. */
  public Duration longest() {
    return Duration.ofNanos(longest.get());
  }

  /** How often it has looked. */
  public long looks() {
    return looks.get();
  }

  /** Forgets what was seen so far, such as a screen's first styling. */
  public void reset() {
    longest.set(0);
  }

  @Override
  public void close() throws InterruptedException {
    over = true;
    watching.join();
  }
}
