package org.haidang.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.haidang.duties.SafeHours.Now;
import org.haidang.duties.SafeHours.Span;
import org.haidang.model.Body;
import org.junit.jupiter.api.Test;

class SafeHoursTest {

  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** A Monday in Hanoi. */
  private static Instant monday(int hour, int minute) {
    return ZonedDateTime.of(2026, 3, 2, hour, minute, 0, 0, HANOI).toInstant();
  }

  private static SafeHours on(DayOfWeek day, String from, String to) {
    var days = new TreeMap<DayOfWeek, List<Span>>();
    days.put(day, List.of(new Span(LocalTime.parse(from), LocalTime.parse(to))));
    return new SafeHours(HANOI, days);
  }

  @Test
  void without_hours_every_hour_will_do() {
    assertThat(SafeHours.none(HANOI).at(monday(3, 0))).isEqualTo(new Now.Always());
  }

  @Test
  void within_the_hours_it_says_until_when() {
    var evenings = SafeHours.daily(HANOI, LocalTime.of(18, 0), LocalTime.of(20, 30));

    assertThat(evenings.at(monday(18, 0))).isEqualTo(new Now.Open(monday(20, 30)));
    assertThat(evenings.at(monday(20, 29))).isEqualTo(new Now.Open(monday(20, 30)));
  }

  @Test
  void outside_them_it_says_from_when() {
    var evenings = SafeHours.daily(HANOI, LocalTime.of(18, 0), LocalTime.of(20, 30));

    assertThat(evenings.at(monday(9, 0))).isEqualTo(new Now.Closed(monday(18, 0)));
    assertThat(evenings.at(monday(20, 30)))
        .isEqualTo(new Now.Closed(monday(18, 0).plusSeconds(86_400)));
  }

  @Test
  void hours_may_go_past_midnight() {
    var night = on(DayOfWeek.SUNDAY, "23:00", "01:30");

    assertThat(night.at(monday(1, 0))).isEqualTo(new Now.Open(monday(1, 30)));
    assertThat(night.at(monday(1, 30)).allows()).isFalse();
  }

  @Test
  void the_only_day_just_past_comes_again_in_a_week() {
    var mornings = on(DayOfWeek.MONDAY, "08:00", "09:00");

    assertThat(mornings.at(monday(9, 0)))
        .isEqualTo(new Now.Closed(monday(8, 0).plusSeconds(7 * 86_400)));
  }

  @Test
  void all_day_every_day_has_no_end() {
    assertThat(SafeHours.daily(HANOI, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT).at(monday(12, 0)))
        .isEqualTo(new Now.Always());
  }

  @Test
  void the_hours_are_those_of_the_caller_not_of_the_desk() {
    var evenings = SafeHours.daily(LONDON, LocalTime.of(18, 0), LocalTime.of(21, 0));

    // Nine in the morning in Hanoi is two at night in London.
    assertThat(evenings.at(monday(9, 0)).allows()).isFalse();
    assertThat(evenings.at(ZonedDateTime.of(2026, 3, 2, 18, 0, 0, 0, LONDON).toInstant()).allows())
        .isTrue();
  }

  @Test
  void when_their_clocks_change_the_hours_stay_on_their_clocks() {
    var mornings = SafeHours.daily(LONDON, LocalTime.of(7, 0), LocalTime.of(8, 0));

    // London puts its clocks forward on 29 March 2026.
    assertThat(mornings.at(Instant.parse("2026-03-28T06:30:00Z")).allows()).isFalse();
    assertThat(mornings.at(Instant.parse("2026-03-29T06:30:00Z")).allows()).isTrue();
  }

  @Test
  void what_is_written_is_read_again() {
    var days = new TreeMap<DayOfWeek, List<Span>>();
    days.put(
        DayOfWeek.FRIDAY,
        List.of(
            new Span(LocalTime.of(6, 0), LocalTime.of(7, 15)),
            new Span(LocalTime.of(22, 0), LocalTime.of(1, 0))));
    var hours = new SafeHours(LONDON, days);

    assertThat(HoursText.read(HoursText.written(Body.EMPTY, hours))).isEqualTo(hours);
  }

  @Test
  void what_cannot_be_read_is_no_leave_to_ring() {
    var garbled = Body.EMPTY.with(FollowUpFields.HOURS + "monday", "lúc nào cũng được");
    var nowhere =
        Body.EMPTY
            .with(FollowUpFields.ZONE, "Mặt trăng")
            .with(FollowUpFields.HOURS + "monday", "00:00-23:59");

    assertThat(HoursText.read(garbled).at(monday(9, 0))).isEqualTo(new Now.Closed(null));
    assertThat(HoursText.read(nowhere).at(monday(9, 0))).isEqualTo(new Now.Closed(null));
  }

  /** Beside a plain walk, minute by minute, over the same week. */
  @Property(tries = 60)
  void it_says_what_a_walk_through_the_week_finds(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 0, max = 6) Integer> on,
      @ForAll @IntRange(min = 0, max = 95) int from,
      @ForAll @IntRange(min = 0, max = 95) int to,
      @ForAll @IntRange(min = 0, max = 671) int quarter) {
    var days = new TreeMap<DayOfWeek, List<Span>>();
    for (int day : on) {
      days.put(DayOfWeek.of(day + 1), List.of(new Span(quarter(from), quarter(to))));
    }
    var hours = new SafeHours(HANOI, days);
    int start = 14 * 96 + quarter;

    var found = hours.at(at(start));

    int change = start;
    while (change < start + 8 * 96 && walked(on, from, to, change) == walked(on, from, to, start)) {
      change++;
    }
    boolean open = walked(on, from, to, start);
    assertThat(found.allows()).isEqualTo(open);
    if (change < start + 7 * 96) {
      assertThat(found).isEqualTo(open ? new Now.Open(at(change)) : new Now.Closed(at(change)));
    }
  }

  private static Instant at(int quarters) {
    return monday(0, 0).plusSeconds(quarters * 900L);
  }

  private static LocalTime quarter(int number) {
    return LocalTime.MIDNIGHT.plusMinutes(number * 15L);
  }

  private static boolean walked(List<Integer> on, int from, int to, int quarter) {
    int day = Math.floorMod(quarter / 96, 7);
    int time = quarter % 96;
    boolean today = on.contains(day) && time >= from && (to <= from || time < to);
    boolean late = on.contains(Math.floorMod(day - 1, 7)) && to <= from && time < to;
    return today || late;
  }
}
