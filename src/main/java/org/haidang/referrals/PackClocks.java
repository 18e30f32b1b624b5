package org.haidang.referrals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.haidang.content.ReferralRules;
import org.haidang.content.Reminder;

/**
 * The clocks of a pack's sheet. Immutable, thread-safe.
 *
 * @param zone in which the sheet's days are counted
 */
public record PackClocks(ReferralRules rules, ZoneId zone) implements Clocks {

  private static final List<ReferralState> WITH_AGENCY =
      List.of(
          ReferralState.SENT,
          ReferralState.RECEIVED,
          ReferralState.ACCEPTED,
          ReferralState.IN_PROGRESS);

  @Override
  public Optional<Instant> due(ReferralState state, String urgency, Instant at) {
    return reminder(state, urgency, at).map(row -> at.plus(Duration.ofHours(row.hours())));
  }

  /** What to do then, as the sheet says; empty when it names no clock. */
  public Optional<Reminder> reminder(ReferralState state, String urgency, Instant at) {
    return rules.reminder(state.stored(), urgency, LocalDate.ofInstant(at, zone));
  }

  /** The clocks of all states at the agency, one after another. */
  @Override
  public Instant resultBy(String urgency, Instant at) {
    long hours =
        WITH_AGENCY.stream()
            .map(state -> reminder(state, urgency, at))
            .flatMap(Optional::stream)
            .mapToLong(Reminder::hours)
            .sum();
    return at.plus(hours == 0 ? WITHOUT_CLOCK : Duration.ofHours(hours));
  }
}
