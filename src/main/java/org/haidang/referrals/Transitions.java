package org.haidang.referrals;

import static org.haidang.referrals.ReferralState.ACCEPTED;
import static org.haidang.referrals.ReferralState.CLOSED;
import static org.haidang.referrals.ReferralState.COMPLETED;
import static org.haidang.referrals.ReferralState.CONSENTED;
import static org.haidang.referrals.ReferralState.DECLINED;
import static org.haidang.referrals.ReferralState.IN_PROGRESS;
import static org.haidang.referrals.ReferralState.PROPOSED;
import static org.haidang.referrals.ReferralState.RECEIVED;
import static org.haidang.referrals.ReferralState.REFUSED;
import static org.haidang.referrals.ReferralState.SENT;
import static org.haidang.referrals.ReferralState.WITHDRAWN;
import static org.haidang.referrals.Transition.Need.AGENCY;
import static org.haidang.referrals.Transition.Need.GROUND;
import static org.haidang.referrals.Transition.Need.REASON;
import static org.haidang.referrals.Transition.Need.SPOKEN_NO;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every step a referral may take: one table, asked by workstation and server alike.
 *
 * <p>It runs one way. A person who said no and changes their mind gets a new referral: were there a
 * way from {@code REFUSED} to {@code CONSENTED}, a colleague's earlier yes would lie over a later
 * no.
 *
 * <p>Consent can be taken back at any time, also when the agency is at work. But where one
 * workstation noted that and another, apart from it, that the agency had accepted, somebody has to
 * ring: these two do not lie over each other.
 */
public final class Transitions {

  private static final boolean APART = false;

  /** The table. */
  public static final List<Transition> ALL =
      List.of(
          step(PROPOSED, CONSENTED, AGENCY, GROUND),
          step(PROPOSED, REFUSED, SPOKEN_NO),
          step(PROPOSED, WITHDRAWN, REASON),
          step(CONSENTED, SENT, AGENCY, GROUND),
          step(CONSENTED, WITHDRAWN, REASON),
          step(SENT, RECEIVED),
          step(SENT, ACCEPTED),
          step(SENT, DECLINED, REASON),
          step(SENT, CLOSED, REASON),
          step(SENT, WITHDRAWN, REASON),
          step(RECEIVED, ACCEPTED),
          step(RECEIVED, DECLINED, REASON),
          step(RECEIVED, CLOSED, REASON),
          step(RECEIVED, WITHDRAWN, REASON),
          step(ACCEPTED, IN_PROGRESS),
          step(ACCEPTED, COMPLETED),
          step(ACCEPTED, CLOSED, REASON),
          new Transition(ACCEPTED, WITHDRAWN, Set.of(REASON), APART),
          step(IN_PROGRESS, COMPLETED),
          step(IN_PROGRESS, CLOSED, REASON),
          new Transition(IN_PROGRESS, WITHDRAWN, Set.of(REASON), APART));

  private Transitions() {}

  private static Transition step(ReferralState from, ReferralState to, Transition.Need... needs) {
    return new Transition(from, to, Set.of(needs), !APART);
  }

  /** The steps allowed from {@code state}, in the order a screen offers them. */
  public static List<Transition> from(ReferralState state) {
    return ALL.stream().filter(step -> step.from() == state).toList();
  }

  /** The step between two states; empty when it is forbidden. */
  public static Optional<Transition> between(ReferralState from, ReferralState to) {
    return from(from).stream().filter(step -> step.to() == to).findFirst();
  }

  /**
   * Whether {@code further} may be shown over {@code state} although whoever made it had not seen
   * {@code state}. An order: no two different states lie over each other.
   */
  public static boolean liesOver(ReferralState further, ReferralState state) {
    return from(state).stream()
        .filter(Transition::overUnseen)
        .anyMatch(step -> step.to() == further || liesOver(further, step.to()));
  }
}
