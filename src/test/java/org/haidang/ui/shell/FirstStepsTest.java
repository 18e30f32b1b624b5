package org.haidang.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.sync.SyncStatus;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A newcomer is shown round; nobody else is held up. */
@ExtendWith(Windowed.class)
class FirstStepsTest {

  private final Wording wording = Stages.wording();
  private final List<Runnable> waiting = new ArrayList<>();
  private Blank calls;
  private boolean shownRound;
  private Frame frame;
  private MainViewModel model;
  private Theme theme;

  @Start
  void start(Stage stage) {
    theme = new Theme();
    calls = new Blank("call.name");
    frame = new Frame(stage, wording, theme, new Kept(), true);
    model =
        new MainViewModel(
            new Account("mai", "Trần Thị Mai", Role.COUNSELOR, "HN"),
            true,
            2,
            new SyncStatus(SyncStatus.Line.ONLINE, 0, 0, Stages.NOW, null, null),
            Stages.atOnce(),
            new Messages(),
            new NoActions());
    signIn();
  }

  private void signIn() {
    var remembers =
        new ShownRound() {
          @Override
          public boolean already() {
            return shownRound;
          }

          @Override
          public void remember() {
            shownRound = true;
          }
        };
    frame.show(
        new MainWindow(
            model,
            List.<Feature>of(calls, new Blank("contacts.name")),
            wording,
            theme,
            Stages.formats(),
            remembers,
            (_, action) -> {
              waiting.add(action);
              return () -> waiting.remove(action);
            }));
  }

  private void settle(FxRobot robot) {
    robot.interact(() -> List.copyOf(waiting).forEach(Runnable::run));
    robot.interact(waiting::clear);
  }

  private void press(FxRobot robot, KeyCode... keys) {
    robot.press(keys).release(keys);
    Rest.await();
  }

  private boolean shown(FxRobot robot) {
    return robot.lookup("#first-steps").query().isVisible();
  }

  private String words(FxRobot robot) {
    return robot.lookup("#first-steps-words").queryAs(Labeled.class).getText();
  }

  @Test
  void five_steps_lead_a_newcomer_round_and_leave_the_caret_where_it_was(FxRobot robot) {
    settle(robot);
    assertThat(shown(robot)).isTrue();
    assertThat(words(robot)).startsWith("Có cuộc gọi, nhấn F2.");
    robot.write("ab");
    for (int step = 1; step < 5; step++) {
      press(robot, KeyCode.ENTER);
      assertThat(shown(robot)).isTrue();
    }
    assertThat(words(robot)).contains("F1");
    assertThat(shownRound).isFalse();
    press(robot, KeyCode.ENTER);
    assertThat(shown(robot)).isFalse();
    assertThat(shownRound).isTrue();
    assertThat(calls.field.isFocused()).isTrue();
    assertThat(calls.field.getText()).isEqualTo("ab");
  }

  @Test
  void escape_leaves_at_any_step_and_the_next_sign_in_shows_nothing(FxRobot robot) {
    settle(robot);
    press(robot, KeyCode.ENTER);
    press(robot, KeyCode.ESCAPE);
    assertThat(shown(robot)).isFalse();

    robot.interact(this::signIn);
    settle(robot);
    assertThat(shown(robot)).isFalse();
  }

  @Test
  void a_reopened_call_is_not_covered_and_the_steps_come_another_time(FxRobot robot) {
    robot.interact(() -> calls.engaged.set(true));
    settle(robot);
    assertThat(shown(robot)).isFalse();
    assertThat(shownRound).isFalse();
  }

  @Test
  void a_call_that_begins_meanwhile_puts_the_steps_away(FxRobot robot) {
    settle(robot);
    robot.interact(() -> calls.engaged.set(true));
    assertThat(shown(robot)).isFalse();
    assertThat(shownRound).isFalse();
    press(robot, KeyCode.ESCAPE);
    assertThat(shownRound).isFalse();
  }

  @Test
  void who_works_already_is_not_held_up(FxRobot robot) {
    robot.write("a");
    settle(robot);
    assertThat(shown(robot)).isFalse();
  }

  @Test
  void going_elsewhere_leaves_the_steps(FxRobot robot) {
    settle(robot);
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
    assertThat(shown(robot)).isFalse();
    assertThat(shownRound).isTrue();
  }

  @Test
  void they_can_be_seen_again_from_the_keys_but_not_over_a_call(FxRobot robot) {
    shownRound = true;
    press(robot, KeyCode.F1);
    press(robot, KeyCode.ENTER);
    assertThat(robot.lookup("#key-map").query().isVisible()).isFalse();
    assertThat(shown(robot)).isTrue();
    press(robot, KeyCode.ESCAPE);

    robot.interact(() -> calls.engaged.set(true));
    press(robot, KeyCode.F1);
    assertThat(robot.lookup("#first-steps-again").query().isVisible()).isFalse();
    press(robot, KeyCode.ENTER);
    assertThat(shown(robot)).isFalse();
  }
}
