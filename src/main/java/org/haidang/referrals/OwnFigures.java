package org.haidang.referrals;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haidang.model.RecordType;
import org.haidang.records.Register;

/**
 * The completion rate of one's own centre, counted from the referrals on this computer: what the
 * server counts, as soon as both have the same. Thread-safe; blocks on the disk.
 *
 * @param centre code of the centre
 */
public record OwnFigures(Register register, String centre, Clock clock) {

  private static final int AT_ONCE = 500;

  /** Those that may have been sent. */
  private static final Set<String> STATES =
      Stream.of(ReferralState.values())
          .filter(state -> state != ReferralState.PROPOSED && state != ReferralState.CONSENTED)
          .map(ReferralState::stored)
          .collect(Collectors.toUnmodifiableSet());

  /** The figure of {@code period}, as things stand now. */
  public CompletionRate.Figure completion(CompletionRate.Period period) {
    var counter = new CompletionCount(period, clock.instant());
    var listing =
        register.list(
            new Register.Asked(
                RecordType.REFERRAL, STATES, null, centre, Register.Order.LATEST_FIRST));
    for (int from = 0; from < listing.size(); from += AT_ONCE) {
      for (var row : listing.rows(from, AT_ONCE)) {
        register.open(row.id()).ifPresent(opened -> counter.add(opened.state().body()));
      }
    }
    return counter.figures().of(centre);
  }
}
