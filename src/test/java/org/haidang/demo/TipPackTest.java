package org.haidang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haidang.content.Parts;
import org.junit.jupiter.api.Test;

class TipPackTest {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");
  private static final Set<String> SELECTS =
      Set.of("select_one", "select_multiple", "select_one_from_file");

  /** GSO codes of the 34 province-level units in force since 1 July 2025. */
  private static final String CODES =
      "01 04 08 11 12 14 15 19 20 22 24 25 31 33 37 38 40 42 44 46 48 51 52 56 66 68 75 79 80 82"
          + " 86 91 92 96";

  @Test
  void every_text_stands_in_both_languages() {
    var lonely = new ArrayList<String>();
    for (var sheet :
        List.of("survey", "choices", "script", "provinces", "countries", "emergencies")) {
      for (var row : Sheets.pack(sheet)) {
        for (var column : row.getHeader()) {
          if (column.endsWith(Sheets.VI)) {
            var english = column.replace(Sheets.VI, Sheets.EN);
            if (row.getField(column).isBlank() != row.getField(english).isBlank()) {
              lonely.add(sheet + " line " + row.getStartingLineNumber() + " " + column);
            }
          }
        }
      }
    }
    assertThat(lonely).isEmpty();
    // The title keeps XLSForm's plain heading, so that other tools find it.
    assertThat(Sheets.pack("settings"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.getField("form_title")).isNotBlank();
              assertThat(row.getField("form_title" + Sheets.EN)).isNotBlank();
            });
  }

  @Test
  void every_question_group_note_and_choice_has_a_label() {
    assertThat(
            Stream.of("survey", "choices", "provinces", "countries", "emergencies")
                .flatMap(sheet -> Sheets.pack(sheet).stream())
                .filter(row -> row.getFields().stream().anyMatch(field -> !field.isBlank()))
                .filter(row -> !typeOf(row).startsWith("end_") && !typeOf(row).equals("calculate"))
                .filter(row -> row.getField("label" + Sheets.VI).isBlank()))
        .isEmpty();
  }

  @Test
  void names_are_snake_case_and_unique_across_the_form() {
    var names = names();
    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][a-z0-9_]*"));
  }

  @Test
  void every_reference_names_a_question_of_the_form() {
    var names = new HashSet<>(names());
    for (var sheet : List.of("survey", "script")) {
      for (var row : Sheets.pack(sheet)) {
        for (var field : row.getFields()) {
          var reference = REFERENCE.matcher(field);
          while (reference.find()) {
            assertThat(names).contains(reference.group(1));
          }
        }
      }
    }
  }

  @Test
  void every_type_a_call_needs_is_used_and_every_select_has_its_list() {
    var types = new TreeSet<String>();
    var lists = Sheets.choices();
    for (var row : Sheets.pack("survey")) {
      var words = typeOf(row).split(" ");
      types.add(words[0]);
      assertThat(SELECTS.contains(words[0])).isEqualTo(words.length == 2);
      if (words.length == 2) {
        assertThat(lists).containsKey(words[1]);
      }
    }
    assertThat(types)
        .containsExactlyInAnyOrder(
            "file",
            "text",
            "integer",
            "decimal",
            "date",
            "time",
            "dateTime",
            "select_one",
            "select_multiple",
            "select_one_from_file",
            "note",
            "calculate",
            "begin_group",
            "end_group",
            "begin_repeat",
            "end_repeat");
  }

  @Test
  void no_list_offers_the_same_choice_twice_and_none_is_left_over() {
    var rows = Sheets.pack("choices");
    assertThat(rows.stream().map(row -> row.getField("list_name") + "/" + row.getField("name")))
        .doesNotHaveDuplicates();
    assertThat(Sheets.choices().keySet())
        .isEqualTo(
            new HashSet<>(
                Sheets.pack("survey").stream()
                    .map(row -> typeOf(row).split(" "))
                    .filter(words -> words.length == 2)
                    .map(words -> words[1])
                    .toList()));
  }

  @Test
  void only_the_kind_of_call_must_always_be_answered_and_two_more_once_they_matter() {
    assertThat(
            Sheets.pack("survey").stream()
                .filter(row -> !row.getField("required").isEmpty())
                .map(row -> row.getField("name") + ": " + row.getField("required")))
        .containsExactly(
            "callback_when: ${callback}='arranged'",
            "authority_basis: ${authority_report}='yes'",
            "kind: yes");
  }

  @Test
  void every_part_at_the_desk_is_played_by_one_question_but_brief_silent_and_signs_by_several()
      throws IllegalAccessException {
    var played =
        Sheets.pack("survey").stream()
            .flatMap(row -> Stream.of(row.getField("bind::haidang:part").split(" ")))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.groupingBy(part -> part, Collectors.counting()));
    assertThat(played)
        .containsEntry(Parts.BRIEF, 7L)
        .containsEntry(Parts.SILENT, 3L)
        .containsEntry(Parts.INDICATOR, 6L);
    for (var part : Parts.class.getFields()) {
      if (!Set.of(Parts.BRIEF, Parts.SILENT, Parts.INDICATOR).contains((String) part.get(null))) {
        assertThat(played).containsEntry((String) part.get(null), 1L);
      }
    }
    assertThat(played).hasSize(Parts.class.getFields().length);
  }

  @Test
  void what_closes_an_information_call_is_answered_by_keys_not_by_words() {
    var brief =
        Sheets.pack("survey").stream()
            .filter(row -> List.of(row.getField("bind::haidang:part").split(" ")).contains("brief"))
            .toList();
    assertThat(brief).allMatch(row -> typeOf(row).startsWith("select_"));
    assertThat(brief).extracting(row -> row.getField("name")).doesNotContain("kind");
    assertThat(brief)
        .filteredOn(row -> Sheets.choices().get(typeOf(row).split(" ")[1]).size() > 9)
        .extracting(row -> row.getField("name"))
        .containsExactly("topics", "caller_province");
  }

  @Test
  void flags_are_notes_of_their_own_short_enough_for_the_side_pane() {
    var inside = false;
    var flags = 0;
    for (var row : Sheets.pack("survey")) {
      if (row.getField("name").equals("flags")) {
        inside = true;
      } else if (inside && !typeOf(row).equals("end_group")) {
        assertThat(typeOf(row)).isEqualTo("note");
        assertThat(row.getField("appearance")).isIn("flag", "flag danger");
        assertThat(row.getField("relevant")).isNotBlank();
        assertThat(row.getField("label" + Sheets.VI)).hasSizeLessThanOrEqualTo(40);
        assertThat(row.getField("label" + Sheets.EN)).hasSizeLessThanOrEqualTo(40);
        flags++;
      } else {
        assertThat(row.getField("appearance")).doesNotContain("flag");
      }
    }
    assertThat(flags).isGreaterThan(12);
  }

  @Test
  void labels_and_hints_are_short() {
    for (var row : Sheets.pack("survey")) {
      for (var language : List.of(Sheets.VI, Sheets.EN)) {
        var label = row.getField("label" + language);
        assertThat(label).hasSizeLessThanOrEqualTo(typeOf(row).equals("note") ? 90 : 45);
        assertThat(row.getField("hint" + language)).hasSizeLessThanOrEqualTo(80);
      }
    }
  }

  @Test
  void whatever_may_hold_a_name_a_number_or_a_place_is_marked_personal() {
    assertThat(
            Sheets.pack("survey").stream()
                .filter(row -> typeOf(row).equals("text"))
                .filter(row -> !row.getField("bind::haidang:pii").equals("yes"))
                .map(row -> row.getField("name")))
        .as("the numbers rung in danger are public")
        .containsExactly("rung_number", "reason", "language_other");
  }

  @Test
  void the_34_provinces_are_those_in_force_each_in_one_region() {
    var provinces = Sheets.pack("provinces");
    assertThat(provinces.stream().map(row -> row.getField("name")))
        .containsExactlyInAnyOrder(
            Stream.of(CODES.split(" ")).map(code -> "vn_" + code).toArray(String[]::new));
    assertThat(provinces)
        .allMatch(row -> Sheets.choices().get("region").contains(row.getField("region")))
        .allMatch(row -> row.getField("valid_from").equals("2025-07-01"))
        .noneMatch(row -> row.getField("source").isBlank());
    // 63 units became 34; each of the former ones is found under the one that took it in.
    assertThat(provinces.stream().flatMap(row -> Stream.of(row.getField("old_names").split("; "))))
        .hasSize(63)
        .doesNotHaveDuplicates();
  }

  @Test
  void the_script_has_the_thirteen_stages_in_order_each_with_something_to_say() {
    var stages = new ArrayList<String>();
    var steps = 0;
    for (var row : Sheets.pack("script")) {
      switch (typeOf(row)) {
        case "begin_stage" -> {
          stages.add(row.getField("name"));
          steps = 0;
        }
        case "step" -> steps++;
        case "begin_quiet" -> steps = 0;
        default -> assertThat(steps).as(stages.getLast()).isPositive();
      }
    }
    assertThat(stages)
        .containsExactly(
            "greeting",
            "safety",
            "confidentiality",
            "listening",
            "triage",
            "screening",
            "risk",
            "safety_plan",
            "options",
            "referral",
            "close",
            "document",
            "follow_up");
  }

  @Test
  void no_spoken_line_is_longer_than_a_breath_and_a_quiet_one_is_half_as_long() {
    var longest = 24;
    for (var row : Sheets.pack("script")) {
      longest = typeOf(row).equals("begin_quiet") ? 12 : longest;
      if (typeOf(row).equals("step")) {
        assertThat(row.getField("label" + Sheets.VI).split("\\s+")).hasSizeBetween(3, longest);
        assertThat(row.getField("label" + Sheets.EN).split("\\s+")).hasSizeBetween(3, longest);
      }
    }
    assertThat(longest).isEqualTo(12);
  }

  @Test
  void each_step_surfaces_questions_that_exist_and_none_is_forgotten() {
    var surfaced = new HashSet<String>();
    for (var row : Sheets.pack("script")) {
      surfaced.addAll(List.of(row.getField("fields").split(" ")));
    }
    surfaced.remove("");
    assertThat(names()).containsAll(surfaced);
    assertThat(surfaced)
        .containsAll(
            Sheets.pack("survey").stream()
                .filter(
                    row ->
                        typeOf(row).matches("(text|integer|decimal|date|time|dateTime|select_.*)"))
                .map(row -> row.getField("name"))
                .toList());
  }

  private static List<String> names() {
    return Sheets.pack("survey").stream()
        .map(row -> row.getField("name"))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static String typeOf(NamedCsvRecord row) {
    return row.findField("type").orElse("choice");
  }
}
