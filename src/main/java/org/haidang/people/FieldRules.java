package org.haidang.people;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.haidang.model.Limits;
import org.haidang.people.Refusal.Reason;
import org.haidang.platform.PlainText;
import org.haidang.platform.Telephone;
import org.jspecify.annotations.Nullable;

/** What single fields of a record take. Without state. */
final class FieldRules {

  /** Looks at one clean value on a day: what is stored, or why not. */
  private interface Rule extends BiFunction<String, LocalDate, Verdict> {}

  /** What is stored; and why not, null when it may be. */
  record Verdict(String stored, @Nullable Reason reason) {
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
          FieldRules::birth,
          PersonFields.AGE,
          FieldRules::age,
          PersonFields.AGE_ON,
          FieldRules::past,
          PersonFields.PHONES + "/" + PersonFields.PHONE_NUMBER,
          FieldRules::phone,
          PersonFields.ALERTS + "/" + PersonFields.ALERT_UNTIL,
          FieldRules::until);

  private FieldRules() {}

  /**
   * One clean value, looked at on a day.
   *
   * @param template the field's path without the ids of entries
   */
  static Verdict of(String template, String clean, LocalDate today) {
    var rule = RULES.get(template);
    if (clean.length() > Limits.ANSWER) {
      return Verdict.bad(clean, Reason.TOO_LONG);
    }
    return rule == null || clean.isEmpty() ? Verdict.good(clean) : rule.apply(clean, today);
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
