package org.haidang.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words stand in a text with the tones they were typed with. */
class TonesTest {

  private static int tones(String typed, String text) {
    return new Looking(Typed.of(typed)).tones(text);
  }

  @ParameterizedTest
  @CsvSource({
    "hoà, Nguyễn Thị Hòa",
    "hòa, Nguyễn Thị Hoà",
    "thuỷ, THỦY thủ",
    "thúy, chị Thuý",
    "khoá, cửa kho\u0301a ngoài",
    "khỏe, không được khoẻ"
  })
  void a_tone_over_the_other_letter_is_the_same_tone(String typed, String text) {
    assertThat(tones(typed, text)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"hoà, Nguyễn Thị Hoa", "hòa, họa sĩ", "quý, quy định", "khoá, khoa"})
  void another_tone_is_another(String typed, String text) {
    assertThat(tones(typed, text)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"hòa, hoàn toàn", "hoà, hoàn toàn"})
  void an_unfinished_word_may_go_on_though_its_tone_then_moves(String typed, String text) {
    assertThat(tones(typed, text)).isEqualTo(1);
    assertThat(tones(typed + " ", text)).isZero();
  }
}
