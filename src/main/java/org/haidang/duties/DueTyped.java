package org.haidang.duties;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment to come as a person types it: {@code 14:30} today, or tomorrow when that is past; {@code
 * 27/11 8:00}; {@code 27/11/2026}, at the beginning of the working day; {@code +2} in two hours.
 */
public final class DueTyped {

  private static final Pattern HOURS = Pattern.compile("[+](\\d{1,3})\\s*h?");
  private static final Pattern MOMENT =
      Pattern.compile(
          "(?:(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}))?)?\\s*(?:(\\d{1,2})(?:[:h](\\d{2})?))?");
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private DueTyped() {}

  /** What {@code typed} means at {@code now}; empty when it is no moment to come. */
  public static Optional<Instant> parse(String typed, Instant now, ZoneId zone) {
    var text = typed.strip();
    var hours = HOURS.matcher(text);
    if (hours.matches()) {
      return Optional.of(now.plusSeconds(3600L * Integer.parseInt(hours.group(1))));
    }
    var found = MOMENT.matcher(text);
    if (text.isEmpty() || !found.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(moment(found, now, zone)).filter(at -> at.isAfter(now));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant moment(Matcher found, Instant now, ZoneId zone) {
    var today = now.atZone(zone).toLocalDate();
    var time =
        found.group(4) == null
            ? MORNING
            : LocalTime.of(
                Integer.parseInt(found.group(4)),
                found.group(5) == null ? 0 : Integer.parseInt(found.group(5)));
    if (found.group(1) == null) {
      var at = today.atTime(time).atZone(zone).toInstant();
      return at.isAfter(now) ? at : today.plusDays(1).atTime(time).atZone(zone).toInstant();
    }
    int day = Integer.parseInt(found.group(1));
    int month = Integer.parseInt(found.group(2));
    var year = found.group(3);
    var on = LocalDate.of(year == null ? today.getYear() : Integer.parseInt(year), month, day);
    if (year == null && on.isBefore(today)) {
      on = on.plusYears(1);
    }
    return on.atTime(time).atZone(zone).toInstant();
  }
}
