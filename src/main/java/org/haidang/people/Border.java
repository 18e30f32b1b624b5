package org.haidang.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.haidang.model.Body;
import org.haidang.model.Limits;
import org.haidang.people.Refusal.Reason;

/**
 * Where what was typed becomes a record: every text is cleaned, every field that changed is looked
 * at. What did not change is left alone, so that an old record with a fault can still be worked on.
 * Thread-safe.
 */
final class Border {

  /** Fields of several lines. */
  private static final Set<String> LINES =
      Set.of(
          NoteFields.TEXT,
          CaseFields.OUTCOME_TEXT,
          PersonFields.ALERTS + "/" + PersonFields.ALERT_TEXT,
          PersonFields.PHONES + "/" + PersonFields.PHONE_SAY);

  /**
   * A body, looked at.
   *
   * @param body what may be saved; of a refused field what was typed, clean
   * @param refusals why it may not; none when it may
   */
  record Checked(Body body, List<Refusal> refusals) {
    Optional<Saved.Refused> refused() {
      return refusals.isEmpty() ? Optional.empty() : Optional.of(new Saved.Refused(refusals));
    }
  }

  private Border() {}

  /**
   * {@code typed}, which is to take the place of {@code was}, looked at on the day {@code today}.
   */
  static Checked check(Body was, Body typed, LocalDate today) {
    var refusals = new ArrayList<Refusal>();
    var body = typed;
    for (var edit : was.editsTo(typed)) {
      var to = edit.to();
      if (to == null || edit.path().startsWith("_")) {
        continue;
      }
      var template = template(edit.path());
      var clean = (LINES.contains(template) ? CleanText.lines(to) : CleanText.line(to)).text();
      var verdict = FieldRules.of(template, clean, today);
      body = body.with(edit.path(), verdict.stored());
      if (verdict.reason() != null) {
        refusals.add(new Refusal(edit.path(), verdict.reason()));
      }
    }
    if (refusals.isEmpty() && !Limits.hold(body)) {
      refusals.add(new Refusal("", Reason.TOO_MUCH));
    }
    return new Checked(body, List.copyOf(refusals));
  }

  /** A path without the ids of entries. */
  private static String template(String path) {
    var parts = path.split("/", -1);
    return parts.length == 3 ? parts[0] + "/" + parts[2] : path;
  }
}
