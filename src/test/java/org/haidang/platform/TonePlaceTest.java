package org.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TonePlaceTest {

  @ParameterizedTest
  @CsvSource({
    "hoà, hòa",
    "khoẻ, khỏe",
    "thuỷ, thủy",
    "UỶ BAN, ỦY BAN",
    "Hoá đơn của toà, Hóa đơn của tòa",
    "xoá-khoá/huỷ, xóa-khóa/hủy"
  })
  void both_places_are_known_and_lead_to_each_other(String second, String first) {
    assertThat(TonePlace.first(second)).isEqualTo(first);
    assertThat(TonePlace.second(first)).isEqualTo(second);
    assertThat(TonePlace.first(first)).isEqualTo(first);
    assertThat(TonePlace.second(second)).isEqualTo(second);
    assertThat(TonePlace.both(second)).containsExactly(first, second);
    assertThat(TonePlace.both(first)).containsExactly(first, second);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quý", "quỳ", "QUỶ", "hoàn", "toán", "khoảng", "thuyền", "hoặc", "mùa", "của", "Huế", "quà",
        "hoa", "uy", "khoeo", "ngoảy", "xoáy", "huýt"
      })
  void what_has_one_spelling_stays(String word) {
    assertThat(TonePlace.both(word)).containsExactly(word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"khoa\u0301", "kho\u0301a", "khoá", "khóa"})
  void letters_and_marks_apart_are_put_together(String word) {
    assertThat(TonePlace.first(word)).isEqualTo("khóa");
  }
}
