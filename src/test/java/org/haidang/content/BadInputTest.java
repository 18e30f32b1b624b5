package org.haidang.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.haidang.model.Body;
import org.haidang.model.Limits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type and paste that no form's author thought of, in a form of the real engine. */
class BadInputTest {

  private static final TestWorkbook BOOK =
      TestWorkbook.survey(
          """
          type,name,label,required,constraint,constraint_message,appearance
          text,called,Tên,,,,
          text,told,Lời kể,yes,,,multiline
          text,more,Thêm,,,,multiline
          text,rest,Còn lại,,,,multiline
          text,last,Sau cùng,,,,multiline
          text,phone,Số máy,,"regex(., '^[0-9+ ]{3,15}$')",Số máy chỉ có chữ số.,
          integer,age,Tuổi,,. >= 0 and . <= 120,Tuổi từ 0 đến 120.,
          decimal,share,Phần,,,,
          date,born,Ngày sinh,,". >= date('1900-01-01') and . <= today()",Ngày từ 1900 đến nay.,
          """);

  private FormSession form;

  @BeforeEach
  void open() {
    form = BOOK.open();
  }

  private String error(String path) {
    return form.state(path).error().in("vi");
  }

  @Test
  void a_million_characters_are_kept_whole_and_said_to_be_too_many() {
    var pasted = "Con gái bị lừa. ".repeat(62_500);
    form.set("told", pasted);

    assertThat(form.value("told")).isEqualTo(pasted);
    assertThat(form.draft().get("told")).isEqualTo(pasted);
    assertThat(error("told"))
        .isEqualTo(
            "Dài quá: 1.000.000 ký tự, tối đa 50.000. Vẫn giữ đủ; cần rút ngắn trước khi lưu.");
    assertThat(form.problems()).extracting(FormSession.Problem::path).containsExactly("told");
    assertThat(BOOK.open(form.draft()).value("told")).isEqualTo(pasted);

    form.set("told", pasted.substring(0, Limits.ANSWER));
    assertThat(form.problems()).isEmpty();
  }

  @Test
  void answers_too_many_together_are_told_of_the_longest_of_them() {
    form.set("told", "a".repeat(Limits.ANSWER - 1));
    form.set("more", "b".repeat(Limits.ANSWER));
    form.set("rest", "c".repeat(Limits.ANSWER - 1));
    assertThat(form.problems()).isEmpty();
    assertThat(Limits.hold(form.body())).isTrue();

    form.set("last", "đ".repeat(3));

    assertThat(form.problems()).extracting(FormSession.Problem::path).containsExactly("more");
    assertThat(form.problems().getFirst().reason().in("en"))
        .startsWith("The report is too long: 150,001 characters, at most 150,000.");
    assertThat(Limits.hold(form.body())).isFalse();
    form.set("last", null);
    assertThat(form.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ho\0a", "Ho\u001ba", "Ho\fa", "Ho\ud83da", "Ho\udc00a", "Ho\uffffa"})
  void characters_that_no_store_can_hold_never_get_into_an_answer(String pasted) {
    form.set("called", pasted);
    form.set("told", pasted);

    assertThat(form.value("called")).isEqualTo("Hoa");
    assertThat(form.draft().get("told")).isEqualTo("Hoa");
    assertThat(form.problems()).isEmpty();
  }

  @Test
  void an_answer_of_nothing_but_such_characters_is_none() {
    form.set("told", "\0\u0001");

    assertThat(form.value("told")).isNull();
    assertThat(form.body()).isEqualTo(Body.EMPTY);
  }

  @ParameterizedTest
  @CsvSource({
    "1899-12-31,Ngày từ 1900 đến nay.",
    "0007-01-01,Ngày từ 1900 đến nay.",
    "2999-01-01,Ngày từ 1900 đến nay.",
    "29/02/2023,'Cần một ngày có thật, ví dụ 05/03/2026.'",
    "31/4,'Cần một ngày có thật, ví dụ 05/03/2026.'",
    "hôm qua,'Cần một ngày có thật, ví dụ 05/03/2026.'",
    "😀,'Cần một ngày có thật, ví dụ 05/03/2026.'",
    "5/3/26,Năm cần đủ bốn chữ số."
  })
  void a_day_that_cannot_be_is_kept_as_typed_and_told(String typed, String told) {
    form.set("born", typed);

    assertThat(form.value("born")).isEqualTo(typed);
    assertThat(error("born")).isEqualTo(told);
    assertThat(BOOK.open(form.draft()).value("born")).isEqualTo(typed);
  }

  @Test
  void a_number_with_letters_gets_the_words_of_its_form_and_is_kept() {
    form.set("phone", "0912 hỏi chị Lan");

    assertThat(error("phone")).isEqualTo("Số máy chỉ có chữ số.");
    assertThat(form.value("phone")).isEqualTo("0912 hỏi chị Lan");
  }

  @ParameterizedTest
  @CsvSource({
    "999999999999,Số này quá lớn để là câu trả lời.",
    "16😀,'Cần một số nguyên, ví dụ 16.'",
    "mười sáu,'Cần một số nguyên, ví dụ 16.'",
    "130,Tuổi từ 0 đến 120.",
    "-1,Tuổi từ 0 đến 120."
  })
  void a_number_that_cannot_be_is_kept_as_typed_and_told(String typed, String told) {
    form.set("age", typed);

    assertThat(form.value("age")).isEqualTo(typed);
    assertThat(error("age")).isEqualTo(told);
  }

  @Test
  void four_hundred_digits_are_kept_and_told() {
    var typed = "9".repeat(400);
    form.set("age", typed);
    form.set("share", typed);

    assertThat(form.draft().get("age")).isEqualTo(typed);
    assertThat(error("age")).isEqualTo("Số này quá lớn để là câu trả lời.");
    assertThat(error("share")).isEqualTo("Số này quá lớn để là câu trả lời.");
  }
}
