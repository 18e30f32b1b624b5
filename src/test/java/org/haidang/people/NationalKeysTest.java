package org.haidang.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a name and a number are known by in the whole country. */
class NationalKeysTest {

  private static List<String> name(String typed) {
    return NationalKeys.of(List.of(typed), List.of());
  }

  private static List<String> number(String typed) {
    return NationalKeys.of(List.of(), List.of(typed));
  }

  @ParameterizedTest
  @CsvSource({
    "Lò Thị Mai, lo thi mai",
    "Lò Thị Mai, Mai Lò",
    "'Lò Thị Mai', 'Mai, Lò Thị'",
    "Nguyễn Thuý Vy, NGUYEN THUY VI",
    "Trần Xuân Giang, Chần Suân Dang",
    "Đỗ Quỳnh Kiều, Do Cuỳnh Ciều",
    "Phạm Nghĩa, Fam Ngĩa",
    "Rơ Châm H'Lan, Dơ Châm H Lan"
  })
  void the_same_name_has_the_same_key_however_it_is_spelt(String one, String other) {
    assertThat(name(one)).hasSize(1).isEqualTo(name(other));
  }

  @ParameterizedTest
  @CsvSource({
    "Lò Thị Mai, Lò Thị Lan",
    "Trần Văn Nam, Trần Văn Năm Hai",
    "Lê Khánh, Lê Cánh",
    "Vũ Thị Đào, Vũ Thị Bào"
  })
  void another_name_has_another(String one, String other) {
    assertThat(name(one)).doesNotContainAnyElementsOf(name(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mai",
        "Thị Mai",
        "",
        "  ",
        "12",
        "không rõ tên thì cũng không nên là một cái tên dài như thế này"
      })
  void too_little_or_too_much_names_nobody(String typed) {
    assertThat(name(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+84 912 345 678", "0912.345.678", "84912345678", "0912345678"})
  void a_number_has_one_key_in_any_writing(String typed) {
    assertThat(number(typed)).isEqualTo(number("0912 345 678")).hasSize(1);
  }

  @Test
  void a_code_that_a_caller_keeps_is_a_key_of_its_own_and_no_name() {
    assertThat(name("sen mai 472")).hasSize(1).isEqualTo(name("Sen - Mai 472"));
    assertThat(name("sen mai 472")).doesNotContainAnyElementsOf(name("Sen Mai"));
    assertThat(name("sen mai 472")).doesNotContainAnyElementsOf(name("sen mai 473"));
  }

  @Test
  void services_and_letters_are_nobodys_number() {
    assertThat(number("111")).isEmpty();
    assertThat(number("hỏi chị")).isEmpty();
    assertThat(NationalKeys.of(List.of("Lò Mai", "lo mai"), List.of("0912345678"))).hasSize(2);
  }
}
