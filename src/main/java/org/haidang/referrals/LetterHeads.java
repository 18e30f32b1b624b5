package org.haidang.referrals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.haidang.content.Library;
import org.haidang.model.Account;
import org.haidang.model.Body;

/**
 * The head of a referral's letter: who sends it, for what need, on what ground. Thread-safe.
 *
 * @param clock says what day today is, in its zone
 */
record LetterHeads(Library library, Account account, Clock clock) {

  /** The head of the letter for the referral {@code body}. */
  LetterWriter.Head of(Body body) {
    var consent = Consent.of(body);
    var signed =
        consent.ground() == Consent.Ground.EXCEPTION ? consent.exception() : consent.decision();
    var handbook = library.current().handbook();
    var need = body.text(ReferralFields.NEED);
    return new LetterWriter.Head(
        centre(),
        account.centre(),
        handbook.agencies().needs().stream()
            .filter(choice -> choice.name().equals(need))
            .map(choice -> choice.label().in("vi"))
            .findFirst()
            .orElse(need),
        account.displayName(),
        signed == null || consent.ground() == Consent.Ground.CONSENT
            ? Optional.empty()
            : handbook.rules().rule(signed.name(), LocalDate.now(clock)),
        LocalDate.now(clock));
  }

  /** What the centre is called in the pack; its code where the pack does not know it. */
  String centre() {
    return library
        .current()
        .handbook()
        .places()
        .centre(account.centre())
        .map(centre -> centre.label().in("vi"))
        .orElse(account.centre());
  }
}
