package org.haidang.referrals;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a referral stands. In the order of caution: where two people disagree, the later one is
 * shown until somebody settles it, so that nothing more is sent on a doubt.
 */
public enum ReferralState {
  /** An agency was thought of; nobody has been asked yet. */
  PROPOSED,
  /** The person agreed, or there is another ground to pass something on. */
  CONSENTED,
  /** The letter or the call went out. */
  SENT,
  /** The agency has it. */
  RECEIVED,
  /** The agency takes it on. */
  ACCEPTED,
  /** The agency is at work. */
  IN_PROGRESS,
  /** The person got what they needed. */
  COMPLETED,
  /** It ended and the need was not met. */
  CLOSED,
  /** The agency does not take it on. */
  DECLINED,
  /** The person did not agree. */
  REFUSED,
  /** The person took their consent back, or the hotline its proposal. */
  WITHDRAWN;

  /** The value of the field {@link org.haidang.model.RecordFields#STATE}. */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state stored as {@code value}; empty when this program knows none of that name. */
  public static Optional<ReferralState> of(String value) {
    return Stream.of(values()).filter(state -> state.stored().equals(value)).findFirst();
  }

  /** Whether nothing follows. */
  public boolean ended() {
    return Transitions.from(this).isEmpty();
  }

  /** Whether the agency has been told and has not finished. */
  public boolean withAgency() {
    return this == SENT || this == RECEIVED || this == ACCEPTED || this == IN_PROGRESS;
  }

  /** The key of its name. */
  public String textKey() {
    return "referral.state." + stored();
  }
}
