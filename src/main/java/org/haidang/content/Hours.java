package org.haidang.content;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Opening hours, written as the field's maps do: {@code 24/7}, or spans such as {@code Mo-Fr
 * 07:30-11:30,13:30-17:00; Sa 08:00-11:30; PH off}. A span that ends before it begins goes on after
 * midnight. Immutable, thread-safe.
 *
 * @param spans when it is open in a week
 * @param holidays whether it keeps these hours on public holidays too
 */
public record Hours(List<Span> spans, boolean holidays) {

  /**
   * Some days of the week, from one time to another.
   *
   * @param to not part of it; midnight or earlier than {@code from}: of the next day
   */
  public record Span(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    public Span {
      days = Set.copyOf(days);
    }

    /** Whether it holds at {@code now}, having begun today or yesterday. */
    boolean holds(LocalDateTime now) {
      return begins(now, 0) || (overnight() && begins(now, 1));
    }

    private boolean begins(LocalDateTime now, int daysAgo) {
      var day = now.toLocalDate().minusDays(daysAgo);
      var start = day.atTime(from);
      var end = (overnight() ? day.plusDays(1) : day).atTime(to);
      return days.contains(day.getDayOfWeek()) && !now.isBefore(start) && now.isBefore(end);
    }

    private boolean overnight() {
      return !to.isAfter(from);
    }
  }

  private static final String ALWAYS = "24/7";
  private static final List<String> DAYS = List.of("mo", "tu", "we", "th", "fr", "sa", "su");
  private static final Pattern RULE =
      Pattern.compile(
          "((?:mo|tu|we|th|fr|sa|su)(?:-(?:mo|tu|we|th|fr|sa|su))?"
              + "(?:,(?:mo|tu|we|th|fr|sa|su)(?:-(?:mo|tu|we|th|fr|sa|su))?)*) "
              + "(\\d\\d:\\d\\d-\\d\\d:\\d\\d(?:,\\d\\d:\\d\\d-\\d\\d:\\d\\d)*)");
  private static final Pattern TIME = Pattern.compile("(?:[01]\\d|2[0-3]):[0-5]\\d|24:00");

  /** A week on: hours repeat. */
  private static final int HORIZON_DAYS = 8;

  public Hours {
    spans = List.copyOf(spans);
  }

  /** What {@code written} says; empty when it says nothing, or nothing that can be read. */
  public static Optional<Hours> of(String written) {
    var text = written.strip().toLowerCase(Locale.ROOT);
    if (text.equals(ALWAYS)) {
      var everyDay = new Span(EnumSet.allOf(DayOfWeek.class), LocalTime.MIN, LocalTime.MIN);
      return Optional.of(new Hours(List.of(everyDay), true));
    }
    var spans = new ArrayList<Span>();
    var holidays = true;
    for (var rule : text.split("\\s*;\\s*", -1)) {
      var matched = RULE.matcher(rule);
      if (rule.equals("ph off")) {
        holidays = false;
      } else if (!matched.matches() || !read(matched.group(1), matched.group(2), spans)) {
        return Optional.empty();
      }
    }
    return spans.isEmpty() ? Optional.empty() : Optional.of(new Hours(spans, holidays));
  }

  private static boolean read(String days, String times, List<Span> spans) {
    for (var time : times.split(",", -1)) {
      var ends = time.split("-", -1);
      if (!TIME.matcher(ends[0]).matches()
          || !TIME.matcher(ends[1]).matches()
          || ends[0].equals("24:00")) {
        return false;
      }
      spans.add(new Span(days(days), LocalTime.parse(ends[0]), end(ends[1])));
    }
    return true;
  }

  private static LocalTime end(String text) {
    return text.equals("24:00") ? LocalTime.MIN : LocalTime.parse(text);
  }

  private static Set<DayOfWeek> days(String text) {
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (var part : text.split(",", -1)) {
      var ends = part.split("-", -1);
      int day = DAYS.indexOf(ends[0]);
      int last = DAYS.indexOf(ends[ends.length - 1]);
      for (days.add(DayOfWeek.of(day + 1)); day != last; days.add(DayOfWeek.of(day + 1))) {
        day = (day + 1) % DAYS.size();
      }
    }
    return days;
  }

  /** Whether it is open all the time. */
  public boolean always() {
    return spans.stream()
        .anyMatch(
            it ->
                it.days().size() == DAYS.size()
                    && it.from().equals(LocalTime.MIN)
                    && it.to().equals(LocalTime.MIN));
  }

  /** Whether it is open at {@code now}, its own local time, unless that is a public holiday. */
  public boolean open(LocalDateTime now) {
    return spans.stream().anyMatch(it -> it.holds(now));
  }

  /** When it opens next after {@code now}, in local time; {@code now} itself while it is open. */
  public Optional<LocalDateTime> next(LocalDateTime now) {
    if (open(now)) {
      return Optional.of(now);
    }
    var starts = new ArrayList<LocalDateTime>();
    for (int ahead = 0; ahead < HORIZON_DAYS; ahead++) {
      var day = now.toLocalDate().plusDays(ahead);
      for (var span : spans) {
        if (span.days().contains(day.getDayOfWeek()) && day.atTime(span.from()).isAfter(now)) {
          starts.add(day.atTime(span.from()));
        }
      }
    }
    return starts.stream().min(Comparator.naturalOrder());
  }
}
