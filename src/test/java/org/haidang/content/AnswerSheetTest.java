package org.haidang.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** The answers to what callers ask, as a pack tells them. */
class AnswerSheetTest {

  private static final String SURVEY =
      """
      type,name,label::Tiếng Việt (vi),label::English (en),bind::haidang:part
      select_multiple viec,about,Hỏi gì?,About?,topics
      """;

  private static final String CHOICES =
      """
      list_name,name,label::Tiếng Việt (vi),label::English (en)
      viec,job,Việc làm,A job
      """;

  private static final String HEADINGS =
      "name,question::Tiếng Việt (vi),question::English (en),answer::Tiếng Việt (vi),"
          + "answer::English (en),keywords::Tiếng Việt (vi),keywords::English (en),topic,"
          + "source,valid_from,valid_to,agency::Tiếng Việt (vi),agency::English (en),verified\n";

  private static TestWorkbook book(String rows) {
    return TestWorkbook.survey(SURVEY).choices(CHOICES).sheet("answers", HEADINGS + rows);
  }

  @Test
  void a_row_tells_what_to_say_on_what_ground_and_until_when() {
    var answers =
        book("""
        a,Có mất tiền không?,Is it free?,"Dạ, không.",No.,cước phí,charge,job,Luật A điều 1,2025-07-01,2026-06-30,Sở,The office,yes
        b,Khi nào?,When?,Lúc nào cũng được.,At any time.,,,,UNVERIFIED,,,,,
        """)
            .pack()
            .handbook()
            .answers();
    var free = answers.getFirst();
    assertThat(free.name()).isEqualTo("a");
    assertThat(free.question()).isEqualTo(Label.of("Có mất tiền không?", "Is it free?"));
    assertThat(free.answer()).isEqualTo(Label.of("Dạ, không.", "No."));
    assertThat(free.keywords()).isEqualTo(Label.of("cước phí", "charge"));
    assertThat(free.topic()).isEqualTo("job");
    assertThat(free.agency()).isEqualTo(Label.of("Sở", "The office"));
    assertThat(free.source().in("en")).isEqualTo("Luật A điều 1");
    assertThat(free.verified()).isTrue();
    assertThat(free.holdsOn(LocalDate.of(2025, 6, 30))).isFalse();
    assertThat(free.holdsOn(LocalDate.of(2025, 7, 1))).isTrue();
    assertThat(free.holdsOn(LocalDate.of(2026, 6, 30))).isTrue();
    assertThat(free.hasRunOutOn(LocalDate.of(2026, 6, 30))).isFalse();
    assertThat(free.holdsOn(LocalDate.of(2026, 7, 1))).isFalse();
    assertThat(free.hasRunOutOn(LocalDate.of(2026, 7, 1))).isTrue();
    var any = answers.getLast();
    assertThat(any.verified()).isFalse();
    assertThat(any.agency().isEmpty()).isTrue();
    assertThat(any.holdsOn(LocalDate.EPOCH)).isTrue();
  }

  @Test
  void what_is_wrong_is_told_by_cell() {
    assertThat(
            book("""
            a,Hỏi,Ask,Đáp,Say,,,job,Luật,,,,,
            a,Hỏi,Ask,Đáp,Say,,,job,Luật,,,,,
            9,Hỏi,Ask,Đáp,Say,,,job,Luật,,,,,
            ,Hỏi,Ask,Đáp,Say,,,job,Luật,,,,,
            b,,,Đáp,Say,,,job,Luật,,,,,
            c,Hỏi,Ask,Đáp,,,,job,Luật,,,,,
            d,Hỏi,Ask,Đáp,Say,từ,,job,Luật,,,,,
            e,Hỏi,Ask,Đáp,Say,,,weather,Luật,,,,,
            f,Hỏi,Ask,Đáp,Say,,,job,,,,,,
            g,Hỏi,Ask,Đáp,Say,,,job,,,,,,yes
            h,Hỏi,Ask,Đáp,Say,,,job,Luật,1/7/2025,,,,
            i,Hỏi,Ask,Đáp,Say,,,job,Luật,2026-07-01,2026-06-30,,,
            k,Hỏi,Ask,Đáp,Say,,,job,Luật,,,Sở,,perhaps
            """)
                .faults())
        .containsExactly(
            "answers A3: The name “a” is already used in cell A2.",
            "answers A4: The name “9” is not allowed: begin with a letter or _, then letters,"
                + " digits, dots, _ and -.",
            "answers A5: The name is missing.",
            "answers B6: The text “question” is missing.",
            "answers E7: “answer” has no text in “en”.",
            "answers G8: “keywords” has no text in “en”.",
            "answers H9: “weather” is not in the list of the question with the part “topics”.",
            "answers I10: “source” is not filled in.",
            "answers I11: “source” is not filled in.",
            "answers J12: “1/7/2025” is not a date such as 2026-01-31.",
            "answers K13: It ends before it begins to hold.",
            "answers M14: “agency” has no text in “en”.",
            "answers N14: “perhaps”: write yes or no.");
  }

  @Test
  void sixty_words_are_the_most_in_each_language_and_a_dash_is_none() {
    var sixty = String.join(" ", Collections.nCopies(60, "dạ")) + " – ";
    assertThat(book("a,Hỏi,Ask,%s,Say,,,,Luật,,,,,".formatted(sixty)).faults()).isEmpty();
    assertThat(book("a,Hỏi,Ask,Đáp,%s yes,,,,Luật,,,,,".formatted(sixty)).faults())
        .containsExactly("answers E2: This has 61 words; on the telephone 60 are the most.");
  }

  @Test
  void how_the_caller_is_called_must_be_explained_by_the_script() {
    assertThat(book("a,Hỏi,Ask,Mời {you} nói {Please}.,Say,,,,Luật,,,,,").faults())
        .hasSize(2)
        .allMatch(fault -> fault.startsWith("answers D2: "))
        .anyMatch(fault -> fault.contains("{you}"))
        .anyMatch(fault -> fault.contains("{Please}"));
    assertThat(
            book("a,Hỏi,Ask,Mời {you} nói.,Say {You}.,,,,Luật,,,,,")
                .script(
                    "type,name,label::Tiếng Việt (vi),label::English (en)\n"
                        + "address,you,anh/chị,you\n")
                .faults())
        .isEmpty();
  }

  @Test
  void a_topic_needs_a_question_that_asks_for_it() {
    assertThat(
            TestWorkbook.survey("type,name,label\ntext,a,A\n")
                .sheet("answers", "name,question,answer,topic,source\nx,Hỏi,Đáp,job,Luật\n")
                .faults())
        .containsExactly(
            "answers D2: No question of the form has the part “topics”; leave this cell empty.");
  }

  @Test
  void columns_it_cannot_do_without_are_asked_for() {
    assertThat(
            TestWorkbook.survey("type,name,label\ntext,a,A\n").sheet("answers", "name\n").faults())
        .containsExactly(
            "answers : The column “question” is missing.",
            "answers : The column “answer” is missing.",
            "answers : The column “source” is missing.");
  }

  @Test
  void a_pack_may_have_none() {
    assertThat(TestWorkbook.survey("type,name,label\ntext,a,A\n").pack().handbook().answers())
        .isEmpty();
  }
}
