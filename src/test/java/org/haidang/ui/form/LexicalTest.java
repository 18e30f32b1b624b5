package org.haidang.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexicalTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "05/03/2026",
        "5/3/2026",
        "5-3-2026",
        "5.3.2026",
        "05032026",
        " 5/3/2026 ",
        "٠٥/٠٣/٢٠٢٦"
      })
  void a_day_may_be_typed_in_many_ways(String typed) {
    assertThat(Lexical.storedDate(typed)).isEqualTo("2026-03-05");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/02/2026",
        "29/02/2023",
        "31/4",
        "31/4/2026",
        "5/3",
        "tháng ba",
        "hôm qua",
        "5/3/26",
        "😀",
        ""
      })
  void what_is_no_day_stays_as_typed(String typed) {
    assertThat(Lexical.storedDate(typed)).isEqualTo(typed);
    assertThat(Lexical.shownDate(typed)).isEqualTo(typed);
  }

  @ParameterizedTest
  @CsvSource({"21:30,21:30:00", "21h30,21:30:00", "2130,21:30:00", "9h,09:00:00", "930,09:30:00"})
  void an_hour_may_be_typed_in_many_ways(String typed, String stored) {
    assertThat(Lexical.storedTime(typed)).isEqualTo(stored);
  }

  @ParameterizedTest
  @ValueSource(strings = {"25:00", "9:75", "tối", "9"})
  void what_is_no_hour_stays_as_typed(String typed) {
    assertThat(Lexical.storedTime(typed)).isEqualTo(typed);
    assertThat(Lexical.shownTime(typed)).isEqualTo(typed);
  }

  @Test
  void a_moment_carries_the_offset_of_viet_nam() {
    var stored = Lexical.storedMoment("5/3/2026", "9:30", ZONE);

    assertThat(stored).isEqualTo("2026-03-05T09:30:00+07:00");
    assertThat(Lexical.shownMoment(stored, ZONE)).containsExactly("05/03/2026", "09:30");
  }

  @Test
  void half_a_moment_stays_as_typed() {
    var stored = Lexical.storedMoment("5/3/2026", "", ZONE);

    assertThat(stored).startsWith("5/3/2026");
    assertThat(Lexical.shownMoment(stored, ZONE)).containsExactly("5/3/2026", "");
  }

  @Test
  void an_hour_without_its_day_comes_back_as_an_hour() {
    var stored = Lexical.storedMoment("", "9:30", ZONE);

    assertThat(Lexical.shownMoment(stored, ZONE)).containsExactly("", "9:30");
  }

  @Property
  void every_day_comes_back_as_it_was_stored(
      @ForAll @IntRange(min = 1900, max = 2100) int year,
      @ForAll @IntRange(min = 1, max = 365) int day) {
    var stored = LocalDate.ofYearDay(year, day).toString();

    assertThat(Lexical.storedDate(Lexical.shownDate(stored))).isEqualTo(stored);
  }
}
