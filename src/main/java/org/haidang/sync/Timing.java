package org.haidang.sync;

import java.time.Duration;
import java.time.Instant;

/** The two times the engine lives by. Thread-safe. */
public interface Timing {

  /** What the workstation's clock shows: for people only, since it may be set at any moment. */
  Instant clock();

  /** Time passed since some fixed moment; never goes back. Everything is scheduled by it. */
  Duration elapsed();

  /** The computer's own. */
  static Timing system() {
    return new Timing() {
      @Override
      public Instant clock() {
        return Instant.now();
      }

      @Override
      public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime());
      }
    };
  }
}
