package org.haidang.referrals;

import java.util.Optional;
import org.haidang.access.AccessRules;
import org.haidang.access.Permission;
import org.haidang.content.LegalKind;
import org.haidang.model.Account;
import org.haidang.model.Limits;
import org.haidang.model.RecordFields;
import org.haidang.records.Register;
import org.haidang.referrals.Reports.Draft;
import org.haidang.referrals.Reports.Reached;
import org.haidang.referrals.Reports.Why;
import org.jspecify.annotations.Nullable;

/**
 * Why a report may not be begun or closed.
 *
 * @param rules what each role may do
 */
record ReportRules(AccessRules rules) {

  /**
   * Why {@code draft} may not be begun by {@code account}; empty when it may.
   *
   * @param facts what is told, as it would be kept
   */
  Optional<Why> refusal(Account account, Draft draft, String facts) {
    if (!rules.permits(account, Permission.REFERRAL_WRITE)) {
      return Optional.of(Why.ROLE);
    }
    if (draft.law().kind() != LegalKind.REPORT) {
      return Optional.of(Why.NO_LAW);
    }
    if (!draft.law().authorities().isEmpty()
        && !draft.law().authorities().contains(draft.agencyKind())) {
      return Optional.of(Why.NOT_TO_THEM);
    }
    if (facts.isBlank()) {
      return Optional.of(Why.NO_FACTS);
    }
    return facts.length() > Limits.ANSWER ? Optional.of(Why.TOO_LONG) : Optional.empty();
  }

  /**
   * Why {@code reached} may not be noted by {@code account}; empty when it may.
   *
   * @param opened the report; null when it is not on this computer
   */
  Optional<Why> refusal(Account account, Register.@Nullable Opened opened, Reached reached) {
    if (!rules.permits(account, Permission.REFERRAL_WRITE)) {
      return Optional.of(Why.ROLE);
    }
    if (opened == null) {
      return Optional.of(Why.NOT_HERE);
    }
    if (ReportFields.DONE.equals(opened.state().body().get(RecordFields.STATE))) {
      return Optional.of(Why.DONE);
    }
    if (reached.who().isBlank()) {
      return Optional.of(Why.NOBODY);
    }
    if (!reached.callerTold() && reached.why().isBlank()) {
      return Optional.of(Why.NO_REASON);
    }
    return Math.max(
                reached.who().length(), Math.max(reached.why().length(), reached.answer().length()))
            > Limits.ANSWER
        ? Optional.of(Why.TOO_LONG)
        : Optional.empty();
  }
}
