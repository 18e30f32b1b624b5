package org.haidang.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands where the story stands. Confined to one thread. */
final class StoryClock extends Clock {

  private final ZoneId zone;
  private Instant now;

  StoryClock(ZoneId zone, Instant now) {
    this.zone = zone;
    this.now = now;
  }

  /** From here on it is {@code moment}. */
  void stand(Instant moment) {
    now = moment;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new StoryClock(other, now);
  }
}
