package org.haidang.store.local;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.haidang.platform.HaidangException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies what the write-ahead log holds into the database, on a thread of its own and not within
 * somebody's save: what was acknowledged is on the disk in the log, and a page that is written many
 * times meanwhile is copied once. It happens in the next lull, or at once when the log has become
 * long. Thread-safe.
 */
final class Checkpoints implements AutoCloseable {

  /** A shorter log is left alone: as long as SQLite by itself lets one grow. */
  static final long WORTH_IT = 4L << 20;

  /**
   * A longer one is not left for a lull: a start after a crash reads all of it, 0.8 s of processor
   * time for 105 MB. A first read of 10,000 reports stays below.
   */
  static final long MOST = 128L << 20;

  /** After so long without a write. */
  private static final long LULL_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** After one that failed, or that somebody who reads kept from its end. */
  private static final long PAUSE_SECONDS = 1;

  /** So many pages are copied while who saves waits: 15 ms. */
  private static final int FEW_PAGES = 1000;

  /** What is written during one look is copied by the next, and that is much less. */
  private static final int LOOKS = 3;

  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

  private final Copying copying;
  private final Semaphore woken = new Semaphore(0);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = Thread.ofPlatform().daemon().name("log").unstarted(this::keep);

  /** The bytes of the log, those that the database has of them, and when it was written, ns. */
  private long length;

  private long copied;
  private long wrote;

  /** Said once, not each second; of the one thread. */
  private boolean failing;

  /** The copying itself. */
  interface Copying {

    /** Copies what there is beside those who write; how many pages the database lacks still. */
    int beside();

    /** Copies what was written meanwhile while nobody writes; whether the database has all now. */
    boolean rest();
  }

  Checkpoints(Copying copying) {
    this.copying = copying;
  }

  /** Begins to keep the log short. */
  void start() {
    thread.start();
  }

  /**
   * A transaction was committed.
   *
   * @param bytes how long the log is now
   */
  synchronized void committed(long bytes) {
    if (bytes < length) {
      // It began anew, as it does once the database has all of it.
      copied = 0;
    }
    length = bytes;
    wrote = System.nanoTime();
    if (length - copied >= WORTH_IT) {
      woken.release();
    }
  }

  /** The database has all that was committed. */
  synchronized void complete() {
    copied = length;
  }

  /** Whether there is so much that nobody who saves is to wait for its copying. */
  synchronized boolean isLong() {
    return length - copied >= WORTH_IT;
  }

  /** In how long it is time, ns: 0 when it is, the longest when there is too little to copy. */
  private synchronized long due() {
    long fresh = length - copied;
    if (fresh < WORTH_IT) {
      return Long.MAX_VALUE;
    }
    return fresh >= MOST ? 0 : Math.max(0, wrote + LULL_NANOS - System.nanoTime());
  }

  private void keep() {
    try {
      while (await()) {
        if (!copy() && closed.await(PAUSE_SECONDS, TimeUnit.SECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until it is time; false when it is over. */
  private boolean await() throws InterruptedException {
    for (long in = due(); in > 0 && closed.getCount() > 0; in = due()) {
      if (woken.tryAcquire(in, TimeUnit.NANOSECONDS)) {
        woken.drainPermits();
      }
    }
    return closed.getCount() > 0;
  }

  private boolean copy() {
    try {
      int left = copying.beside();
      for (int look = 1; left > FEW_PAGES && look < LOOKS; look++) {
        left = copying.beside();
      }
      boolean all = left <= FEW_PAGES && copying.rest();
      failing = false;
      return all;
    } catch (HaidangException e) {
      // What is in the log is as safe there; whoever reads or writes next meets the fault.
      if (!failing) {
        LOG.warn("the log of the database grows: {}", e.code());
      }
      failing = true;
      return false;
    }
  }

  @Override
  public void close() {
    closed.countDown();
    woken.release();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
