package org.haidang.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses between tries: drawn evenly below a ceiling that doubles from 0.5 s to 60 s ("full
 * jitter"), so that a thousand workstations do not come back in step. Used by one thread.
 */
final class Backoff {

  static final Duration FIRST = Duration.ofMillis(500);
  static final Duration LAST = Duration.ofSeconds(60);

  /** A lucky draw must not become a busy loop. */
  static final Duration LEAST = Duration.ofMillis(50);

  private final RandomGenerator random;
  private Duration ceiling = FIRST;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  /** The pause after one more failure. */
  Duration next() {
    var pause = Duration.ofNanos((long) (ceiling.toNanos() * random.nextDouble()));
    var doubled = ceiling.multipliedBy(2);
    ceiling = doubled.compareTo(LAST) < 0 ? doubled : LAST;
    return pause.compareTo(LEAST) < 0 ? LEAST : pause;
  }

  /** Begins again at the first ceiling. */
  void reset() {
    ceiling = FIRST;
  }
}
