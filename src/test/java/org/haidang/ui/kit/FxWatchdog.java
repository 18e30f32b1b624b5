package org.haidang.ui.kit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/**
 * Watches how long a key that comes now would wait on the FX thread. Measured is that thread's own
 * time on a processor between one look and the next, each of which queues the following one behind
 * all that waits: so nothing is missed, and a busy machine is not taken for a busy screen. From its
 * making to {@link #close}. Thread-safe.
 */
public final class FxWatchdog implements AutoCloseable {

  /** So long nothing may keep a key waiting. */
  public static final Duration LONGEST = Duration.ofMillis(50);

  /** Rests so long in each look, so that it takes no processor from what it watches. */
  private static final long REST_NANOS = 1_000_000;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final AtomicLong longest = new AtomicLong();
  private final AtomicLong looks = new AtomicLong();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean over;
  private volatile boolean forget;
  private long before;

  /** Begins; the platform must run. */
  public FxWatchdog() {
    Platform.runLater(
        () -> {
          before = threads.getCurrentThreadCpuTime();
          Platform.runLater(this::look);
        });
  }

  private void look() {
    long waited = threads.getCurrentThreadCpuTime() - before;
    longest.set(forget ? 0 : Math.max(longest.get(), waited));
    forget = false;
    looks.incrementAndGet();
    if (over) {
      ended.countDown();
      return;
    }
    LockSupport.parkNanos(REST_NANOS);
    before = threads.getCurrentThreadCpuTime();
    Platform.runLater(this::look);
  }

  /** The longest that anything waited so far; what has begun by now is waited for. */
  public Duration longest() throws InterruptedException {
    turn();
    return Duration.ofNanos(longest.get());
  }

  /** How often it has looked. */
  public long looks() {
    return looks.get();
  }

  /** Forgets what was seen so far; what has begun by now is waited for. */
  public void reset() throws InterruptedException {
    forget = true;
    turn();
  }

  /** Two looks: the first may have begun before. */
  private void turn() throws InterruptedException {
    long until = looks.get() + 2;
    while (looks.get() < until) {
      Thread.sleep(1);
    }
  }

  @Override
  public void close() throws InterruptedException {
    over = true;
    ended.await();
  }
}
