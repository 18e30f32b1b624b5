package org.haidang.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Hours and moments as people type them. */
class TypedTest {

  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

  /** A quarter past nine on a Monday in Hanoi. */
  private static final Instant NOW = Instant.parse("2026-03-02T02:15:00Z");

  private static String again(String typed) {
    return HoursTyped.parse(typed, HANOI).map(hours -> HoursTyped.format(hours, true)).orElse("?");
  }

  @Test
  void hours_are_read_in_the_ways_people_write_them() {
    assertThat(HoursTyped.parse("18:00-20:30", HANOI))
        .contains(SafeHours.daily(HANOI, LocalTime.of(18, 0), LocalTime.of(20, 30)));
    assertThat(again("T2-T4 18h – 20h30; CN 8:00 - 10:00"))
        .isEqualTo("T2 T3 T4 18:00-20:30; CN 08:00-10:00");
    assertThat(again("mon fri 6-7 21-24")).isEqualTo("T2 T6 06:00-07:00 21:00-00:00");
    assertThat(again("T7-T2 9-10")).isEqualTo("T2 T7 CN 09:00-10:00");
    assertThat(again(" ")).isEmpty();
  }

  @Test
  void what_is_no_hour_is_refused() {
    assertThat(again("buổi tối")).isEqualTo("?");
    assertThat(again("T2")).isEqualTo("?");
    assertThat(again("25:00-26:00")).isEqualTo("?");
    assertThat(again("18:00")).isEqualTo("?");
  }

  private static String due(String typed) {
    return DueTyped.parse(typed, NOW, HANOI)
        .map(at -> at.atZone(HANOI).toLocalDateTime().toString())
        .orElse("?");
  }

  @Test
  void moments_to_come_are_read() {
    assertThat(due("14:30")).isEqualTo("2026-03-02T14:30");
    assertThat(due("8h")).isEqualTo("2026-03-03T08:00");
    assertThat(due("+2")).isEqualTo("2026-03-02T11:15");
    assertThat(due("5/3 7:45")).isEqualTo("2026-03-05T07:45");
    assertThat(due("05/03/2026")).isEqualTo("2026-03-05T08:00");
    assertThat(due("1/2")).isEqualTo("2027-02-01T08:00");
  }

  @Test
  void what_is_past_or_no_moment_is_refused() {
    assertThat(due("01/03/2026 8:00")).isEqualTo("?");
    assertThat(due("31/2")).isEqualTo("?");
    assertThat(due("mai")).isEqualTo("?");
    assertThat(due("")).isEqualTo("?");
  }
}
