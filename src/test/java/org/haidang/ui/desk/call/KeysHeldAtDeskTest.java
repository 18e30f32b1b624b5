package org.haidang.ui.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.haidang.desk.Draft;
import org.haidang.fakes.SampleForm;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A book lies on the keyboard: a key held for a minute, thirty times a second. */
@Tag("long")
@ExtendWith(Windowed.class)
class KeysHeldAtDeskTest {

  private static final int A_MINUTE = 1_800;

  /** On a busy machine; a screen that froze would need far longer. */
  private static final Duration SOON = Duration.ofMinutes(3);

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

  /** Presses without a release between, as a keyboard repeats; how long the screen took. */
  private Duration hold(KeyCode code, String letter, boolean control) {
    long begun = System.nanoTime();
    for (int burst = 0; burst < A_MINUTE / 30; burst++) {
      Rest.ask(
          () -> {
            for (int i = 0; i < 30; i++) {
              fire(KeyEvent.KEY_PRESSED, code, KeyEvent.CHAR_UNDEFINED, control);
              if (!letter.isEmpty()) {
                fire(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, letter, control);
              }
            }
            return null;
          });
      desk.settle();
    }
    var took = Duration.ofNanos(System.nanoTime() - begun);
    Rest.ask(
        () -> {
          fire(KeyEvent.KEY_RELEASED, code, KeyEvent.CHAR_UNDEFINED, control);
          return null;
        });
    desk.settle();
    return took;
  }

  private void fire(
      javafx.event.EventType<KeyEvent> kind, KeyCode code, String letter, boolean control) {
    var target = desk.scene().getFocusOwner();
    var key = new KeyEvent(kind, letter, "", code, false, control, false, false);
    Event.fireEvent(target == null ? desk.scene() : target, key);
  }

  private long contacts() {
    var seen = new HashSet<>();
    bench.drafts.writes.stream().map(Draft::contact).forEach(seen::add);
    return seen.size();
  }

  @Test
  void a_letter_held_in_a_text_field_is_typed_and_drafts_are_gathered() {
    desk.answer().goTo("ten hoac");

    var took = hold(KeyCode.A, "a", false);

    assertThat(desk.textIn("caller/name")).hasSize(A_MINUTE);
    assertThat(took).isLessThan(SOON);
    desk.until(
        "the draft has all of it",
        () -> bench.drafts.writes.getLast().body().get("caller/name").length() == A_MINUTE);
    assertThat(bench.drafts.writes).hasSizeLessThan(A_MINUTE / 2);
  }

  @Test
  void a_digit_held_in_a_choice_goes_on_choosing_and_loses_nothing() {
    desk.answer().goTo("ten hoac").type("Hoa").goTo("co o mot minh");

    var took = hold(KeyCode.DIGIT2, "2", false);

    assertThat(took).isLessThan(SOON);
    assertThat(contacts()).isOne();
    desk.goTo("ten hoac");
    assertThat(desk.textIn("caller/name")).isEqualTo("Hoa");
  }

  @Test
  void f2_held_opens_one_call() {
    desk.until("the desk is ready", () -> desk.there("#answer"));

    var took = hold(KeyCode.F2, "", false);

    desk.inCall();
    assertThat(took).isLessThan(SOON);
    assertThat(contacts()).isOne();
  }

  @Test
  void enter_held_walks_to_the_end_of_the_form_and_opens_no_second_call() {
    desk.answer().goTo("ten hoac");

    var took = hold(KeyCode.ENTER, "\r", false);

    assertThat(took).isLessThan(SOON);
    assertThat(contacts()).isOne();
    assertThat(bench.contacts.saved).isEmpty();
  }

  @Test
  void saving_held_saves_once() {
    desk.answer().goTo("noi dung").type("Hỏi về luật").goTo("loai cuoc").press(KeyCode.DIGIT1);

    var took = hold(KeyCode.S, "", true);

    desk.ready();
    assertThat(took).isLessThan(SOON);
    assertThat(bench.contacts.saved).hasSize(1);
    assertThat(contacts()).isOne();
  }

  @Test
  void enter_held_at_the_last_question_saves_once_and_takes_no_next_call() {
    desk.answer().goTo("noi dung").type("Hỏi về luật").save();
    desk.until("what is left is shown", () -> desk.there("#close-pane"));
    desk.press(KeyCode.DIGIT1);

    var took = hold(KeyCode.ENTER, "\r", false);

    desk.until("it is saved", () -> bench.contacts.saved.size() == 1);
    assertThat(took).isLessThan(SOON);
    assertThat(bench.contacts.saved).hasSize(1);
    assertThat(contacts()).isOne();
  }
}
