package org.haidang.ui.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.desk.Draft;
import org.haidang.fakes.SampleForm;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.platform.ErrorCode;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.kit.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(Windowed.class)
class CallDeskScreenTest {

  private DeskBench bench;
  private DeskPage desk;

  @Start
  void start(Stage stage) {
    bench = new DeskBench(SampleForm.pack(), SampleForm::open);
    bench.open(stage, 1366, 768);
  }

  @BeforeEach
  void meet(FxRobot robot) {
    desk = new DeskPage(robot, bench);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void a_whole_call_is_taken_by_keyboard_alone() {
    desk.answer();
    desk.press(KeyCode.ENTER).press(KeyCode.DIGIT1);
    assertThat(desk.caretIn()).isEqualTo("safety/alone");
    desk.press(KeyCode.DIGIT2).press(KeyCode.ENTER);
    assertThat(desk.caretIn()).isEqualTo("safety/code_word");
    desk.type("hoa sen").press(KeyCode.ENTER).press(KeyCode.DIGIT1).press(KeyCode.DIGIT3);
    desk.press(KeyCode.ENTER);
    assertThat(desk.caretIn()).isEqualTo("incident/narrative");
    desk.type("Con gái bị lừa sang biên giới").press(KeyCode.ENTER);
    desk.type("ca b").press(KeyCode.ENTER);
    assertThat(desk.caretIn()).isEqualTo("incident/district");
    desk.type("bao").press(KeyCode.ENTER);
    desk.type("1/3/2026").press(KeyCode.ENTER);
    desk.type("21h30").press(KeyCode.ENTER);
    desk.goTo("loai cuoc");
    desk.press(KeyCode.DIGIT3);
    desk.save().ready();

    assertThat(bench.contacts.saved).hasSize(1);
    assertThat(bench.contacts.saved.getFirst().patch())
        .contains(
            new Edit("safety/alone", null, "no"),
            new Edit("safety/code_word", null, "hoa sen"),
            new Edit("safety/signs", null, "voice crying"),
            new Edit("incident/narrative", null, "Con gái bị lừa sang biên giới"),
            new Edit("incident/province", null, "04"),
            new Edit("incident/district", null, "c2"),
            new Edit("incident/happened", null, "2026-03-01"),
            new Edit("incident/hour", null, "21:30:00"),
            new Edit("close/kind", null, "referral"));
    assertThat(desk.label("#last-saved")).isEqualTo("Đã lưu trên máy");
  }

  @Test
  void the_badge_of_the_last_call_turns_when_hanoi_has_it() {
    desk.answer().goTo("noi dung").type("Hỏi về luật").goTo("loai cuoc").press(KeyCode.DIGIT1);
    desk.save().ready();
    assertThat(desk.label("#last-saved")).isEqualTo("Đã lưu trên máy");

    bench.contacts.reachServer(bench.contacts.saved.getFirst().record());

    desk.until("the badge turns", () -> desk.label("#last-saved").equals("Đã về Hà Nội"));
  }

  @Test
  void a_killed_call_opens_again_by_itself_with_the_caret_where_it_was() {
    desk.answer().goTo("noi dung").type("Con gái bị lừa").press(KeyCode.LEFT, KeyCode.LEFT);
    desk.press(KeyCode.LEFT);
    int caret = desk.caretAt();
    desk.until("the draft knows", () -> !bench.drafts.writes.isEmpty() && last().caret() == caret);

    desk.signInAgainAfterAKill().inCall();

    assertThat(desk.caretIn()).isEqualTo("incident/narrative");
    assertThat(desk.caretAt()).isEqualTo(caret).isPositive();
    assertThat(desk.textIn("incident/narrative")).isEqualTo("Con gái bị lừa");
    assertThat(bench.messages.unread()).contains(new Message.Note("call.reopened.cut"));
  }

  private Draft last() {
    return bench.drafts.writes.getLast();
  }

  @Test
  void a_call_laid_aside_waits_in_the_list_and_opens_on_enter() {
    desk.answer().goTo("ten hoac").type("Chị Hoa").press(KeyCode.CONTROL, KeyCode.W).ready();
    desk.until("it is listed", () -> desk.there(".unfinished-row"));
    desk.signInAgainAfterAKill().ready();
    desk.until("it is listed", () -> desk.there(".unfinished-row"));

    desk.robot().interact(() -> desk.robot().lookup(".unfinished-row").query().requestFocus());
    desk.press(KeyCode.ENTER).inCall();

    assertThat(desk.caretIn()).isEqualTo("caller/name");
    assertThat(desk.textIn("caller/name")).isEqualTo("Chị Hoa");
  }

  @Test
  void an_empty_call_is_closed_without_a_question_and_leaves_nothing() {
    desk.answer().press(KeyCode.CONTROL, KeyCode.W).ready();

    desk.until("nothing is left", () -> bench.drafts.of("lan").isEmpty());
    assertThat(bench.contacts.saved).isEmpty();
  }

  @Test
  void switching_the_language_in_a_call_keeps_everything_typed_and_the_caret() {
    desk.answer().goTo("ten hoac").type("Chị Hoa");
    desk.press(KeyCode.LEFT);
    assertThat(desk.label("#script-say")).startsWith("Tổng đài 111");

    desk.press(KeyCode.F6);

    assertThat(desk.label("#script-say")).startsWith("Hotline 111");
    assertThat(desk.labelOf("caller/name")).isEqualTo("Name, or what to call them");
    assertThat(desk.textIn("caller/name")).isEqualTo("Chị Hoa");
    assertThat(desk.caretIn()).isEqualTo("caller/name");
    assertThat(desk.caretAt()).isEqualTo(6);
  }

  @Test
  void a_cascade_offers_only_what_belongs_to_the_province() {
    desk.answer().goTo("tinh").type("dien").press(KeyCode.ENTER);
    desk.type("muong t").press(KeyCode.ENTER);

    assertThat(desk.textIn("incident/province")).isEqualTo("Điện Biên");
    assertThat(desk.textIn("incident/district")).isEqualTo("Phường Mường Thanh");
  }

  @Test
  void people_are_added_and_taken_out_from_the_keyboard() {
    desk.answer().press(KeyCode.F7);
    desk.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN).press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
    desk.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
    focusOn("#add:victims");
    desk.press(KeyCode.ENTER).type("Mai").press(KeyCode.ENTER).type("15");
    focusOn("#add:victims");
    desk.press(KeyCode.ENTER).type("Hoa");
    assertThat(cards()).isEqualTo(2);

    desk.robot().interact(() -> removeButton().requestFocus());
    desk.press(KeyCode.ENTER);

    assertThat(cards()).isEqualTo(1);
    desk.until("the draft knows Hoa", () -> last().body().fields().containsValue("Hoa"));
    desk.until("and not Mai", () -> !last().body().fields().containsValue("Mai"));

    desk.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(cards()).as("a slip takes nobody away for good").isEqualTo(2);
    desk.until("the draft knows", () -> last().body().fields().containsValue("Mai"));
    assertThat(last().body().fields()).containsValue("15");
  }

  private void focusOn(String id) {
    var wanted = id.substring(1);
    desk.robot()
        .interact(
            () -> desk.robot().lookup(node -> wanted.equals(node.getId())).query().requestFocus());
  }

  private javafx.scene.Node removeButton() {
    return desk.robot().lookup(".form-remove").query();
  }

  private int cards() {
    return desk.robot().lookup(".form-card").queryAll().size();
  }

  @Test
  void what_is_wrong_is_said_beside_the_field_once_the_caret_has_left_it() {
    desk.answer().goTo("ngay xay").type("32/13/2026");
    assertThat(desk.besideField("incident/happened")).isEmpty();

    desk.press(KeyCode.ENTER);
    assertThat(desk.besideField("incident/happened")).isEqualTo("Chưa thành ngày dd/mm/yyyy.");
    assertThat(desk.textIn("incident/happened"))
        .as("nothing typed is lost")
        .isEqualTo("32/13/2026");

    desk.press(KeyCode.ESCAPE).type("01/03/2026");
    assertThat(desk.besideField("incident/happened")).isEmpty();
  }

  @Test
  void saving_too_early_shows_what_is_left_and_every_question_takes_an_answer_or_a_reason() {
    desk.answer().goTo("ten hoac").type("Chị Hoa");

    desk.save();

    desk.until("what is left is shown", () -> desk.there("#close-pane"));
    assertThat(desk.label("#close-left")).contains("Còn 2 câu");
    assertThat(desk.caretIn()).isEqualTo("close/kind");
    desk.press(KeyCode.DIGIT1).press(KeyCode.ENTER);
    assertThat(desk.caretIn()).isEqualTo("incident/narrative");
    desk.press(KeyCode.F5);
    assertThat(desk.besideApart("incident/narrative")).isEqualTo("Chưa hỏi");
    desk.press(KeyCode.F5);
    assertThat(desk.besideApart("incident/narrative")).isEqualTo("Người gọi không biết");
    desk.press(KeyCode.ENTER).ready();

    assertThat(bench.contacts.saved.getFirst().patch())
        .contains(new Edit("_why/incident/narrative", null, "not_known"))
        .contains(new Edit("close/kind", null, "information"));
    assertThat(bench.messages.unread()).isEmpty();
  }

  @Test
  void a_save_that_fails_is_told_and_the_call_stays() {
    desk.answer().goTo("noi dung").type("Hỏi").goTo("loai cuoc").press(KeyCode.DIGIT1);
    bench.contacts.failure = ErrorCode.DISK_FULL;

    desk.save();

    desk.until(
        "it is told",
        () -> bench.messages.unread().contains(new Message.Fault(ErrorCode.DISK_FULL)));
    assertThat(desk.there("#call-clock")).isTrue();
  }

  @Test
  void the_number_is_masked_until_asked_for() {
    desk.ready();
    desk.robot().interact(() -> desk.robot().lookup("#number").query().requestFocus());
    desk.type("0912345123").press(KeyCode.ENTER).inCall();
    assertThat(desk.label("#call-number")).isEqualTo("09•• ••• 123");

    desk.press(KeyCode.F4);

    desk.until("it is shown", () -> desk.label("#call-number").equals("0912 345 123"));
    desk.until("it is kept", () -> !bench.drafts.of("lan").isEmpty());
    assertThat(last().body().get(ContactFields.NUMBER)).isEqualTo("0912345123");
  }

  @Test
  void a_digit_that_goes_to_a_field_is_not_typed_into_it() {
    desk.answer().press(KeyCode.DIGIT1);
    assertThat(desk.caretIn()).isEqualTo("caller/name");
    assertThat(desk.textIn("caller/name")).isEmpty();

    desk.type("Hoa").press(KeyCode.ALT, KeyCode.DIGIT2);

    assertThat(desk.caretIn()).isEqualTo("caller/relation");
    assertThat(desk.textIn("caller/name")).isEqualTo("Hoa");
  }

  @Test
  void tab_goes_through_the_choices_as_one_stop_and_on_into_the_next_section() {
    desk.answer().goTo("ten hoac").press(KeyCode.TAB);
    assertThat(desk.caretIn()).isEqualTo("caller/relation");
    desk.press(KeyCode.RIGHT).press(KeyCode.SPACE).press(KeyCode.TAB);
    assertThat(desk.chosenIn("caller/relation")).containsExactly("Người nhà");
    assertThat(desk.caretIn()).isEqualTo("caller/callback");

    desk.press(KeyCode.TAB);

    assertThat(desk.caretIn()).isEqualTo("safety/alone");
  }

  @Test
  void rows_that_come_do_not_move_the_row_with_the_caret() {
    desk.answer().goTo("co o mot minh");
    double before = desk.heightOnScreen("safety/alone");

    desk.press(KeyCode.DIGIT2);

    assertThat(desk.shows("safety/code_word")).isTrue();
    assertThat(desk.heightOnScreen("safety/alone")).isEqualTo(before);
  }
}
