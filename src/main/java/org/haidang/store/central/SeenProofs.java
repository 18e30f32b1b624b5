package org.haidang.store.central;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;

/** Proofs of requests that were taken, so that none is taken twice at any node. Thread-safe. */
final class SeenProofs {

  /** Longer than a proof is taken after it was made, on either side of the clock. */
  private static final int SEEN_SECONDS = 180;

  private static final long SWEPT_EVERY = 60_000_000_000L;

  private final AtomicLong swept = new AtomicLong(System.nanoTime() - SWEPT_EVERY);

  /** Notes a proof; whether it is the first of its number. */
  boolean isFirst(Handle handle, UUID workstation, String run, long number) {
    long now = System.nanoTime();
    long last = swept.get();
    boolean sweep = now - last >= SWEPT_EVERY && swept.compareAndSet(last, now);
    if (sweep) {
      handle.execute(
          "delete from seen_proof where at < now() - make_interval(secs => ?)",
          (double) SEEN_SECONDS);
    }
    return handle.execute(
            "insert into seen_proof (workstation, run, number) values (?, ?, ?)"
                + " on conflict do nothing",
            workstation,
            run,
            number)
        == 1;
  }
}
