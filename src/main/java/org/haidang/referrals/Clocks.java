package org.haidang.referrals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a referral has to be looked at again; from dated content. Thread-safe. */
public interface Clocks {

  /** How long a result is waited for where the content names no clock. */
  Duration WITHOUT_CLOCK = Duration.ofDays(30);

  /**
   * When what came to {@code state} at {@code at} is to be looked at again; empty when the content
   * names no clock, as for what has ended.
   *
   * @param urgency {@code danger}, {@code high}, {@code normal} or {@code low}
   */
  Optional<Instant> due(ReferralState state, String urgency, Instant at);

  /** By when the result of what was sent at {@code at} should be there. */
  Instant resultBy(String urgency, Instant at);

  /** Those of a pack that names none. */
  static Clocks none() {
    return new Clocks() {
      @Override
      public Optional<Instant> due(ReferralState state, String urgency, Instant at) {
        return Optional.empty();
      }

      @Override
      public Instant resultBy(String urgency, Instant at) {
        return at.plus(WITHOUT_CLOCK);
      }
    };
  }
}
