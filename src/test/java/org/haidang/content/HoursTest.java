package org.haidang.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When somebody is there. 26 November 2026 is a Thursday. */
class HoursTest {

  private static LocalDateTime at(String text) {
    return LocalDateTime.parse(text);
  }

  @Test
  void an_office_has_a_noon_break_and_weekends() {
    var office = Hours.of("Mo-Fr 07:30-11:30,13:30-17:00; Sa 08:00-11:30; PH off").orElseThrow();
    assertThat(office.holidays()).isFalse();
    assertThat(office.always()).isFalse();
    assertThat(office.open(at("2026-11-26T07:30"))).isTrue();
    assertThat(office.open(at("2026-11-26T11:30"))).isFalse();
    assertThat(office.next(at("2026-11-26T12:00"))).contains(at("2026-11-26T13:30"));
    assertThat(office.next(at("2026-11-26T16:59"))).contains(at("2026-11-26T16:59"));
    assertThat(office.next(at("2026-11-27T17:00"))).contains(at("2026-11-28T08:00"));
    assertThat(office.next(at("2026-11-28T12:00"))).contains(at("2026-11-30T07:30"));
  }

  @Test
  void a_span_may_go_on_after_midnight_and_round_the_clock() {
    var night = Hours.of("Fr-Su 18:00-06:00").orElseThrow();
    assertThat(night.open(at("2026-11-28T05:59"))).isTrue();
    assertThat(night.open(at("2026-11-30T05:59"))).as("Sunday's night").isTrue();
    assertThat(night.open(at("2026-11-27T05:59"))).as("no Thursday's night").isFalse();
    var always = Hours.of("24/7").orElseThrow();
    assertThat(always.always()).isTrue();
    assertThat(always.open(at("2026-11-26T00:00"))).isTrue();
    assertThat(always.open(at("2026-11-26T23:59"))).isTrue();
    assertThat(Hours.of("Mo-Su 00:00-24:00").orElseThrow().open(at("2026-11-26T23:59"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "giờ hành chính",
        "Mo-Fr",
        "Mo 25:00-26:00",
        "24:00-07:00",
        "Mo 7:00-9:00",
        "PH off"
      })
  void what_cannot_be_read_is_no_hours(String written) {
    assertThat(Hours.of(written)).isEmpty();
  }
}
