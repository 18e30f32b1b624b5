package org.haidang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haidang.content.Choice;
import org.haidang.content.Emergency;
import org.haidang.content.FormNode;
import org.haidang.content.Pack;
import org.haidang.content.Parts;
import org.haidang.content.QuestionType;
import org.haidang.content.Script;
import org.haidang.content.engine.Forms;
import org.haidang.fakes.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the intake pack holds, told without running it where that is enough. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakePackTest {

  private final Forms forms = Shipped.forms();
  private final Pack pack = Shipped.library().current();

  @Test
  void the_sections_follow_the_call() {
    assertThat(pack.sections())
        .extracting(FormNode::path)
        .containsExactly(
            "safety",
            "contact",
            "caller",
            "incident",
            "victims",
            "needs",
            "referral",
            "closing",
            "flags");
  }

  @Test
  void it_asks_no_more_than_a_call_can_use() {
    assertThat(pack.questions().filter(IntakePackTest::isAsked).count()).isBetween(110L, 130L);
  }

  private static boolean isAsked(FormNode.Question question) {
    return question.type() != QuestionType.NOTE && question.type() != QuestionType.CALCULATE;
  }

  @Test
  void every_question_note_and_flag_comes_up_in_some_call() {
    var met = new TreeSet<String>();
    for (var turn = 0; turn < 24; turn++) {
      met.addAll(new Walk(pack, forms, turn).run());
    }
    var all =
        pack.questions()
            .filter(question -> question.type() != QuestionType.CALCULATE)
            .map(FormNode.Question::path)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(met).containsAll(all);
  }

  @Test
  void an_information_call_is_closed_with_at_most_eight_answers_in_the_forms_order() {
    assertThat(
            pack.questions()
                .filter(question -> question.parts().contains(Parts.BRIEF))
                .map(FormNode.Question::path))
        .containsExactly(
            "contact/caller_role",
            "contact/topics",
            "contact/heard_from",
            "caller/caller_age_range",
            "caller/caller_sex",
            "caller/caller_region",
            "caller/caller_province");
    assertThat(
            pack.questions()
                .filter(question -> question.parts().contains(Parts.SILENT))
                .map(FormNode.Question::path))
        .containsExactly("closing/silent_seconds", "closing/sounds", "closing/repeats");
  }

  @Test
  void the_parts_of_the_desk_offer_the_choices_it_counts_on() {
    assertThat(names(Parts.KIND))
        .containsExactlyInAnyOrder(
            "information",
            "consultation",
            "referral",
            "silent",
            "cut_off",
            "prank",
            "wrong_number",
            "abusive");
    assertThat(names(Parts.DANGER)).contains("yes", "no");
    assertThat(names(Parts.NOT_SAFE)).contains("yes");
    assertThat(names(Parts.RUNG_OUTCOME)).contains("reached", "no_answer", "engaged");
    assertThat(names(Parts.DANGER_PROVINCE)).hasSize(34);
    assertThat(names(Parts.RUNG_SERVICE))
        .containsAll(pack.handbook().emergencies().stream().map(Emergency::service).toList());
    for (var part :
        List.of(Parts.DANGER_PLACE, Parts.CODE_WORD, Parts.SUMMARY, Parts.VICTIM_NAME)) {
      assertThat(pack.part(part).orElseThrow().personal()).as(part).isTrue();
    }
    for (var part : List.of(Parts.RUNG_NUMBER, Parts.RUNG_WHO, Parts.RUNG_AT)) {
      assertThat(pack.part(part).orElseThrow().path()).startsWith("safety/rung/");
    }
  }

  private List<String> names(String part) {
    return pack.part(part).orElseThrow().choices().stream().map(Choice::name).toList();
  }

  @Test
  void quiet_questions_settle_the_call_back_and_the_code_word_before_anything_else() {
    assertThat(pack.script().quiet())
        .extracting(step -> step.fields().getFirst())
        .containsExactly(
            "safety/callback",
            "safety/code_word",
            "safety/danger",
            "safety/quiet/q_hurt",
            "safety/quiet/q_locked",
            "safety/quiet/q_controller",
            "safety/in_vn",
            "safety/danger_province",
            "safety/danger_place",
            "safety/quiet/q_children",
            "safety/quiet/q_police");
    assertThat(pack.script().quiet())
        .extracting(Script.Step::say)
        .allSatisfy(say -> assertThat(say.byLanguage()).containsOnlyKeys("vi", "en"));
  }

  @Test
  void whatever_the_country_there_is_somebody_to_ring_and_nothing_unconfirmed_says_otherwise() {
    var today = LocalDate.of(2026, 11, 23);
    for (var country : pack.part(Parts.DANGER_COUNTRY).orElseThrow().choices()) {
      var there =
          pack.handbook().emergencies().stream()
              .filter(one -> one.country().equals(country.name()) && one.holdsOn(today))
              .toList();
      assertThat(there).as(country.name()).isNotEmpty();
      var abroad = country.columns().containsKey("abroad");
      assertThat(there.stream().anyMatch(one -> one.service().equals("mission"))).isEqualTo(abroad);
    }
    assertThat(
            pack.handbook().emergencies().stream()
                .filter(one -> one.country().equals("vn"))
                .map(one -> one.service() + " " + one.number()))
        .containsExactly("police 113", "fire 114", "ambulance 115", "disaster 112");
    assertThat(pack.handbook().emergencies())
        .allMatch(one -> one.verified() == one.country().equals("vn"))
        .noneMatch(one -> one.source().isBlank());
  }

  @Test
  void a_countrys_clock_is_one_that_exists_and_is_left_out_where_there_are_several() {
    var zones = ZoneId.getAvailableZoneIds();
    for (var country : pack.part(Parts.COUNTRY).orElseThrow().choices()) {
      var zone = country.columns().get("zone");
      if (Set.of("ru", "other", "unknown").contains(country.name())) {
        assertThat(zone).as(country.name()).isNull();
      } else {
        assertThat(zones).as(country.name()).contains(zone);
      }
    }
  }

  @Test
  void codes_of_the_case_data_standard_are_the_standards_own() {
    var fields = new HashSet<>(lines("/htcds/fields.txt"));
    var codes = new HashSet<>(lines("/htcds/codes.txt"));
    var countries = Set.of(Locale.getISOCountries());
    for (var question : pack.questions().filter(it -> !it.htcds().isEmpty()).toList()) {
      var named = List.of(question.htcds().split(" "));
      assertThat(fields).as(question.path()).containsAll(named);
      var listed =
          named.stream()
              .filter(name -> codes.stream().anyMatch(code -> code.startsWith(name + " ")))
              .findFirst();
      for (var choice : question.choices()) {
        var code = choice.columns().get("htcds");
        if (code != null && listed.isPresent()) {
          assertThat(codes).as(question.path()).contains(listed.get() + " " + code);
        } else if (code != null) {
          var free =
              switch (named.getFirst()) {
                case "con_Consent" -> Set.of("true", "false");
                // Codes of ISO 639-2: of a language, or of a family of languages.
                case "prs_PrimaryLanguage" -> Set.of("vie", "hmn", "tai", "khm", "eng", "zho");
                default -> countries;
              };
          assertThat(free).as(question.path() + " " + choice.name()).contains(code);
        }
      }
    }
    assertThat(pack.questions().filter(it -> !it.htcds().isEmpty()).count()).isGreaterThan(20);
  }

  private static List<String> lines(String resource) {
    return new String(Resource.bytes(resource), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  @Test
  void all_67_indicators_stand_once_each_with_its_dimension_and_weights() {
    var all =
        Sheets.pack("choices").stream()
            .filter(row -> row.getField("list_name").equals("indicator"))
            .toList();
    assertThat(all).hasSize(67);
    var byDimension =
        all.stream()
            .collect(
                Collectors.groupingBy(row -> row.getField("dimension"), Collectors.counting()));
    assertThat(Stream.of("1", "2", "3", "4", "5", "6").map(byDimension::get))
        .containsExactly(10L, 10L, 16L, 9L, 15L, 7L);
    assertThat(all)
        .allMatch(row -> row.getField("adult").matches("[SMW]"))
        .allMatch(row -> row.getField("child").matches("[SMW]?"));
    assertThat(all.stream().filter(row -> row.getField("child").isEmpty()))
        .extracting(row -> row.getField("name"))
        .containsExactly("d3_08", "d4_08");
  }
}
