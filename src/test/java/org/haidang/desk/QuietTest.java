package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.haidang.content.FormSession;
import org.haidang.content.Script;
import org.haidang.desk.Quiet.Answer;
import org.haidang.fakes.UrgentForm;
import org.junit.jupiter.api.Test;

class QuietTest {

  private final FormSession form = UrgentForm.open();
  private final Quiet quiet = new Quiet(form, UrgentForm.open().draft());

  private String asked() {
    return quiet.current().map(Script.Step::name).orElse("nothing");
  }

  @Test
  void turning_it_on_notes_that_the_caller_cannot_talk_and_asks_the_first_question() {
    quiet.begin();

    assertThat(form.value("safety/not_safe")).isEqualTo("yes");
    assertThat(asked()).isEqualTo("alone");
    assertThat(quiet.isYesOrNo()).isTrue();
  }

  @Test
  void yes_and_no_go_to_the_field_and_on_to_the_next_question() {
    quiet.answer(Answer.NO);
    quiet.answer(Answer.YES);

    assertThat(form.value("safety/alone")).isEqualTo("no");
    assertThat(form.value("safety/danger")).isEqualTo("yes");
    assertThat(asked()).isEqualTo("locked");
  }

  @Test
  void a_question_whose_condition_does_not_hold_is_not_asked() {
    quiet.answer(Answer.YES);
    quiet.answer(Answer.NO);

    assertThat(asked()).isEqualTo("hurt");
  }

  @Test
  void an_unclear_answer_is_kept_as_such_where_the_pack_can_and_else_left_empty() {
    quiet.answer(Answer.UNSURE);
    quiet.answer(Answer.UNSURE);

    assertThat(form.value("safety/alone")).isEqualTo("unsure");
    assertThat(form.value("safety/danger")).isNull();
    assertThat(asked()).isEqualTo("hurt");
  }

  @Test
  void what_was_answered_in_the_form_is_passed_over_but_reached_by_going_back() {
    form.set("safety/alone", "yes");
    form.set("safety/hurt", "no");
    quiet.begin();
    assertThat(asked()).isEqualTo("danger");

    quiet.answer(Answer.NO);
    assertThat(asked()).isEqualTo("word");

    quiet.back();
    assertThat(asked()).isEqualTo("danger");
    assertThat(quiet.answered()).isEqualTo(Answer.NO);
    quiet.back();
    assertThat(asked()).isEqualTo("alone");
    assertThat(quiet.answered()).isEqualTo(Answer.YES);
  }

  @Test
  void an_answer_given_going_back_is_the_one_that_stands() {
    quiet.answer(Answer.YES);
    quiet.back();
    quiet.answer(Answer.NO);

    assertThat(form.value("safety/alone")).isEqualTo("no");
    assertThat(asked()).isEqualTo("danger");
  }

  @Test
  void an_earlier_question_that_comes_to_apply_is_asked_before_the_end() {
    quiet.answer(Answer.YES);
    quiet.answer(Answer.NO);
    quiet.answer(Answer.NO);
    form.set("safety/danger", "yes");
    quiet.goOn();
    quiet.goOn();

    assertThat(asked()).isEqualTo("locked");
  }

  @Test
  void a_question_that_takes_words_takes_no_yes() {
    quiet.answer(Answer.YES);
    quiet.answer(Answer.NO);
    quiet.answer(Answer.NO);

    assertThat(asked()).isEqualTo("word");
    assertThat(quiet.isYesOrNo()).isFalse();
    assertThatThrownBy(() -> quiet.answer(Answer.YES)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_forms_own_default_is_no_answer() {
    assertThat(form.value("safety/callback")).isEqualTo("not_asked");
    for (int i = 0; i < 4; i++) {
      quiet.goOn();
    }

    assertThat(asked()).isEqualTo("may_ring");
    assertThat(quiet.answered()).isNull();
    quiet.answer(Answer.YES);
    assertThat(asked()).isEqualTo("nothing");
    quiet.back();
    assertThat(asked()).isEqualTo("may_ring");
  }

  @Test
  void a_pack_without_quiet_questions_has_none_and_asks_nothing() {
    var bare = UrgentForm.bare();
    var none = new Quiet(bare, bare.draft());
    none.begin();
    none.goOn();
    none.back();

    assertThat(none.isThere()).isFalse();
    assertThat(none.current()).isEmpty();
    assertThat(bare.draft().fields()).isEmpty();
  }
}
