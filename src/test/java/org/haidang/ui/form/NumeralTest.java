package org.haidang.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,5|1.5",
        "1.5|1.5",
        "1.234,5|1234.5",
        "1,234.5|1234.5",
        "1.234.567|1234567",
        "1 200|1200",
        "1.234|1.234",
        "-3,25|-3.25",
        "١٦|16",
        "１６,５|16.5"
      })
  void a_number_may_be_typed_in_many_ways(String typed, String stored) {
    assertThat(Numeral.stored(typed, false)).isEqualTo(stored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1.234|1234", "1,234|1234", "1.5|1.5", "16|16", "2 000 000|2000000"})
  void in_a_whole_number_a_point_before_three_digits_groups(String typed, String stored) {
    assertThat(Numeral.stored(typed, true)).isEqualTo(stored);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chừng 1.5 hay 2",
        "1.23,4",
        "1,2,3",
        "12.34.567",
        "mười sáu",
        "😀",
        "16😀",
        "--1"
      })
  void what_is_no_number_stays_as_typed(String typed) {
    assertThat(Numeral.stored(typed, false)).isEqualTo(typed);
    assertThat(Numeral.shown(typed)).isEqualTo(typed);
  }

  @Test
  void a_number_is_read_with_a_decimal_comma() {
    assertThat(Numeral.shown("1.5")).isEqualTo("1,5");
    assertThat(Numeral.shown("9".repeat(400))).isEqualTo("9".repeat(400));
  }
}
