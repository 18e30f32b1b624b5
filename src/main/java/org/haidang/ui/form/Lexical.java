package org.haidang.ui.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haidang.platform.PlainText;

/**
 * Between what people type (day/month/year, 24-hour clock) and the lexical form of XForms. What is
 * not yet a date or an hour stays as typed, both ways.
 */
final class Lexical {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter STORED_TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private static final Pattern TYPED_DATE =
      Pattern.compile("(\\d{1,2})\\s*[/.\\- ]\\s*(\\d{1,2})\\s*[/.\\- ]\\s*(\\d{4})");
  private static final Pattern RUN_OF_DATE = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
  private static final Pattern TYPED_TIME =
      Pattern.compile("(\\d{1,2})\\s*[:hHgG.]\\s*(\\d{1,2})?\\s*");
  private static final Pattern RUN_OF_TIME = Pattern.compile("(\\d{1,2})(\\d{2})");

  /** Between the halves of a moment of which one is missing; nobody types it. */
  private static final char APART = '\t';

  private static final Pattern STORED_HOUR = Pattern.compile("(\\d{2}):(\\d{2})(:.*)?");

  private Lexical() {}

  /** The day that {@code typed} names; empty when it names none. */
  static Optional<LocalDate> date(String typed) {
    var text = PlainText.digits(typed).strip();
    for (var pattern : new Pattern[] {TYPED_DATE, RUN_OF_DATE}) {
      var m = pattern.matcher(text);
      if (m.matches()) {
        return day(number(m, 3), number(m, 2), number(m, 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The hour that {@code typed} names, {@code 9:30}, {@code 9h30}, {@code 0930}, {@code 9h}. */
  static Optional<LocalTime> time(String typed) {
    var text = PlainText.digits(typed).strip();
    for (var pattern : new Pattern[] {TYPED_TIME, RUN_OF_TIME}) {
      var m = pattern.matcher(text);
      if (m.matches()) {
        int hour = number(m, 1);
        int minute = m.group(2) == null ? 0 : number(m, 2);
        return hour < 24 && minute < 60
            ? Optional.of(LocalTime.of(hour, minute))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  /** A typed date as it is stored. */
  static String storedDate(String typed) {
    return date(typed).map(LocalDate::toString).orElse(typed);
  }

  /** A stored date as it is read. */
  static String shownDate(String stored) {
    try {
      return DATE.format(LocalDate.parse(stored));
    } catch (DateTimeException e) {
      return stored;
    }
  }

  /** A typed hour as it is stored: by the clock on the wall, without an offset. */
  static String storedTime(String typed) {
    return time(typed).map(STORED_TIME::format).orElse(typed);
  }

  /** A stored hour as it is read. */
  static String shownTime(String stored) {
    var m = STORED_HOUR.matcher(stored);
    return m.matches() ? m.group(1) + ":" + m.group(2) : stored;
  }

  /** A typed date and hour as they are stored; as typed, a tab between, when either is none. */
  static String storedMoment(String date, String time, ZoneId zone) {
    var day = date(date);
    var hour = time(time);
    if (day.isPresent() && hour.isPresent()) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
          day.get().atTime(hour.get()).atZone(zone).toOffsetDateTime());
    }
    return date.isEmpty() && time.isEmpty() ? "" : date + APART + time;
  }

  /** A stored moment as a date and an hour to read; what was typed when it is none. */
  static String[] shownMoment(String stored, ZoneId zone) {
    try {
      ZonedDateTime at = OffsetDateTime.parse(stored).atZoneSameInstant(zone);
      return new String[] {DATE.format(at), TIME.format(at)};
    } catch (DateTimeException e) {
      int apart = stored.indexOf(APART);
      return apart < 0
          ? new String[] {stored, ""}
          : new String[] {stored.substring(0, apart), stored.substring(apart + 1)};
    }
  }
}
