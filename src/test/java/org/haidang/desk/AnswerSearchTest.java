package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.haidang.content.Answer;
import org.haidang.content.Label;
import org.haidang.platform.Folding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An answer is found by typing three letters. */
class AnswerSearchTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  private static Answer answer(String name, String question, String said, String keywords) {
    return answer(name, question, said, keywords, null);
  }

  private static Answer answer(
      String name, String question, String said, String keywords, @Nullable LocalDate to) {
    return new Answer(
        name,
        Label.of(question, "English of " + name),
        Label.of(said, "Said of " + name),
        keywords.isEmpty() ? Label.NONE : Label.of(keywords, keywords),
        "",
        Label.NONE,
        Label.of("Luật", "Law"),
        null,
        to,
        true);
  }

  private static List<String> names(List<Answer> answers, String typed) {
    return new AnswerSearch(answers)
        .find(typed, TODAY).answers().stream().map(Answer::name).toList();
  }

  @Test
  void three_letters_without_tones_find_it() {
    var answers =
        List.of(
            answer("free", "Gọi 111 có mất tiền không?", "Dạ không ạ.", ""),
            answer("passport", "Bị giữ hộ chiếu thì làm gì?", "Dạ …", ""),
            answer("road", "Đường về nước?", "Dạ …", ""));
    assertThat(names(answers, "hoc")).isEmpty();
    assertThat(names(answers, "hộ")).containsExactly("passport");
    assertThat(names(answers, "ho c")).containsExactly("passport");
    assertThat(names(answers, "chi")).containsExactly("passport");
    assertThat(names(answers, "duo")).containsExactly("road");
    assertThat(names(answers, "111")).containsExactly("free");
  }

  @Test
  void words_of_the_question_come_before_keywords_and_those_before_what_is_said() {
    var answers =
        List.of(
            answer("said", "Ai trả?", "Công ty trả lương.", ""),
            answer("keyword", "Bị nợ tiền công?", "Dạ …", "lương"),
            answer("question", "Lương bị giữ?", "Dạ …", ""));
    assertThat(names(answers, "luon")).containsExactly("question", "keyword", "said");
  }

  @Test
  void a_tone_counts_over_whichever_letter_it_was_typed() {
    var answers =
        List.of(
            answer("flower", "Hoa gửi ở đâu?", "Dạ …", ""),
            answer("court", "Ra tòa ở đâu?", "Dạ …", ""),
            answer("peace", "Bị khóa ở nhà?", "Dạ …", ""),
            answer("science", "Khoa nào khám?", "Dạ …", ""));
    assertThat(names(answers, "toà")).containsExactly("court");
    assertThat(names(answers, "khoá")).containsExactly("peace", "science");
    assertThat(names(answers, "khóa")).containsExactly("peace", "science");
  }

  @Test
  void tones_that_were_typed_and_words_that_stand_together_count() {
    var answers =
        List.of(
            answer("friend", "Bạn rủ đi làm?", "Dạ …", ""),
            answer("sell", "Bị bán sang nước khác?", "Dạ …", ""),
            answer("apart", "Nước nào cũng bán?", "Dạ …", ""));
    assertThat(names(answers, "ban")).containsExactly("friend", "sell", "apart");
    assertThat(names(answers, "bán").getFirst()).isEqualTo("sell");
    assertThat(names(answers, "nuoc khac").getFirst()).isEqualTo("sell");
  }

  @Test
  void both_languages_are_searched() {
    var answers = List.of(answer("a", "Hỏi gì?", "Dạ …", ""), answer("bb", "Khác?", "Dạ", ""));
    assertThat(names(answers, "engl bb")).containsExactly("bb");
  }

  @Test
  void when_nothing_has_all_words_the_nearest_are_shown_as_such() {
    var answers =
        List.of(
            answer("passport", "Bị giữ hộ chiếu?", "Dạ …", ""),
            answer("wage", "Bị giữ lương?", "Dạ …", ""));
    var near = new AnswerSearch(answers).find("chủ giữ hộ chiếu", TODAY);
    assertThat(near.whole()).isFalse();
    assertThat(near.answers()).extracting(Answer::name).containsExactly("passport");
    var none = new AnswerSearch(answers).find("thời tiết ngày mai", TODAY);
    assertThat(none.whole()).isTrue();
    assertThat(none.answers()).isEmpty();
  }

  @Test
  void what_has_run_out_is_not_offered() {
    var answers =
        List.of(
            answer("old", "Hộ chiếu?", "Dạ …", "", TODAY.minusDays(1)),
            answer("last", "Hộ chiếu?", "Dạ …", "", TODAY));
    assertThat(names(answers, "ho chieu")).containsExactly("last");
    assertThat(names(answers, "")).containsExactly("last");
  }

  @Test
  void with_nothing_typed_all_stand_in_their_order() {
    var answers = List.of(answer("b", "B?", "Dạ", ""), answer("a", "A?", "Dạ", ""));
    assertThat(names(answers, "  ?")).containsExactly("b", "a");
  }

  @Property(tries = 200)
  void every_answer_is_found_by_any_word_of_its_question_without_tones(
      @ForAll("questions") List<String> questions) {
    var answers = new ArrayList<Answer>();
    for (var question : questions) {
      answers.add(answer("n" + answers.size(), question, "Dạ vâng.", ""));
    }
    var search = new AnswerSearch(answers);
    for (var answer : answers) {
      for (var word : answer.question().in("vi").split(" ")) {
        assertThat(search.find(Folding.fold(word), TODAY).answers()).as(word).contains(answer);
      }
    }
  }

  @Provide
  Arbitrary<List<String>> questions() {
    var words =
        Arrays.asList(
            "đường", "hộ", "chiếu", "BỊ", "giữ", "lương", "ở", "đâu", "người", "quỵt", "Ư", "nghề",
            "tiền", "kết", "hôn", "ép", "mới", "thuỷ", "hoà", "111");
    return Arbitraries.of(words)
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(it -> String.join(" ", it))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  /** A frame is 16 ms; the search must leave the screen most of it. */
  @Test
  void a_key_over_five_hundred_answers_takes_less_than_a_frame() {
    var words = "người lao động bị giữ hộ chiếu lương thì gọi cho ai để được giúp ".repeat(4);
    var answers =
        IntStream.range(0, 500).mapToObj(i -> answer("n" + i, words + i, words, words)).toList();
    var search = new AnswerSearch(answers);
    long best = Long.MAX_VALUE;
    for (var round = 0; round < 60; round++) {
      long begun = System.nanoTime();
      search.find("gọi ho ch", TODAY);
      best = Math.min(best, System.nanoTime() - begun);
    }
    assertThat(best / 1e6).as("ms").isLessThan(16);
  }
}
