package org.haidang.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Likely doubles on lists of pairs: recall at least 95 %, precision at least 90 %. */
final class PairsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  private final PersonLikeness likeness = new PersonLikeness(NameLikeness.shipped());

  @ParameterizedTest(name = "{0}")
  @CsvSource({"/people/pairs.csv, 300", "/people/pairs-held-out.csv, 100"})
  void people_are_found_again_and_others_are_let_alone(String list, int least) throws IOException {
    var score = PairScore.NONE;
    for (var pair : pairs(list).pairs()) {
      boolean same = Objects.requireNonNull(pair.same());
      var match = likeness.of(pair.one(), pair.other());
      if (same != match.verdict().isShown()) {
        System.out.printf(
            Locale.ROOT,
            "%s %s / %s: %s %.2f (%s)%n",
            same ? "missed" : "wrong",
            pair.one().names(),
            pair.other().names(),
            match.verdict(),
            match.value(),
            pair.why());
      }
      score = score.with(same, match.verdict().isShown());
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d pairs, recall %.1f %%, precision %.1f %%%n",
        list,
        score.pairs(),
        100 * score.recall(),
        100 * score.precision());
    assertThat(score.pairs()).isGreaterThanOrEqualTo(least);
    assertThat(score.recall()).isGreaterThanOrEqualTo(0.95);
    assertThat(score.precision()).isGreaterThanOrEqualTo(0.90);
  }

  @Test
  void half_of_the_pairs_are_the_same_and_half_are_not() throws IOException {
    var pairs = pairs("/people/pairs.csv").pairs();

    var same = pairs.stream().filter(it -> Boolean.TRUE.equals(it.same())).count();

    assertThat((double) same / pairs.size()).isBetween(0.45, 0.55);
  }

  static PairList pairs(String list) throws IOException {
    return PairList.read(reader(list), provinces(), TODAY);
  }

  static Provinces provinces() throws IOException {
    return Provinces.read(reader("/content/shared/provinces.csv"));
  }

  private static InputStreamReader reader(String resource) {
    InputStream stream = Objects.requireNonNull(PairsTest.class.getResourceAsStream(resource));
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }
}
