package org.haidang.store.central;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When the processors are free for what can wait until after a push. On a small server words and
 * fingerprints, made while thousands of reports come in, took as much time as the reports
 * themselves. Thread-safe.
 */
final class Lull {

  /** While pushes follow each other closer than this, the processors are theirs. */
  static final Duration QUIET = Duration.ofSeconds(1);

  /** But however many come, for no longer than this. */
  static final Duration LONGEST = Duration.ofSeconds(30);

  private final LongSupplier nanos;
  private boolean pending;
  private long first;
  private long last;
  private int hurrying;

  Lull() {
    this(System::nanoTime);
  }

  /** For tests: with a clock of their own. */
  Lull(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Something was pushed. */
  synchronized void pushed() {
    last = nanos.getAsLong();
    if (!pending) {
      pending = true;
      first = last;
    }
  }

  /** Everything was done that had to wait. */
  synchronized void over() {
    pending = false;
  }

  /** Somebody waits for it: there is no lull to wait for until as many {@link #hurried}. */
  synchronized void hurry() {
    hurrying++;
  }

  /** Somebody waits no more. */
  synchronized void hurried() {
    hurrying--;
  }

  /** How long it has to wait yet, as far as is known; zero when it may begin or go on. */
  synchronized Duration left() {
    if (!pending || hurrying > 0) {
      return Duration.ZERO;
    }
    long now = nanos.getAsLong();
    long left = Math.min(last + QUIET.toNanos() - now, first + LONGEST.toNanos() - now);
    return left > 0 ? Duration.ofNanos(left) : Duration.ZERO;
  }
}
