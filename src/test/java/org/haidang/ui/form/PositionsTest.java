package org.haidang.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "21,03; 105,85|21.03 105.85",
        "21,03 105,85|21.03 105.85",
        "21.03, 105.85|21.03 105.85",
        "21.03,105.85|21.03 105.85",
        "21.03 105.85 12 4.5|21.03 105.85 12 4.5",
        "21,03; 105,85; 12; 4,5|21.03 105.85 12 4.5",
        "-8.5, 179|-8.5 179",
        "+21 105|21 105"
      })
  void a_position_is_understood_as_it_is_typed_or_pasted(String typed, String stored) {
    assertThat(Positions.stored(typed)).isEqualTo(stored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"21,03", "21,105", "105.85, 21.03", "Lào Cai", "21.03", "1 2 3 4 5", "91 10"})
  void what_is_no_position_stays_as_typed(String typed) {
    assertThat(Positions.stored(typed)).isEqualTo(typed);
    assertThat(Positions.shown(typed)).isEqualTo(typed);
  }

  @Property(tries = 300)
  void what_is_shown_is_understood_again(
      @ForAll @DoubleRange(min = -90, max = 90) double latitude,
      @ForAll @DoubleRange(min = -180, max = 180) double longitude) {
    var stored = String.format(Locale.ROOT, "%.6f %.6f", latitude, longitude);
    assertThat(Positions.stored(Positions.shown(stored))).isEqualTo(stored);
  }

  @Test
  void a_closed_line_ends_where_it_began_and_does_not_show_it_twice() {
    var typed = "21,0; 105,0\n21,1; 105,0\n21,1; 105,1";
    var stored = Positions.storedLine(typed, true);
    assertThat(stored).isEqualTo("21.0 105.0; 21.1 105.0; 21.1 105.1; 21.0 105.0");
    assertThat(Positions.shownLine(stored, true)).isEqualTo(typed);
  }

  @Test
  void a_line_with_a_word_in_it_stays_as_typed() {
    var typed = "21,0; 105,0\ncửa khẩu";
    assertThat(Positions.storedLine(typed, false)).isEqualTo(typed);
    assertThat(Positions.shownLine(typed, false)).isEqualTo(typed);
  }
}
