package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What was asked and not found, made fit to be kept. */
class AskedWordsTest {

  @Test
  void long_numbers_and_addresses_of_mail_are_cut_and_short_ones_stay() {
    assertThat(AskedWords.tidy("gọi lại 0912 345 678 giúp")).isEqualTo("gọi lại … giúp");
    assertThat(AskedWords.tidy("+84 (98) 1848-484 là số gì")).isEqualTo("… là số gì");
    assertThat(AskedWords.tidy("tài khoản 0123.4567.8901")).isEqualTo("tài khoản …");
    assertThat(AskedWords.tidy("viết cho a.b@c.vn")).isEqualTo("viết cho …");
    assertThat(AskedWords.tidy("số 111 và luật năm 2024")).isEqualTo("số 111 và luật năm 2024");
  }

  @Test
  void it_is_one_line_of_at_most_120_characters() {
    assertThat(AskedWords.tidy("  học\tnghề \n ở đâu  ")).isEqualTo("học nghề ở đâu");
    assertThat(AskedWords.tidy("ờ ".repeat(100))).hasSizeLessThanOrEqualTo(120).endsWith("…");
  }

  @Test
  void what_says_nothing_is_nothing() {
    assertThat(AskedWords.tidy(" ?! ")).isEmpty();
    assertThat(AskedWords.tidy("0912345678")).isEmpty();
  }

  @Test
  void questions_that_differ_in_tones_case_and_signs_are_one() {
    assertThat(AskedWords.key("Học nghề, ở ĐÂU?")).isEqualTo(AskedWords.key("hoc nghe o dau"));
    assertThat(AskedWords.key("học nghề")).isNotEqualTo(AskedWords.key("học nhanh"));
  }

  @Property(tries = 300)
  void no_run_of_five_digits_is_ever_kept(
      @ForAll @StringLength(max = 40) @CharRange(from = '0', to = '9') String digits,
      @ForAll @StringLength(max = 30) String words) {
    assertThat(AskedWords.tidy(words + digits + words)).doesNotContainPattern("[0-9]{5}");
  }
}
