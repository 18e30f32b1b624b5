package org.haidang.ui.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Most calls ask for information: find the answer, say it, close, all by keyboard. */
@ExtendWith(Windowed.class)
class AnswersAtDeskTest {

  private DeskBench bench;
  private DeskPage desk;
  private AnswersPage answers;
  private int keys;

  @Start
  void start(Stage stage) {
    bench = DeskBench.shipped();
    bench.open(stage, 1366, 768);
  }

  @BeforeEach
  void meet(FxRobot robot) {
    desk = new DeskPage(robot, bench);
    answers = new AnswersPage(desk);
    desk.answer();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void key(KeyCode... chord) {
    desk.press(chord);
    keys++;
  }

  private List<Edit> saved() {
    return bench.contacts.saved.getLast().patch();
  }

  @Test
  void three_letters_find_it_enter_notes_it_and_the_report_closes_within_eight_keys() {
    answers.open();
    key(KeyCode.K);
    key(KeyCode.A);
    key(KeyCode.R);
    assertThat(answers.question()).contains("karaoke");
    assertThat(answers.say()).contains("113");
    key(KeyCode.ENTER);
    assertThat(answers.state()).isEqualTo("Đã trả lời 09:15");
    key(KeyCode.F12);
    key(KeyCode.ENTER);
    key(KeyCode.CONTROL, KeyCode.S);
    desk.ready();

    assertThat(keys).isLessThanOrEqualTo(8);
    assertThat(saved())
        .contains(new Edit("closing/kind", null, "information"))
        .contains(new Edit("contact/topics", null, "job"))
        .contains(new Edit(ContactFields.ANSWER + "karaoke", null, bench.clock.instant() + ""));
  }

  @Test
  void the_closing_suggests_information_but_another_kind_is_one_digit_away() {
    answers.open().type("ky giay").press(KeyCode.ENTER);
    desk.press(KeyCode.F12);
    assertThat(desk.label("#close-suggestion")).contains("1").contains("Cung cấp thông tin");
    desk.press(KeyCode.DIGIT2).save().ready();
    assertThat(saved()).contains(new Edit("closing/kind", null, "consultation"));
  }

  @Test
  void arrows_and_alt_with_a_digit_mark_another_and_the_caret_stays_where_one_types() {
    answers.open().type("bi giu");
    var first = answers.question();
    desk.press(KeyCode.DOWN);
    var second = answers.question();
    assertThat(second).isNotEqualTo(first);
    desk.press(KeyCode.ALT, KeyCode.DIGIT1);
    assertThat(answers.question()).isEqualTo(first);
    assertThat(desk.caretIn()).isEqualTo("answers-typed");
  }

  @Test
  void what_was_given_by_mistake_is_taken_back() {
    answers.open().type("karaoke").press(KeyCode.ENTER).press(KeyCode.ALT, KeyCode.DIGIT0);
    assertThat(answers.state()).isEmpty();
    assertThat(desk.there("#answers-give")).isTrue();
    desk.press(KeyCode.ESCAPE).save().press(KeyCode.DIGIT1).save().ready();
    assertThat(saved().stream().map(Edit::path))
        .noneMatch(path -> path.startsWith(ContactFields.ANSWER))
        .doesNotContain("contact/topics");
  }

  @Test
  void what_has_no_answer_is_noted_with_one_key_without_long_numbers() {
    answers.open().type("thue xe may 0912345678").press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(answers.noted()).isTrue();
    desk.press(KeyCode.ESCAPE).save().press(KeyCode.DIGIT1).save().ready();
    assertThat(saved()).contains(new Edit(ContactFields.ASKED + "1", null, "thue xe may …"));
  }

  @Test
  void it_is_there_again_as_it_was_left_and_typing_replaces_what_was_typed() {
    answers.open().type("karaoke").press(KeyCode.ENTER).press(KeyCode.ESCAPE);
    assertThat(desk.there("#script-say")).isTrue();
    answers.open();
    assertThat(answers.state()).isEqualTo("Đã trả lời 09:15");
    answers.type("hop dong");
    assertThat(answers.typed()).isEqualTo("hop dong");
  }

  @Test
  void an_answer_is_found_by_its_question_in_the_palette_too() {
    desk.press(KeyCode.CONTROL, KeyCode.K);
    desk.type("co nen ban").press(KeyCode.ENTER);
    desk.until("the answer is there", () -> desk.there("#answer-say"));
    assertThat(answers.question()).contains("mua thận");
    assertThat(desk.caretIn()).isEqualTo("answers-typed");
  }

  @Test
  void danger_comes_before_it() {
    answers.open().type("karaoke").press(KeyCode.F9);
    assertThat(desk.there("#danger")).isTrue();
  }

  @Test
  void nothing_is_cut_nameless_or_faint_in_either_language_at_any_size() {
    var faults = new ArrayList<>(judged("answers-blank", answers.open()));
    faults.addAll(judged("answers-found", answers.type("tong dai")));
    desk.press(KeyCode.ENTER).press(KeyCode.CONTROL, KeyCode.F6);
    faults.addAll(judged("answers-given", answers));
    faults.addAll(judged("answers-none", answers.retype("thue xe may")));
    desk.press(KeyCode.CONTROL, KeyCode.ENTER);
    faults.addAll(judged("answers-noted", answers));
    faults.addAll(judged("answers-near", answers.retype("ho chieu xe may")));
    desk.press(KeyCode.F12);
    faults.addAll(judged("answers-closing", answers));
    assertThat(faults).isEmpty();
  }

  private List<String> judged(String name, AnswersPage ignoredState) {
    return Judged.everywhere(desk.robot(), bench.stage(), bench.wording, bench.theme, name);
  }
}
