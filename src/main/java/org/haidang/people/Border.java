package org.haidang.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.haidang.model.Body;
import org.haidang.model.Limits;
import org.haidang.people.Refusal.Reason;
import org.haidang.platform.PlainText;
import org.haidang.platform.Telephone;
import org.jspecify.annotations.Nullable;

/**
 * Where what was typed becomes a record: every text is cleaned, every field that changed is looked
 * at. What did not change is left alone, so that an old record with a fault can still be worked on.
 * Thread-safe.
 */
final class Border {

  /** Looks at one clean value on a day: what is stored, or why not. */
  private interface Rule extends BiFunction<String, LocalDate, Verdict> {}

  private record Verdict(String stored, @Nullable Reason reason) {
    static Verdict good(String stored) {
      return new Verdict(stored, null);
    }

    static Verdict bad(String typed, Reason reason) {
      return new Verdict(typed, reason);
    }
  }

  private static final Map<String, Rule> RULES =
      Map.of(
          PersonFields.BIRTH,
          Border::birth,
          PersonFields.AGE,
          Border::age,
          PersonFields.AGE_ON,
          Border::past,
          PersonFields.PHONES + "/" + PersonFields.PHONE_NUMBER,
          Border::phone,
          PersonFields.ALERTS + "/" + PersonFields.ALERT_UNTIL,
          Border::until);

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
      var rule = RULES.get(template);
      var verdict =
          clean.length() > Limits.ANSWER
              ? Verdict.bad(clean, Reason.TOO_LONG)
              : rule == null || clean.isEmpty() ? Verdict.good(clean) : rule.apply(clean, today);
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

  private static Verdict birth(String clean, LocalDate today) {
    return BirthDate.read(clean)
        .map(
            born ->
                born.earliest().getYear() < BirthDate.FIRST_YEAR
                    ? Verdict.bad(clean, Reason.BEFORE_1900)
                    : born.earliest().isAfter(today)
                        ? Verdict.bad(clean, Reason.IN_FUTURE)
                        : Verdict.good(born.stored()))
        .orElseGet(() -> Verdict.bad(clean, Reason.NO_DATE));
  }

  private static Verdict age(String clean, LocalDate today) {
    var digits = PlainText.digits(clean);
    return digits.matches("\\d{1,3}") && Integer.parseInt(digits) <= Age.MOST
        ? Verdict.good(String.valueOf(Integer.parseInt(digits)))
        : Verdict.bad(clean, Reason.NO_AGE);
  }

  private static Verdict past(String clean, LocalDate today) {
    return day(clean)
        .map(
            date ->
                date.isAfter(today)
                    ? Verdict.bad(clean, Reason.IN_FUTURE)
                    : date.getYear() < BirthDate.FIRST_YEAR
                        ? Verdict.bad(clean, Reason.BEFORE_1900)
                        : Verdict.good(date.toString()))
        .orElseGet(() -> Verdict.bad(clean, Reason.NO_DATE));
  }

  private static Verdict until(String clean, LocalDate today) {
    return day(clean)
        .map(
            date ->
                date.isBefore(today)
                    ? Verdict.bad(clean, Reason.ALREADY_OVER)
                    : Verdict.good(date.toString()))
        .orElseGet(() -> Verdict.bad(clean, Reason.NO_DATE));
  }

  private static Optional<LocalDate> day(String clean) {
    return BirthDate.read(clean)
        .filter(date -> date.earliest().equals(date.latest()))
        .map(BirthDate::earliest);
  }

  private static Verdict phone(String clean, LocalDate today) {
    var tidy = Telephone.tidy(clean);
    if (!PhoneNumber.isDigits(tidy)) {
      return Verdict.bad(clean, Reason.PHONE_WITH_LETTERS);
    }
    return PhoneNumber.hasLength(tidy)
        ? Verdict.good(tidy)
        : Verdict.bad(clean, Reason.PHONE_LENGTH);
  }
}
