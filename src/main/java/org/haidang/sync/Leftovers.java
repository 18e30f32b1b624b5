package org.haidang.sync;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Copies of an earlier life of the server that the present one has not told of: the server is asked
 * about them again from time to time. When it was asked first it may not have had the record; since
 * then somebody may have brought it back as it was later, no longer for this centre. Used by one
 * thread.
 */
final class Leftovers {

  private static final Duration FIRST = Duration.ofMinutes(10);
  private static final Duration LAST = Duration.ofHours(6);

  private final @Nullable Restoring restoring;
  private final Timing timing;
  private Duration pause = FIRST;
  private Duration next;

  /**
   * Asks for the first time after a while: the first exchanges of a program have other cares.
   *
   * @param restoring asks; null for nobody
   */
  Leftovers(@Nullable Restoring restoring, Timing timing) {
    this.restoring = restoring;
    this.timing = timing;
    next = timing.elapsed().plus(FIRST);
  }

  /** Another life of the server has begun. */
  void otherLife() {
    pause = FIRST;
    next = timing.elapsed().plus(pause);
  }

  /**
   * All news were read: asks, when it is time.
   *
   * @throws org.haidang.platform.HaidangException when the line fails; asked again at its next time
   */
  void askAgain() {
    var now = timing.elapsed();
    if (restoring == null || now.compareTo(next) < 0) {
      return;
    }
    var longer = pause.multipliedBy(2);
    pause = longer.compareTo(LAST) < 0 ? longer : LAST;
    next = now.plus(pause);
    restoring.askAgain();
  }
}
