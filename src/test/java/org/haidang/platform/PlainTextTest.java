package org.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ho\0a",
        "Ho\u001ba",
        "Ho\u0007a",
        "Ho\u009ba",
        "Ho\ufeffa",
        "Ho\u200ba",
        "Ho\u2060a",
        "Ho\u202ea",
        "\u2067Hoa\u2069",
        "Ho\u061ca",
        "Ho\ud83da",
        "Ho\udc00a",
        "Ho\uffffa",
        "Ho\u200da",
        "Ho\u00ada"
      })
  void what_nobody_can_see_is_taken_out(String pasted) {
    assertThat(PlainText.line(pasted)).isEqualTo("Hoa");
    assertThat(PlainText.lines(pasted)).isEqualTo("Hoa");
  }

  @Test
  void every_letter_of_latin_stays_alone_and_beside_what_is_taken_out() {
    for (char c = 0xC0; c < 0x1F00; c++) {
      if (c < 0x250 || c >= 0x1E00) {
        var letter = String.valueOf(c);
        assertThat(PlainText.lines(letter)).isEqualTo(letter);
        assertThat(PlainText.lines(letter + "\u2060")).isEqualTo(letter);
      }
    }
  }

  @Test
  void line_ends_stay_in_a_note_and_are_blanks_in_a_line() {
    assertThat(PlainText.lines("một\r\nhai\rba\fbốn\u2028năm\tsáu"))
        .isEqualTo("một\nhai\nba\nbốn\nnăm\tsáu");
    assertThat(PlainText.line("một\r\nhai\n\nba\tbốn")).isEqualTo("một hai ba bốn");
    assertThat(PlainText.line("0912\u00a0345\u202f678")).isEqualTo("0912 345 678");
  }

  @Test
  void what_people_mean_stays() {
    var meant = "Chị Hoa: “đau”… 👩‍👧 ខ្ញុំ مرحبا 中文 Ho\u0300a €5";
    assertThat(PlainText.lines(meant)).isEqualTo(meant);
    assertThat(PlainText.storable(meant)).isEqualTo(meant);
  }

  @Test
  void the_invisible_letter_of_an_old_encoding_stays_until_it_is_read() {
    var old = LegacyVietnamese.fromUnicode("Mường Khương", LegacyVietnamese.Encoding.TCVN3);

    assertThat(old).contains("\u00ad");
    assertThat(PlainText.line(old)).isEqualTo(old);
  }

  @Test
  void digits_of_other_scripts_are_digits() {
    assertThat(PlainText.digits("١٦ tuổi, ２０２６")).isEqualTo("16 tuổi, 2026");
  }

  @Property
  void whatever_is_pasted_can_be_stored_and_is_plain_the_second_time(@ForAll String pasted) {
    var plain = PlainText.lines(pasted);

    assertThat(PlainText.storable(plain)).isEqualTo(plain);
    assertThat(PlainText.lines(plain)).isEqualTo(plain);
    assertThat(plain.codePoints()).noneMatch(c -> c < ' ' && c != '\n' && c != '\t');
  }
}
