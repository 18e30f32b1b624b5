package org.haidang.duties;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * When somebody may safely be rung: hours by day of the week, on the clocks where they are.
 * Immutable.
 *
 * @param zone where they are, as in the IANA database
 * @param days the hours of each day that has any; a day that is not there has none. Without any day
 *     no hours were agreed, and every hour will do
 */
public record SafeHours(ZoneId zone, SortedMap<DayOfWeek, List<Span>> days) {

  /** A week and a day: after that the hours repeat. */
  private static final int DAYS_AHEAD = 8;

  /**
   * From one hour to another of the same day; to one that is not later, of the next day.
   *
   * @param from the first moment
   * @param to the first moment after
   */
  public record Span(LocalTime from, LocalTime to) {}

  /** How it stands with the hours at a moment. */
  public sealed interface Now {

    /** No hours were agreed. */
    record Always() implements Now {}

    /** They may be rung. */
    record Open(Instant until) implements Now {}

    /**
     * They may not be rung.
     *
     * @param opens from when on they may; null when nobody can say
     */
    record Closed(@Nullable Instant opens) implements Now {}

    /** Whether they may be rung. */
    default boolean allows() {
      return !(this instanceof Closed);
    }
  }

  private record Interval(Instant from, Instant to) {}

  public SafeHours {
    var copy = new TreeMap<DayOfWeek, List<Span>>();
    days.forEach((day, spans) -> copy.put(day, List.copyOf(spans)));
    days = Collections.unmodifiableSortedMap(copy);
  }

  /** No hours agreed, in {@code zone}. */
  public static SafeHours none(ZoneId zone) {
    return new SafeHours(zone, new TreeMap<>());
  }

  /** The same hours every day. */
  public static SafeHours daily(ZoneId zone, LocalTime from, LocalTime to) {
    var days = new TreeMap<DayOfWeek, List<Span>>();
    for (var day : DayOfWeek.values()) {
      days.put(day, List.of(new Span(from, to)));
    }
    return new SafeHours(zone, days);
  }

  /** Whether any hours were agreed. */
  public boolean agreed() {
    return !days.isEmpty();
  }

  /** How it stands at {@code moment}. */
  public Now at(Instant moment) {
    if (!agreed()) {
      return new Now.Always();
    }
    var today = moment.atZone(zone).toLocalDate();
    for (var each : intervals(today)) {
      if (moment.isBefore(each.from())) {
        return new Now.Closed(each.from());
      }
      if (moment.isBefore(each.to())) {
        boolean endless = !each.to().isBefore(today.plusDays(7).atStartOfDay(zone).toInstant());
        return endless ? new Now.Always() : new Now.Open(each.to());
      }
    }
    return new Now.Closed(null);
  }

  /** From yesterday, whose hours may reach into today, on; those that touch are one. */
  private List<Interval> intervals(LocalDate today) {
    var all = new ArrayList<Interval>();
    for (int ahead = -1; ahead <= DAYS_AHEAD; ahead++) {
      var day = today.plusDays(ahead);
      for (var span : days.getOrDefault(day.getDayOfWeek(), List.of())) {
        var ends = span.to().isAfter(span.from()) ? day : day.plusDays(1);
        all.add(
            new Interval(
                day.atTime(span.from()).atZone(zone).toInstant(),
                ends.atTime(span.to()).atZone(zone).toInstant()));
      }
    }
    all.sort(Comparator.comparing(Interval::from));
    var joined = new ArrayList<Interval>();
    for (var each : all) {
      if (!joined.isEmpty() && !each.from().isAfter(joined.getLast().to())) {
        var last = joined.removeLast();
        var to = each.to().isAfter(last.to()) ? each.to() : last.to();
        joined.add(new Interval(last.from(), to));
      } else {
        joined.add(each);
      }
    }
    return joined;
  }
}
