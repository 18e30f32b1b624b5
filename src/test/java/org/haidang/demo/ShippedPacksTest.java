package org.haidang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haidang.content.FormNode;
import org.haidang.content.Pack;
import org.haidang.content.PackRead;
import org.haidang.content.Parts;
import org.haidang.content.engine.Forms;
import org.haidang.content.library.Packs;
import org.haidang.content.library.ShippedLibrary;
import org.haidang.content.workbook.SheetSource;
import org.haidang.content.workbook.Workbook;
import org.haidang.platform.Ids;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every pack the product ships with. */
class ShippedPacksTest {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");

  /** Names and numbers that are the same in both languages. */
  private static final Set<String> SAME_IN_BOTH =
      Set.of(
          ("113, 114, 115;16–17;Dao;Facebook;Instagram;Khmer;Kinh;Line;Malaysia;Messenger;Myanmar;"
                  + "Philippines;Singapore;Telegram;TikTok;Viber;WeChat;WhatsApp;Zalo")
              .split(";"));

  static List<String> packs() {
    return ShippedLibrary.SHIPPED;
  }

  @ParameterizedTest
  @MethodSource("packs")
  void it_is_read_without_a_fault_and_without_a_notice(String name) {
    var source = SheetSource.resources(getClass().getClassLoader(), "content/" + name);
    var read = new Packs(new Forms(Ids.timeOrdered())).read(source);
    assertThat(read).isInstanceOf(PackRead.Ready.class);
    assertThat(((PackRead.Ready) read).pack().id()).isEqualTo(name);
  }

  @ParameterizedTest
  @MethodSource("packs")
  void every_text_of_every_sheet_stands_in_both_languages_and_is_translated(String name) {
    var lonely = new ArrayList<String>();
    var alike = new ArrayList<String>();
    var texts = 0;
    for (var sheet : sheets(name)) {
      for (var row : Sheets.pack(name, sheet)) {
        for (var column : row.getHeader()) {
          if (!column.endsWith(Sheets.VI)) {
            continue;
          }
          var vietnamese = row.getField(column);
          var english = row.getField(column.replace(Sheets.VI, Sheets.EN));
          var where = sheet + " line " + row.getStartingLineNumber() + ": " + vietnamese;
          if (vietnamese.isBlank() != english.isBlank()) {
            lonely.add(where);
          } else if (!vietnamese.isBlank()) {
            texts++;
            if (vietnamese.equals(english) && !SAME_IN_BOTH.contains(vietnamese)) {
              alike.add(where);
            }
          }
        }
      }
    }
    assertThat(lonely).isEmpty();
    assertThat(alike).isEmpty();
    assertThat(texts).isGreaterThan(600);
  }

  /** The sheets that the pack has, whatever they are, and the files of its lists. */
  private static List<String> sheets(String name) {
    var source = SheetSource.resources(ShippedPacksTest.class.getClassLoader(), "content/" + name);
    return Stream.concat(Workbook.SHEETS.stream(), Sheets.LISTS.stream())
        .filter(sheet -> !sheet.equals("settings"))
        .filter(
            sheet -> {
              try (var in = source.open(sheet)) {
                return in != null;
              } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            })
        .toList();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void labels_and_hints_are_short_and_every_question_has_one(String name) {
    for (var row : Sheets.pack(name, "survey")) {
      var type = row.getField("type");
      for (var language : List.of(Sheets.VI, Sheets.EN)) {
        var label = row.getField("label" + language);
        assertThat(label).hasSizeLessThanOrEqualTo(type.equals("note") ? 90 : 45);
        assertThat(row.getField("hint" + language)).hasSizeLessThanOrEqualTo(80);
        assertThat(label.isEmpty())
            .as(row.getField("name"))
            .isEqualTo(type.startsWith("end_") || type.equals("calculate"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void names_are_snake_case_and_unique_and_every_reference_finds_one(String name) {
    var names = names(name);
    assertThat(names).doesNotHaveDuplicates().allMatch(it -> it.matches("[a-z][a-z0-9_]*"));
    for (var sheet : List.of("survey", "script")) {
      for (var row : Sheets.pack(name, sheet)) {
        for (var field : row.getFields()) {
          var reference = REFERENCE.matcher(field);
          while (reference.find()) {
            assertThat(names).contains(reference.group(1));
          }
        }
      }
    }
  }

  private static List<String> names(String name) {
    return Sheets.pack(name, "survey").stream()
        .map(row -> row.getField("name"))
        .filter(it -> !it.isEmpty())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void no_list_is_left_over_and_none_offers_the_same_choice_twice(String name) {
    var rows = Sheets.pack(name, "choices");
    assertThat(rows.stream().map(row -> row.getField("list_name") + "/" + row.getField("name")))
        .doesNotHaveDuplicates();
    assertThat(rows.stream().map(row -> row.getField("list_name")).collect(Collectors.toSet()))
        .isEqualTo(
            Sheets.pack(name, "survey").stream()
                .map(row -> row.getField("type").split(" "))
                .filter(words -> words.length == 2 && !words[0].endsWith("from_file"))
                .map(words -> words[1])
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("packs")
  void it_plays_every_part_that_danger_quiet_questions_and_closing_need(String name)
      throws IllegalAccessException {
    var played =
        Sheets.pack(name, "survey").stream()
            .flatMap(row -> Stream.of(row.getField("bind::haidang:part").split(" ")))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.groupingBy(part -> part, Collectors.counting()));
    assertThat(played.get(Parts.BRIEF)).isBetween(5L, 8L);
    assertThat(played).containsEntry(Parts.SILENT, 3L);
    for (var part : NEEDED) {
      assertThat(played).as(part).containsEntry(part, 1L);
    }
  }

  private static final Set<String> NEEDED =
      Set.of(
          Parts.KIND,
          Parts.DATE,
          Parts.SUMMARY,
          Parts.PROVINCE,
          Parts.CALLER,
          Parts.COUNTRY,
          Parts.DANGER,
          Parts.DANGER_PLACE,
          Parts.DANGER_PROVINCE,
          Parts.DANGER_COUNTRY,
          Parts.RUNG_SERVICE,
          Parts.RUNG_NUMBER,
          Parts.RUNG_OUTCOME,
          Parts.RUNG_WHO,
          Parts.RUNG_AT,
          Parts.NOT_SAFE,
          Parts.CALL_BACK,
          Parts.CODE_WORD,
          Parts.SECONDS,
          Parts.REPEATS,
          Parts.VICTIM_NAME,
          Parts.VICTIM_AGE);

  @ParameterizedTest
  @MethodSource("packs")
  void whatever_may_hold_a_name_a_number_or_a_place_is_marked_personal(String name) {
    assertThat(
            Sheets.pack(name, "survey").stream()
                .filter(row -> row.getField("type").equals("text"))
                .filter(row -> !row.getField("bind::haidang:pii").equals("yes"))
                .map(row -> row.getField("name")))
        .as("the numbers rung in danger are public")
        .containsExactlyInAnyOrder("rung_number", "reason", "language_other");
  }

  @ParameterizedTest
  @MethodSource("packs")
  void the_script_has_thirteen_stages_surfaces_every_question_and_never_talks_too_long(
      String name) {
    var stages = new ArrayList<String>();
    var surfaced = new HashSet<String>();
    var longest = 24;
    for (var row : Sheets.pack(name, "script")) {
      switch (row.getField("type")) {
        case "begin_stage" -> stages.add(row.getField("name"));
        case "begin_quiet" -> longest = 12;
        case "step" -> {
          assertThat(words(row, Sheets.VI)).as(row.getField("name")).isBetween(3, longest);
          assertThat(words(row, Sheets.EN)).as(row.getField("name")).isBetween(3, longest);
          surfaced.addAll(List.of(row.getField("fields").split(" ")));
        }
        default -> assertThat(stages).isNotEmpty();
      }
    }
    assertThat(stages).hasSize(13);
    surfaced.remove("");
    assertThat(names(name)).containsAll(surfaced);
    assertThat(surfaced)
        .containsAll(
            Sheets.pack(name, "survey").stream()
                .filter(row -> row.getField("type").matches(ASKED))
                .map(row -> row.getField("name"))
                .toList());
  }

  private static final String ASKED = "(text|integer|decimal|date|time|dateTime|select_.*)";

  private static int words(NamedCsvRecord row, String language) {
    return row.getField("label" + language).split("\\s+").length;
  }

  @ParameterizedTest
  @MethodSource("packs")
  void what_packs_share_is_the_same_in_each(String name) {
    var library = ShippedLibrary.read(new Packs(new Forms(Ids.timeOrdered())));
    var first = library.current();
    var other =
        library.packs().stream().filter(pack -> pack.id().equals(name)).findFirst().orElseThrow();
    for (var section : List.of("safety", "caller", "needs", "closing", "referral")) {
      assertThat(questions(other, section))
          .as(section)
          .isNotEmpty()
          .isEqualTo(questions(first, section));
    }
    assertThat(other.handbook().emergencies()).isEqualTo(first.handbook().emergencies());
  }

  /** Paths and labels: choices may differ, a pack adds its own agencies. */
  private static List<String> questions(Pack pack, String section) {
    return pack.questions()
        .filter(question -> question.path().startsWith(section + "/"))
        .map(ShippedPacksTest::told)
        .toList();
  }

  private static String told(FormNode.Question question) {
    return question.path() + " " + question.type() + " " + question.label().byLanguage();
  }
}
