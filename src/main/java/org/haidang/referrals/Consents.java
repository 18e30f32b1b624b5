package org.haidang.referrals;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.haidang.access.AccessRules;
import org.haidang.access.Permission;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.referrals.Consent.Representative;
import org.haidang.referrals.Consent.Said;
import org.haidang.referrals.Consent.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what was spoken, taken back, decided: dated and signed, in the body of a referral.
 * What is not complete is refused with its reason. Immutable, thread-safe.
 *
 * @param rules what each role may do
 */
public record Consents(AccessRules rules) {

  /** Why it is not written down. */
  public enum Why {
    /** This account may not do that. */
    ROLE,
    /** "Partly" without one item, or all items called "partly". */
    NO_ITEM,
    /** Somebody else has to agree, or somebody with them. */
    SPEAKER,
    /** There is nothing to take back. */
    NOTHING_GIVEN,
    /** The reason is missing. */
    NO_REASON,
    /** The representative can be asked. */
    REPRESENTATIVE_FINE,
    /** No law of that name is in force today that would allow it. */
    NO_LAW,
    /** It was sent already: what was said stands; it can only be taken back. */
    SENT
  }

  /** What came of it. */
  public sealed interface Written {
    /** Written down. */
    record Down(Body body) implements Written {}

    /** Not written down. */
    record Not(Why why) implements Written {
      /** The key of its words. */
      public String textKey() {
        return "referral.consent.no." + Consent.stored(why);
      }
    }
  }

  /** Who signs, and when. */
  public record Signature(Account account, Instant at) {}

  /**
   * Notes the answer to the sentence.
   *
   * @param offered the items that were read, by name
   * @param chosen of those, what was agreed to; for yes all, for no none, whatever stands here
   * @param demanded who has to agree; empty when that is not known
   * @param sentence as it was read
   */
  public Written said(
      Body body,
      Said said,
      Speaker speaker,
      Collection<String> offered,
      Collection<String> chosen,
      Optional<Speaker> demanded,
      String sentence,
      Signature signature) {
    if (!mayWrite(signature)) {
      return new Written.Not(Why.ROLE);
    }
    if (Course.of(body).passed(ReferralState.SENT)) {
      return new Written.Not(Why.SENT);
    }
    var items =
        switch (said) {
          case YES -> new TreeSet<>(offered);
          case NO -> new TreeSet<String>();
          case PARTLY -> {
            var some = new TreeSet<>(chosen);
            some.retainAll(offered);
            yield some;
          }
        };
    if (said != Said.NO && items.isEmpty()) {
      return new Written.Not(Why.NO_ITEM);
    }
    // A no counts whoever says it; a yes only from those who have to say it.
    if (said != Said.NO && demanded.isPresent() && demanded.get() != speaker) {
      return new Written.Not(Why.SPEAKER);
    }
    return new Written.Down(
        body.with(Consent.SAID, Consent.stored(said))
            .with(Consent.SPEAKER, Consent.stored(speaker))
            .with(Consent.ITEMS, String.join(" ", items))
            .with(Consent.SENTENCE, sentence)
            .with(Consent.AT, signature.at().toString())
            .with(Consent.BY, signature.account().login())
            .with(Consent.WITHDRAWN, null)
            .with(Consent.WITHDRAWN_BY, null));
  }

  /** Notes that consent was taken back. What was passed on before stays known to the agency. */
  public Written takenBack(Body body, Signature signature) {
    if (!mayWrite(signature)) {
      return new Written.Not(Why.ROLE);
    }
    if (!Consent.of(body).everGiven() || Consent.of(body).withdrawn() != null) {
      return new Written.Not(Why.NOTHING_GIVEN);
    }
    return new Written.Down(
        body.with(Consent.WITHDRAWN, signature.at().toString())
            .with(Consent.WITHDRAWN_BY, signature.account().login()));
  }

  /**
   * A supervisor decides in the child's best interests, because the representative cannot be asked.
   *
   * @param law the name of the rule in force that it rests on; null when the content has none
   * @param items what may be passed on, and no more
   */
  public Written decided(
      Body body,
      Representative representative,
      @Nullable String law,
      Set<String> items,
      String why,
      Signature signature) {
    if (!rules.permits(signature.account(), Permission.DECIDE_BEST_INTERESTS)) {
      return new Written.Not(Why.ROLE);
    }
    if (representative == Representative.FINE) {
      return new Written.Not(Why.REPRESENTATIVE_FINE);
    }
    if (law == null) {
      return new Written.Not(Why.NO_LAW);
    }
    return signed(
        body.with(Consent.REPRESENTATIVE, Consent.stored(representative)),
        Consent.DECISION,
        law,
        items,
        why,
        signature);
  }

  /**
   * Notes that the law lets it be passed on without consent.
   *
   * @param law the name of the rule in force that it rests on; null when the content has none
   */
  public Written excepted(
      Body body, @Nullable String law, Set<String> items, String why, Signature signature) {
    if (!mayWrite(signature)) {
      return new Written.Not(Why.ROLE);
    }
    return law == null
        ? new Written.Not(Why.NO_LAW)
        : signed(body, Consent.EXCEPTION, law, items, why, signature);
  }

  private static Written signed(
      Body body,
      String path,
      String name,
      Collection<String> items,
      String why,
      Signature signature) {
    if (why.isBlank()) {
      return new Written.Not(Why.NO_REASON);
    }
    if (items.isEmpty()) {
      return new Written.Not(Why.NO_ITEM);
    }
    return new Written.Down(
        body.with(path + "/name", name)
            .with(path + "/by", signature.account().login())
            .with(path + "/at", signature.at().toString())
            .with(path + "/why", why.strip())
            .with(path + "/items", String.join(" ", new TreeSet<>(items))));
  }

  private boolean mayWrite(Signature signature) {
    return rules.permits(signature.account(), Permission.REFERRAL_WRITE);
  }
}
