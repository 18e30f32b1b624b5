package org.haidang.referrals;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.haidang.access.AccessRules;
import org.haidang.access.Permission;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.referrals.Transition.Need;
import org.jspecify.annotations.Nullable;

/**
 * What may be done next with a referral, and why the rest may not. Immutable, thread-safe.
 *
 * @param rules what each role may do
 */
public record StepRules(AccessRules rules) {

  /** Why a step is forbidden. */
  public enum Why {
    /** This account may not move referrals. */
    ROLE,
    /** It ended already. */
    ENDED,
    /** There is no way from where it stands. */
    NO_WAY,
    /** Two people disagree about where it stands: first one of the two has to be chosen. */
    DISPUTED,
    /** No agency is chosen. */
    NO_AGENCY,
    /** Two people noted different consents: the person is asked again. */
    CONSENT_DISPUTED,
    /** Nobody was asked, or nobody answered. */
    NO_CONSENT,
    /** The person said no. */
    SAID_NO,
    /** Consent was taken back. */
    TAKEN_BACK,
    /** The person has not said no. */
    NOT_REFUSED,
    /** The reason is missing. */
    NO_REASON
  }

  /**
   * Why not.
   *
   * @param from where it stands; null for one that has not begun
   */
  public record Refusal(Why why, @Nullable ReferralState from, ReferralState to) {
    /** The key of its words; their placeholders are the names of the two states. */
    public String textKey() {
      return "referral.no." + Consent.stored(why);
    }
  }

  /**
   * Why the step to {@code to} is forbidden; empty when it is allowed.
   *
   * @param reason as typed; null or blank for none
   */
  public Optional<Refusal> refusal(
      Body body, ReferralState to, @Nullable String reason, Account account) {
    var course = Course.of(body);
    var from = course.state().orElse(null);
    return why(course, body, to, reason, account).map(why -> new Refusal(why, from, to));
  }

  private Optional<Why> why(
      Course course, Body body, ReferralState to, @Nullable String reason, Account account) {
    if (!rules.permits(account, Permission.REFERRAL_WRITE)) {
      return Optional.of(Why.ROLE);
    }
    var blank = reason == null || reason.isBlank();
    var states = course.states();
    if (states.isEmpty()) {
      return to == ReferralState.PROPOSED ? Optional.empty() : Optional.of(Why.NO_WAY);
    }
    if (states.size() > 1) {
      return !states.contains(to)
          ? Optional.of(Why.DISPUTED)
          : blank ? Optional.of(Why.NO_REASON) : Optional.empty();
    }
    var from = states.iterator().next();
    if (from.ended()) {
      return Optional.of(Why.ENDED);
    }
    return Transitions.between(from, to)
        .map(way -> lacking(way, body, blank))
        .orElseGet(() -> Optional.of(Why.NO_WAY));
  }

  private static Optional<Why> lacking(Transition way, Body body, boolean blank) {
    var consent = Consent.of(body);
    return List.of(Need.AGENCY, Need.SPOKEN_NO, Need.GROUND, Need.REASON).stream()
        .filter(way.needs()::contains)
        .map(
            need ->
                switch (need) {
                  case AGENCY ->
                      body.get(ReferralFields.AGENCY_NAME) == null ? Why.NO_AGENCY : null;
                  case SPOKEN_NO -> consent.said() == Consent.Said.NO ? null : Why.NOT_REFUSED;
                  case GROUND -> ungrounded(consent);
                  case REASON -> blank ? Why.NO_REASON : null;
                })
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static @Nullable Why ungrounded(Consent consent) {
    if (consent.ground() != Consent.Ground.NONE) {
      return null;
    }
    if (consent.said() == Consent.Said.NO) {
      return Why.SAID_NO;
    }
    return consent.withdrawn() != null ? Why.TAKEN_BACK : Why.NO_CONSENT;
  }

  /** The steps allowed now, were a reason given where one is needed. */
  public List<ReferralState> open(Body body, Account account) {
    return List.of(ReferralState.values()).stream()
        .filter(to -> refusal(body, to, "-", account).isEmpty())
        .toList();
  }
}
