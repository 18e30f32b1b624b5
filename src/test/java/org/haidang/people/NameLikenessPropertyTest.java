package org.haidang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.haidang.platform.Folding;

/** What holds of every name, and of whatever is typed where a name belongs. */
final class NameLikenessPropertyTest {

  private static final NameLikeness LIKENESS = NameLikeness.shipped();

  @Provide
  Arbitrary<String> names() {
    var family = Arbitraries.of("Nguyễn", "Trần", "Giàng", "Đặng", "Huỳnh", "Lò", "Thạch", "Vừ");
    var middle = Arbitraries.of(" ", " Thị ", " Văn ", " Thị Thu ", " A ", " Ngọc ", " Hoàng ");
    var given =
        Arbitraries.of("Hoa", "Hòa", "Đạt", "Thủy", "Quỳnh", "Páo", "Mỷ", "Lan Anh", "Sen", "Út");
    return Combinators.combine(family, middle, given).as((f, m, g) -> f + m + g);
  }

  @Property(tries = 300)
  void it_is_the_same_whoever_stands_first(
      @ForAll("names") String one, @ForAll("names") String two) {
    assertThat(LIKENESS.of(one, two).value())
        .isEqualTo(LIKENESS.of(two, one).value(), within(1e-12));
  }

  @Property(tries = 200)
  void everybody_is_like_themselves(@ForAll("names") String name) {
    assertThat(LIKENESS.of(name, name).value()).isEqualTo(1);
  }

  @Property(tries = 200)
  void tones_case_and_the_form_of_letters_may_be_lost(@ForAll("names") String name) {
    assertThat(LIKENESS.of(name, Folding.fold(name)).value()).isEqualTo(1);
    assertThat(LIKENESS.of(name, name.toUpperCase(Locale.ROOT)).value()).isEqualTo(1);
    assertThat(LIKENESS.of(name, "  " + name.replace(" ", "   ")).value()).isEqualTo(1);
    assertThat(LIKENESS.of(name, Normalizer.normalize(name, Normalizer.Form.NFD)).value())
        .isEqualTo(1);
  }

  @Property(tries = 300)
  void the_form_of_letters_changes_no_likeness(
      @ForAll("names") String one, @ForAll("names") String two) {
    assertThat(LIKENESS.of(one, Normalizer.normalize(two, Normalizer.Form.NFD)).value())
        .isEqualTo(LIKENESS.of(one, two).value());
  }

  @Property(tries = 300)
  void whatever_is_typed_has_an_answer_between_0_and_1(
      @ForAll String one, @ForAll("names") String two) {
    assertThat(LIKENESS.of(one, two).value()).isBetween(0.0, 1.0);
    assertThat(LIKENESS.of(one, one).value()).isBetween(0.0, 1.0);
  }
}
