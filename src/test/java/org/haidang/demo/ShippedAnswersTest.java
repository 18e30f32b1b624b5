package org.haidang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.haidang.content.Answer;
import org.haidang.content.Choice;
import org.haidang.content.Library;
import org.haidang.content.Pack;
import org.haidang.content.Parts;
import org.haidang.desk.AnswerSearch;
import org.haidang.fakes.Shipped;
import org.haidang.platform.Folding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers the product ships with, as its authors must keep them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedAnswersTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final Set<String> LANGUAGES = Set.of("vi", "en");

  /** Three digits or more that stand for a number to dial, beside years and hours. */
  private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d .-]*\\d{2,}");

  private static final Set<String> KNOWN =
      Set.of("111", "112", "113", "114", "115", "+84 981 84 84 84", "2025", "150");

  /** What nobody on the telephone can keep. */
  private static final List<String> PROMISES =
      List.of(
          "chắc chắn",
          "nhất định",
          "cam kết",
          "bảo đảm",
          "đảm bảo",
          "hứa",
          "yên tâm",
          "sẽ cứu",
          "sẽ được giải cứu",
          "guarantee",
          "promise",
          "certainly",
          "definitely",
          "surely",
          "we will rescue",
          "no need to worry");

  private final Library library = Shipped.library();
  private Pack pack = library.current();
  private List<Answer> answers = pack.handbook().answers();

  private void on(String name) {
    pack = library.packs().stream().filter(it -> it.id().equals(name)).findFirst().orElseThrow();
    answers = pack.handbook().answers();
  }

  @BeforeEach
  void the_first_pack() {
    on("tip-vi");
  }

  @Test
  void the_child_line_has_forty_of_its_own_and_shares_what_is_true_on_both() {
    var tip = answers;
    on("child-vi");
    var both = answers.stream().filter(tip::contains).map(Answer::name).toList();
    assertThat(both).contains("hotline_free", "hotline_hours", "hotline_numbers").hasSize(9);
    assertThat(answers.size() - both.size()).isGreaterThanOrEqualTo(40);
    assertThat(answers).allMatch(answer -> answer.holdsOn(TODAY));
    assertThat(answers.stream().filter(Answer::verified).map(Answer::name))
        .containsExactlyInAnyOrder("hotline_recorded", "hotline_numbers", "who_runs");
  }

  @Test
  void there_are_at_least_sixty_that_hold_today() {
    assertThat(answers.stream().filter(answer -> answer.holdsOn(TODAY)).count())
        .isGreaterThanOrEqualTo(60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tip-vi", "child-vi"})
  void each_is_in_both_languages_at_most_sixty_words_long(String name) {
    on(name);
    for (var answer : answers) {
      assertThat(answer.question().byLanguage().keySet()).isEqualTo(LANGUAGES);
      assertThat(answer.answer().byLanguage().keySet()).isEqualTo(LANGUAGES);
      assertThat(answer.keywords().byLanguage().keySet()).isEqualTo(LANGUAGES);
      for (var said : answer.answer().byLanguage().values()) {
        assertThat(said.split("\\s+").length).as(answer.name()).isBetween(8, 60);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tip-vi", "child-vi"})
  void each_says_what_law_it_stands_on_since_when_and_whether_that_is_sure(String name) {
    on(name);
    for (var answer : answers) {
      for (var language : LANGUAGES) {
        assertThat(answer.source().byLanguage()).as(answer.name()).containsKey(language);
        assertThat(answer.source().in(language)).containsPattern("\\d+/\\d{4}/");
      }
      assertThat(answer.validFrom()).as(answer.name()).isNotNull();
      if (answer.source().in("en").contains("UNVERIFIED")) {
        assertThat(answer.verified()).as(answer.name()).isFalse();
      }
    }
  }

  @Test
  void only_what_the_hotlines_own_sources_say_counts_as_confirmed() {
    assertThat(answers.stream().filter(Answer::verified).map(Answer::name))
        .containsExactlyInAnyOrder(
            "hotline_recorded",
            "hotline_numbers",
            "what_is",
            "how_report",
            "scam_compound",
            "legal_aid",
            "border",
            "child_who",
            "who_runs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tip-vi", "child-vi"})
  void none_names_a_number_that_is_not_known_or_promises_what_nobody_can_keep(String name) {
    on(name);
    var wrong = new ArrayList<String>();
    for (var answer : answers) {
      for (var said : answer.answer().byLanguage().values()) {
        var number = NUMBER.matcher(said);
        while (number.find()) {
          if (!KNOWN.contains(number.group().strip())) {
            wrong.add(answer.name() + ": " + number.group());
          }
        }
        var low = said.toLowerCase(java.util.Locale.ROOT);
        PROMISES.stream()
            .filter(low::contains)
            .forEach(promise -> wrong.add(answer.name() + ": " + promise));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tip-vi", "child-vi"})
  void every_topic_of_the_form_has_answers_and_every_answer_a_topic(String name) {
    on(name);
    var topics =
        pack.part(Parts.TOPICS).orElseThrow().choices().stream()
            .map(Choice::name)
            .collect(Collectors.toSet());
    assertThat(answers.stream().map(Answer::topic).collect(Collectors.toSet())).isEqualTo(topics);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tip-vi", "child-vi"})
  void every_answer_is_found_by_any_word_of_its_question_without_tones(String name) {
    on(name);
    var search = new AnswerSearch(answers);
    for (var answer : answers) {
      for (var question : answer.question().byLanguage().values()) {
        for (var word : question.split("[^\\p{L}\\p{N}]+")) {
          assertThat(search.find(Folding.fold(word), TODAY).answers()).as(word).contains(answer);
        }
      }
    }
  }

  @Test
  void what_callers_ask_most_is_first_after_a_few_letters() {
    first("kara", "karaoke");
    first("giay phep", "check_company");
    first("tien chuoc", "ransom");
    first("giu ho chieu", "passport_held");
    first("mat ho chieu", "papers_lost");
    first("ghi am", "hotline_recorded");
    first("no luong", "wages_unpaid");
    first("ban than", "kidney");
    first("mang thai ho", "surrogacy");
    first("luat su", "legal_aid");
    first("mat lien lac", "missing_relative");
    first("lawyer", "legal_aid");
  }

  @Test
  void what_children_ask_most_is_first_after_a_few_letters() {
    on("child-vi");
    first("bat nat", "bullied");
    first("bo nha", "run_away");
    first("tao hon", "child_marriage");
    first("ly hon", "divorce");
    first("an xin", "begging");
  }

  private void first(String typed, String name) {
    var found = new AnswerSearch(answers).find(typed, TODAY).answers();
    assertThat(found).as(typed).isNotEmpty();
    assertThat(found.getFirst().name()).as(typed).isEqualTo(name);
  }
}
