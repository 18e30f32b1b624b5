package org.haidang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The signs of the intake pack. */
class ShippedIndicatorsTest {

  private static final Map<String, String> WEIGHTS =
      Map.of("S", "strong", "M", "medium", "W", "weak", "", "none");

  @Test
  void the_sheet_and_the_list_that_the_form_offers_say_the_same() {
    var sheet =
        Sheets.pack("indicators").stream()
            .collect(Collectors.toMap(row -> row.getField("name"), row -> row));
    var offered =
        Sheets.pack("choices").stream()
            .filter(row -> row.getField("list_name").equals("indicator"))
            .toList();
    assertThat(sheet).hasSize(67).hasSameSizeAs(offered);
    for (var choice : offered) {
      var row = sheet.get(choice.getField("name"));
      assertThat(row.getField("dimension")).isEqualTo(choice.getField("dimension"));
      assertThat(row.getField("adult")).isEqualTo(WEIGHTS.get(choice.getField("adult")));
      assertThat(row.getField("child")).isEqualTo(WEIGHTS.get(choice.getField("child")));
      assertThat(Set.of(row.getField("ilo11").split(" ")))
          .isEqualTo(Set.of(choice.getField("ilo").split(" ")));
      assertThat(row.getField("label" + Sheets.VI)).isEqualTo(choice.getField("label" + Sheets.VI));
      assertThat(row.getField("element"))
          .isEqualTo(choice.getField("dimension").equals("4") ? "purpose" : "means");
    }
  }

  @Test
  void each_of_the_eleven_indicators_of_forced_labour_is_touched_by_some_sign() {
    assertThat(
            Sheets.pack("indicators").stream()
                .flatMap(row -> Set.of(row.getField("ilo11").split(" ")).stream())
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
  }
}
