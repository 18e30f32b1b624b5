package org.haidang.sync;

import java.time.Duration;
import java.time.Instant;

/** Time that passes when told to; its clock is wrong by what it is given. */
final class VirtualTime implements Timing {

  private final Instant start;
  private Duration elapsed = Duration.ZERO;

  VirtualTime(Instant start) {
    this.start = start;
  }

  void pass(Duration span) {
    elapsed = elapsed.plus(span);
  }

  @Override
  public Instant clock() {
    return start.plus(elapsed);
  }

  @Override
  public Duration elapsed() {
    return elapsed;
  }
}
