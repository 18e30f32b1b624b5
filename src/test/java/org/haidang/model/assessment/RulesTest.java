package org.haidang.model.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every combination, against two tables that were written apart from the rules. */
class RulesTest {

  /** More than any dimension has of one weight. */
  private static final int MOST = 17;

  private final Tables tables = new Tables();

  private static Sign sign(Dimension dimension, Weight adult, Weight child) {
    return new Sign(
        dimension + "_" + adult + "_" + child, dimension, Element.MEANS, adult, child, Set.of());
  }

  private static Evidence evidence(AgeBand age, List<Sign> signs, Set<Element> named) {
    return new Evidence(age, signs, named, Set.of());
  }

  @Test
  void a_dimension_is_positive_as_the_table_says_for_every_count_of_strong_medium_and_weak() {
    int compared = 0;
    int positive = 0;
    for (int strong = 0; strong <= MOST; strong++) {
      for (int medium = 0; medium <= MOST; medium++) {
        for (int weak = 0; weak <= MOST; weak++) {
          boolean wanted = tables.positive(strong, medium, weak);
          assertThat(new Counts(strong, medium, weak).positive())
              .as("%d strong, %d medium, %d weak", strong, medium, weak)
              .isEqualTo(wanted);
          compared++;
          positive += wanted ? 1 : 0;
        }
      }
    }
    System.out.println("counts of one dimension compared: " + compared + ", positive " + positive);
    assertThat(compared).isEqualTo(18 * 18 * 18);
  }

  @Test
  void counts_add_up_only_the_dimension_and_the_weights_of_the_reading() {
    int compared = 0;
    for (var dimension : Dimension.values()) {
      for (int strong = 0; strong <= 3; strong++) {
        for (int medium = 0; medium <= 4; medium++) {
          for (int weak = 0; weak <= 3; weak++) {
            var signs = new ArrayList<Sign>();
            add(signs, strong, sign(dimension, Weight.STRONG, Weight.NONE));
            add(signs, medium, sign(dimension, Weight.MEDIUM, Weight.STRONG));
            add(signs, weak, sign(dimension, Weight.WEAK, Weight.MEDIUM));
            var other = Dimension.of(dimension.number() % 6 + 1).orElseThrow();
            add(signs, 2, sign(other, Weight.STRONG, Weight.STRONG));
            assertThat(Counts.of(signs, dimension, Reading.ADULT))
                .isEqualTo(new Counts(strong, medium, weak));
            assertThat(Counts.of(signs, dimension, Reading.CHILD))
                .isEqualTo(new Counts(medium, weak, 0));
            compared += 2;
          }
        }
      }
    }
    System.out.println("sets of signs counted: " + compared);
  }

  private static void add(List<Sign> signs, int times, Sign sign) {
    for (int i = 0; i < times; i++) {
      signs.add(sign);
    }
  }

  @Test
  void every_set_of_dimensions_and_named_elements_at_every_age_is_suggested_as_the_table_says() {
    int compared = 0;
    for (var age : AgeBand.values()) {
      for (int dimensions = 0; dimensions < 64; dimensions++) {
        for (int named = 0; named < 8; named++) {
          compared += compare(age, dimensions, named);
        }
      }
    }
    System.out.println("people compared: " + compared);
    assertThat(compared).isEqualTo(4 * 64 * 8);
  }

  private int compare(AgeBand age, int dimensionBits, int namedBits) {
    var signs = new ArrayList<Sign>();
    var numbers = new HashSet<Integer>();
    for (var dimension : Dimension.values()) {
      if ((dimensionBits & 1 << (dimension.number() - 1)) != 0) {
        numbers.add(dimension.number());
        add(signs, 2, sign(dimension, Weight.STRONG, Weight.STRONG));
      } else {
        // One strong sign alone must not tip the dimension.
        signs.add(sign(dimension, Weight.STRONG, Weight.STRONG));
      }
    }
    var named = EnumSet.noneOf(Element.class);
    var words = new HashSet<String>();
    var elements = List.of(Element.values());
    for (int i = 0; i < elements.size(); i++) {
      if ((namedBits & 1 << i) != 0) {
        named.add(elements.get(i));
        words.add(elements.get(i).name().toLowerCase(Locale.ROOT));
      }
    }
    var wanted = new TreeSet<String>();
    for (var reading : readings(age)) {
      wanted.add(tables.suggested(reading, numbers, words));
    }
    var suggested = new TreeSet<String>();
    var suggestion = Suggestion.of(evidence(age, signs, named));
    suggestion.suggested().forEach(each -> suggested.add(each.stored()));
    assertThat(suggested).as("%s %s %s", age, numbers, words).isEqualTo(wanted);
    for (var judgement : Judgement.values()) {
      assertThat(suggestion.departs(judgement)).isEqualTo(!wanted.contains(judgement.stored()));
    }
    return 1;
  }

  /** Spelled out here too: under 16 and 16 to 17 as a child, nobody knows: both. */
  private static Set<String> readings(AgeBand age) {
    return switch (age) {
      case UNDER_16, FROM_16_TO_17 -> Set.of("child");
      case ADULT -> Set.of("adult");
      case UNKNOWN -> Set.of("adult", "child");
    };
  }

  @Test
  void bands_turn_on_the_days_of_16_and_18() {
    assertThat(AgeBand.of(-1)).isEqualTo(AgeBand.UNKNOWN);
    for (int years = 0; years <= 120; years++) {
      var wanted =
          years <= 15 ? AgeBand.UNDER_16 : years <= 17 ? AgeBand.FROM_16_TO_17 : AgeBand.ADULT;
      assertThat(AgeBand.of(years)).as("%d", years).isEqualTo(wanted);
    }
    assertThat(AgeBand.of(121)).isEqualTo(AgeBand.UNKNOWN);
    assertThat(AgeBand.of("nobody knows")).isEqualTo(AgeBand.UNKNOWN);
  }

  @Test
  void how_it_was_done_never_matters_under_18() {
    for (int dimensions = 0; dimensions < 64; dimensions++) {
      var positive = EnumSet.noneOf(Dimension.class);
      for (var dimension : Dimension.values()) {
        if ((dimensions & 1 << (dimension.number() - 1)) != 0) {
          positive.add(dimension);
        }
      }
      var without = new Finding(Reading.CHILD, positive, Set.of(Element.ACT));
      var with = new Finding(Reading.CHILD, positive, Set.of(Element.ACT, Element.MEANS));
      assertThat(with.suggested()).isEqualTo(without.suggested());
    }
  }

  @Test
  void nothing_told_is_never_suggested_to_be_unlikely() {
    for (var age : AgeBand.values()) {
      assertThat(Suggestion.of(evidence(age, List.of(), Set.of())).suggested())
          .containsExactly(Judgement.NOT_ENOUGH);
    }
  }

  @Test
  void the_signs_of_an_adult_who_was_recruited_exploited_and_not_held_stay_possible() {
    var finding =
        new Finding(
            Reading.ADULT,
            Set.of(Dimension.DECEPTIVE_RECRUITMENT, Dimension.EXPLOITATION),
            Set.of());
    assertThat(finding.suggested()).isEqualTo(Judgement.POSSIBLE);
    assertThat(finding.known(Element.ACT)).isTrue();
    assertThat(finding.known(Element.MEANS)).isTrue();
    assertThat(finding.known(Element.PURPOSE)).isTrue();
  }
}
