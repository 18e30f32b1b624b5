package org.haidang.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NameKeysTest {

  private final PersonLikeness likeness = new PersonLikeness(NameLikeness.shipped());

  @ParameterizedTest
  @ValueSource(strings = {"/people/pairs.csv", "/people/pairs-held-out.csv"})
  void whoever_is_likely_shares_a_key(String list) throws IOException {
    var lost =
        PairsTest.pairs(list).pairs().stream()
            .filter(pair -> likeness.of(pair.one(), pair.other()).verdict().isShown())
            .filter(
                pair ->
                    Collections.disjoint(PersonKeys.asked(pair.one()), PersonKeys.of(pair.other())))
            .map(pair -> pair.one().names() + " / " + pair.other().names())
            .toList();

    assertThat(lost).as("pairs that no index would find").hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void a_digit_off_or_two_swapped_leaves_a_half_of_the_number() {
    var keys = PersonKeys.ofNumber("0912 345 678");

    assertThat(keys).containsAnyElementsOf(PersonKeys.ofNumber("+84 912 345 679"));
    assertThat(keys).containsAnyElementsOf(PersonKeys.ofNumber("0921345678"));
    assertThat(keys).doesNotContainAnyElementsOf(PersonKeys.ofNumber("0387654321"));
  }

  @Test
  void a_name_has_few_keys() {
    for (var name : List.of("Nguyễn Thị Hoa", "Trần Ngọc Lan Chi", "Y Bhăm Niê Kdăm", "Hoa")) {
      assertThat(NameKeys.of(name)).as(name).hasSizeBetween(1, 28);
    }
    assertThat(NameKeys.of("")).isEmpty();
    assertThat(NameKeys.of("x ".repeat(5_000)).size()).isLessThan(60);
  }
}
