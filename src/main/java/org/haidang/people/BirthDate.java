package org.haidang.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.haidang.platform.PlainText;

/**
 * A day of birth as far as it is known.
 *
 * @param earliest the first day it may be
 * @param latest the last day it may be
 * @param stored {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}
 */
public record BirthDate(LocalDate earliest, LocalDate latest, String stored) {

  /** Nobody alive was born before. */
  public static final int FIRST_YEAR = 1900;

  private static final Pattern YEAR = Pattern.compile("(\\d{4})");
  private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

  /**
   * What {@code typed} means: as stored, or as written in Viet Nam ({@code 12/1999}, {@code
   * 3/2/1999}); empty when it is no date of any year.
   */
  public static Optional<BirthDate> read(String typed) {
    var text = PlainText.digits(PlainText.line(typed)).replaceAll("\\s+", "");
    try {
      var match = YEAR.matcher(text);
      if (match.matches()) {
        return Optional.of(year(number(match.group(1))));
      }
      match = MONTH_FIRST.matcher(text);
      if (match.matches()) {
        return Optional.of(month(number(match.group(2)), number(match.group(1))));
      }
      match = YEAR_FIRST.matcher(text);
      if (match.matches()) {
        return Optional.of(month(number(match.group(1)), number(match.group(2))));
      }
      match = DAY_FIRST.matcher(text);
      if (match.matches()) {
        return Optional.of(
            day(number(match.group(3)), number(match.group(2)), number(match.group(1))));
      }
      match = ISO.matcher(text);
      return match.matches()
          ? Optional.of(day(number(match.group(1)), number(match.group(2)), number(match.group(3))))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static BirthDate year(int year) {
    return new BirthDate(
        LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), "%04d".formatted(year));
  }

  private static BirthDate month(int year, int month) {
    var whole = YearMonth.of(year, month);
    return new BirthDate(whole.atDay(1), whole.atEndOfMonth(), whole.toString());
  }

  private static BirthDate day(int year, int month, int day) {
    var date = LocalDate.of(year, month, day);
    return new BirthDate(date, date, date.toString());
  }

  /** As it is written in Viet Nam: {@code 1999}, {@code 02/1999}, {@code 03/02/1999}. */
  public String written() {
    return switch (stored.length()) {
      case 4 -> stored;
      case 7 -> String.format(Locale.ROOT, "%02d/%d", earliest.getMonthValue(), earliest.getYear());
      default ->
          String.format(
              Locale.ROOT,
              "%02d/%02d/%d",
              earliest.getDayOfMonth(),
              earliest.getMonthValue(),
              earliest.getYear());
    };
  }
}
