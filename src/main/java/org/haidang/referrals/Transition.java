package org.haidang.referrals;

import java.util.Set;

/**
 * One allowed step.
 *
 * @param needs what must be there for it
 * @param overUnseen whether it may lie over a state that its author had not seen, when two
 *     workstations moved one referral apart from each other
 */
public record Transition(
    ReferralState from, ReferralState to, Set<Need> needs, boolean overUnseen) {

  /** What a step may need. */
  public enum Need {
    /** An agency is chosen. */
    AGENCY,
    /** Something may be passed on: a consent that stands, or another ground. */
    GROUND,
    /** The person was asked and said no. */
    SPOKEN_NO,
    /** A reason in words. */
    REASON
  }

  public Transition {
    needs = Set.copyOf(needs);
  }
}
