package org.haidang.duties;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.haidang.duties.SafeHours.Span;
import org.jspecify.annotations.Nullable;

/**
 * Safe hours as a person types and reads them: {@code 18:00-20:30} for every day, {@code T2-T6
 * 18:00-20:30; CN 8:00-10:00} for some. Days are T2 to T7 and CN as on Vietnamese calendars, or
 * their first three English letters.
 */
public final class HoursTyped {

  private static final Pattern BETWEEN_GROUPS = Pattern.compile("\\s*[;\\n]+\\s*");
  private static final Pattern BLANKS = Pattern.compile("[\\s,]+");
  private static final Pattern AROUND_DASH = Pattern.compile("\\s*[-–—]\\s*");
  private static final Pattern HOUR = Pattern.compile("(\\d{1,2})(?:[:h](\\d{2})?)?");
  private static final List<String> VIETNAMESE = List.of("t2", "t3", "t4", "t5", "t6", "t7", "cn");

  private HoursTyped() {}

  /**
   * The hours typed, in {@code zone}; blank means that none were agreed, empty that no one can read
   * it.
   */
  public static Optional<SafeHours> parse(String typed, ZoneId zone) {
    var days = new TreeMap<DayOfWeek, List<Span>>();
    for (var group : BETWEEN_GROUPS.splitAsStream(typed.strip()).toList()) {
      if (!group.isBlank() && !parseGroup(group, days)) {
        return Optional.empty();
      }
    }
    return Optional.of(new SafeHours(zone, days));
  }

  private static boolean parseGroup(String group, Map<DayOfWeek, List<Span>> days) {
    Set<DayOfWeek> on = EnumSet.noneOf(DayOfWeek.class);
    var spans = new ArrayList<Span>();
    var joined = AROUND_DASH.matcher(group.strip()).replaceAll("-");
    for (var word : BLANKS.splitAsStream(joined).toList()) {
      int dash = word.indexOf('-');
      var left = dash < 0 ? word : word.substring(0, dash);
      var right = dash < 0 ? word : word.substring(dash + 1);
      var from = day(left);
      var to = day(right);
      var begins = hour(left);
      var ends = hour(right);
      if (from != null && to != null) {
        for (var day = from; ; day = day.plus(1)) {
          on.add(day);
          if (day == to) {
            break;
          }
        }
      } else if (dash > 0 && begins != null && ends != null) {
        spans.add(new Span(begins, ends));
      } else {
        return false;
      }
    }
    if (spans.isEmpty()) {
      return false;
    }
    for (var day : on.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : on) {
      days.computeIfAbsent(day, _ -> new ArrayList<>()).addAll(spans);
    }
    return true;
  }

  private static @Nullable DayOfWeek day(String word) {
    var small = word.toLowerCase(Locale.ROOT);
    int at = VIETNAMESE.indexOf(small);
    if (at >= 0) {
      return DayOfWeek.of(at + 1);
    }
    for (var day : DayOfWeek.values()) {
      if (day.name().substring(0, 3).toLowerCase(Locale.ROOT).equals(small)) {
        return day;
      }
    }
    return null;
  }

  private static @Nullable LocalTime hour(String word) {
    var found = HOUR.matcher(word);
    if (!found.matches()) {
      return null;
    }
    int hour = Integer.parseInt(found.group(1));
    int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
    try {
      return hour == 24 && minute == 0 ? LocalTime.MIDNIGHT : LocalTime.of(hour, minute);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * {@code hours} as {@link #parse} reads them; empty when none were agreed.
   *
   * @param vietnamese whether days are named in Vietnamese
   */
  public static String format(SafeHours hours, boolean vietnamese) {
    var groups = new LinkedHashMap<List<Span>, List<DayOfWeek>>();
    hours
        .days()
        .forEach((day, spans) -> groups.computeIfAbsent(spans, _ -> new ArrayList<>()).add(day));
    return groups.entrySet().stream()
        .filter(group -> !group.getKey().isEmpty())
        .map(group -> days(group.getValue(), vietnamese) + spans(group.getKey()))
        .collect(Collectors.joining("; "));
  }

  private static String spans(List<Span> spans) {
    return spans.stream()
        .map(span -> span.from() + "-" + span.to())
        .collect(Collectors.joining(" "));
  }

  private static String days(List<DayOfWeek> days, boolean vietnamese) {
    if (days.size() == DayOfWeek.values().length) {
      return "";
    }
    return days.stream()
        .map(
            day ->
                vietnamese
                    ? VIETNAMESE.get(day.getValue() - 1).toUpperCase(Locale.ROOT)
                    : day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" ", "", " "));
  }
}
