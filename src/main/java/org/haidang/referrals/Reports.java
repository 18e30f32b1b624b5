package org.haidang.referrals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.access.Permission;
import org.haidang.content.LegalKind;
import org.haidang.content.LegalRule;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.Limits;
import org.haidang.model.Links;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.people.CleanText;
import org.haidang.platform.HaidangException;
import org.haidang.records.Pen;
import org.haidang.records.Register;
import org.jspecify.annotations.Nullable;

/**
 * Reports to authorities: what the law lets or bids the hotline tell without consent, apart from
 * any referral. Thread-safe; blocks on the disk.
 */
public final class Reports {

  private final Register register;
  private final Pen pen;
  private final AccessRules rules;

  /** Those of {@code register}, in the name of {@code pen}. */
  public Reports(Register register, Pen pen, AccessRules rules) {
    this.register = register;
    this.pen = pen;
    this.rules = rules;
  }

  /**
   * What one begins with.
   *
   * @param law the rule it rests on, in force today
   * @param agencyKind the kind of agency that is told
   * @param facts what is told, the least that helps
   * @param urgency {@code danger}, {@code high}, {@code normal} or {@code low}
   * @param knownAt since when the hotline knows: the law's clock runs from there
   */
  public record Draft(
      LegalRule law,
      String agency,
      String agencyKind,
      String agencyName,
      String facts,
      String urgency,
      Instant knownAt,
      @Nullable UUID person,
      @Nullable UUID ofCase,
      @Nullable UUID contact) {}

  /**
   * That somebody was reached.
   *
   * @param who whom, by name or office
   * @param callerTold whether the caller was told of the report
   * @param why why not; of no account when they were
   * @param answer what the authority gave as its number or answer; may be empty
   */
  public record Reached(String who, boolean callerTold, String why, String answer) {}

  /** Why it is not saved. */
  public enum Why {
    /** This account may not report. */
    ROLE,
    /** No rule in force lets this be told. */
    NO_LAW,
    /** The rule does not name this kind of agency. */
    NOT_TO_THEM,
    /** What is told is missing. */
    NO_FACTS,
    /** Who was reached is missing. */
    NOBODY,
    /** Why the caller was not told is missing. */
    NO_REASON,
    /** A text is longer than a record takes. */
    TOO_LONG,
    /** It was told already. */
    DONE,
    /** It is not on this computer. */
    NOT_HERE;

    /** The key of its words. */
    public String textKey() {
      return "report.no." + Consent.stored(this);
    }
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** Saved on this computer. */
    record Saved(UUID report) implements Outcome {}

    /** Nothing was saved. */
    record Refused(Why why) implements Outcome {}
  }

  /**
   * Begins a report: it is due by the law's clock until somebody was reached.
   *
   * @throws HaidangException when nothing was saved
   */
  public Outcome begin(Draft draft) {
    var facts = CleanText.lines(draft.facts()).text();
    var refused = refusal(draft, facts);
    if (refused.isPresent()) {
      return new Outcome.Refused(refused.get());
    }
    var hours = draft.law().hours();
    var body =
        Body.EMPTY
            .with(ReportFields.LAW, draft.law().name())
            .with(ReportFields.LAW_CITED, draft.law().law().in("vi"))
            .with(ReportFields.AGENCY, draft.agency())
            .with(ReportFields.AGENCY_NAME, CleanText.line(draft.agencyName()).text())
            .with(ReportFields.FACTS, facts)
            .with(RecordFields.URGENCY, draft.urgency())
            .with(RecordFields.WHO, pen.account().login())
            .with(RecordFields.STATE, ReportFields.OPEN)
            .with(
                RecordFields.DUE,
                hours == null ? null : draft.knownAt().plus(Duration.ofHours(hours)).toString());
    body = linked(body, draft.person(), ReferralFields.PERSON);
    body = linked(body, draft.ofCase(), ReferralFields.CASE);
    body = linked(body, draft.contact(), ReferralFields.CONTACT);
    return save(pen.make(RecordType.REPORT, body));
  }

  private Optional<Why> refusal(Draft draft, String facts) {
    if (!rules.permits(pen.account(), Permission.REFERRAL_WRITE)) {
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

  private static Body linked(Body body, @Nullable UUID to, String role) {
    return to == null ? body : body.with(Links.to(to), role);
  }

  /**
   * Notes who was reached: now, by this account.
   *
   * @throws HaidangException when nothing was saved
   */
  public Outcome reached(UUID report, Reached reached) {
    var opened =
        register.open(report).filter(it -> it.state().type() == RecordType.REPORT).orElse(null);
    var why = refusal(opened, reached);
    if (opened == null || why.isPresent()) {
      return new Outcome.Refused(why.orElse(Why.NOT_HERE));
    }
    var body =
        opened
            .state()
            .body()
            .with(ReportFields.REACHED, CleanText.line(reached.who()).text())
            .with(ReportFields.REACHED_AT, pen.now().toString())
            .with(ReportFields.TOLD_BY, pen.account().login())
            .with(ReportFields.CALLER_TOLD, reached.callerTold() ? "yes" : "no")
            .with(
                ReportFields.CALLER_WHY,
                reached.callerTold() ? null : CleanText.lines(reached.why()).text())
            .with(ReportFields.ANSWER, CleanText.lines(reached.answer()).text())
            .with(RecordFields.STATE, ReportFields.DONE)
            .with(RecordFields.DUE, null);
    return save(pen.change(opened, body, null));
  }

  private Optional<Why> refusal(Register.@Nullable Opened opened, Reached reached) {
    if (!rules.permits(pen.account(), Permission.REFERRAL_WRITE)) {
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

  private Outcome save(Change change) {
    register.save(List.of(change));
    return new Outcome.Saved(change.record());
  }
}
