package org.haidang.ui.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.haidang.platform.PlainText;

/** Dates of which only the month or the year is asked; what is none stays as it is, both ways. */
final class DayPart {

  private static final Pattern TYPED_MONTH = Pattern.compile("\\d{1,2}\\s*[/.\\- ]\\s*\\d{4}");
  private static final Pattern TYPED_YEAR = Pattern.compile("\\d{4}");

  private DayPart() {}

  /** A typed month, {@code 9/2026}, as it is stored: by its first day. */
  static String storedMonth(String typed) {
    return TYPED_MONTH.matcher(PlainText.digits(typed).strip()).matches()
        ? Lexical.storedDate("1/" + typed.strip())
        : typed;
  }

  /** The month of a stored date as it is read. */
  static String shownMonth(String stored) {
    return cut(stored, "MM/yyyy");
  }

  /** A typed year as it is stored: by its first day. */
  static String storedYear(String typed) {
    return TYPED_YEAR.matcher(PlainText.digits(typed).strip()).matches()
        ? Lexical.storedDate("1/1/" + typed.strip())
        : typed;
  }

  /** The year of a stored date. */
  static String shownYear(String stored) {
    return cut(stored, "yyyy");
  }

  private static String cut(String stored, String pattern) {
    try {
      return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(LocalDate.parse(stored));
    } catch (DateTimeException e) {
      return stored;
    }
  }
}
