package org.haidang.referrals;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.Links;
import org.haidang.model.RecordFields;
import org.haidang.people.CleanText;
import org.haidang.referrals.Reports.Draft;
import org.haidang.referrals.Reports.Reached;
import org.jspecify.annotations.Nullable;

/** What a report's record says. Without state. */
final class ReportBody {

  private ReportBody() {}

  /**
   * As it is begun.
   *
   * @param who the login of who begins it
   * @param facts what is told, as it is kept
   */
  static Body begun(Draft draft, String who, String facts) {
    var hours = draft.law().hours();
    var body =
        Body.EMPTY
            .with(ReportFields.LAW, draft.law().name())
            .with(ReportFields.LAW_CITED, draft.law().law().in("vi"))
            .with(ReportFields.AGENCY, draft.agency())
            .with(ReportFields.AGENCY_NAME, CleanText.line(draft.agencyName()).text())
            .with(ReportFields.FACTS, facts)
            .with(RecordFields.URGENCY, draft.urgency())
            .with(RecordFields.WHO, who)
            .with(RecordFields.STATE, ReportFields.OPEN)
            .with(
                RecordFields.DUE,
                hours == null ? null : draft.knownAt().plus(Duration.ofHours(hours)).toString());
    body = linked(body, draft.person(), ReferralFields.PERSON);
    body = linked(body, draft.ofCase(), ReferralFields.CASE);
    body = linked(body, draft.contact(), ReferralFields.CONTACT);
    return body;
  }

  private static Body linked(Body body, @Nullable UUID to, String role) {
    return to == null ? body : body.with(Links.to(to), role);
  }

  /** {@code body}, closed: somebody was reached at {@code at}, as the account {@code by} says. */
  static Body reached(Body body, Reached reached, String by, Instant at) {
    return body.with(ReportFields.REACHED, CleanText.line(reached.who()).text())
        .with(ReportFields.REACHED_AT, at.toString())
        .with(ReportFields.TOLD_BY, by)
        .with(ReportFields.CALLER_TOLD, reached.callerTold() ? "yes" : "no")
        .with(
            ReportFields.CALLER_WHY,
            reached.callerTold() ? null : CleanText.lines(reached.why()).text())
        .with(ReportFields.ANSWER, CleanText.lines(reached.answer()).text())
        .with(RecordFields.STATE, ReportFields.DONE)
        .with(RecordFields.DUE, null);
  }
}
