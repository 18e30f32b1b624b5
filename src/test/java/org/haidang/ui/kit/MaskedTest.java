package org.haidang.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Numbers masked and read. */
class MaskedTest {

  @Test
  void a_mobile_number_keeps_its_first_two_and_last_three_digits() {
    assertThat(Masked.number("0912345123")).isEqualTo("09•• ••• 123");
    assertThat(Masked.number("0912 345 123")).isEqualTo("09•• ••• 123");
    assertThat(Masked.number("+84912345123")).isEqualTo("84 ••• ••• 123");
    assertThat(Masked.grouped("0912345123")).isEqualTo("0912 345 123");
  }

  @Test
  void a_short_number_is_hidden_whole() {
    assertThat(Masked.number("113")).isEqualTo(Masked.TEXT);
    assertThat(Masked.number("38123456")).isEqualTo(Masked.TEXT);
  }

  @Property(tries = 200)
  void at_least_four_digits_are_never_shown(
      @ForAll @StringLength(max = 15) @CharRange(from = '0', to = '9') String number) {
    var shown = Masked.number(number).replaceAll("[^0-9]", "");
    assertThat(shown.length()).isLessThanOrEqualTo(Math.max(0, number.length() - 4));
  }
}
