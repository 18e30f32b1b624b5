package org.haidang.referrals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.content.LegalRule;
import org.haidang.model.Change;
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
  private final ReportRules rules;

  /** Those of {@code register}, in the name of {@code pen}. */
  public Reports(Register register, Pen pen, AccessRules rules) {
    this.register = register;
    this.pen = pen;
    this.rules = new ReportRules(rules);
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
    var refused = rules.refusal(pen.account(), draft, facts);
    if (refused.isPresent()) {
      return new Outcome.Refused(refused.get());
    }
    var body = ReportBody.begun(draft, pen.account().login(), facts);
    return save(pen.make(RecordType.REPORT, body));
  }

  /**
   * Notes who was reached: now, by this account.
   *
   * @throws HaidangException when nothing was saved
   */
  public Outcome reached(UUID report, Reached reached) {
    var opened =
        register.open(report).filter(it -> it.state().type() == RecordType.REPORT).orElse(null);
    var why = rules.refusal(pen.account(), opened, reached);
    if (opened == null || why.isPresent()) {
      return new Outcome.Refused(why.orElse(Why.NOT_HERE));
    }
    var body = ReportBody.reached(opened.state().body(), reached, pen.account().login(), pen.now());
    return save(pen.change(opened, body, null));
  }

  private Outcome save(Change change) {
    register.save(List.of(change));
    return new Outcome.Saved(change.record());
  }
}
