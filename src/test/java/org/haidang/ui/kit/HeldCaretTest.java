package org.haidang.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What a screen begins with has the caret until somebody presses something. */
@ExtendWith(Windowed.class)
class HeldCaretTest {

  private TextField account;
  private TextField password;
  private Subscription held;

  @Start
  void start(Stage stage) {
    account = new TextField();
    password = new TextField();
    var screen = new VBox(account, password);
    stage.setScene(new Scene(screen));
    stage.show();
    held = Caret.hold(screen, () -> password);
  }

  private void taken(FxRobot robot) {
    robot.interact(account::requestFocus);
    Rest.await();
  }

  @Test
  void no_pulse_takes_the_caret_to_another_field(FxRobot robot) {
    taken(robot);
    assertThat(password.isFocused()).isTrue();
    taken(robot);
    robot.write("sen");
    assertThat(account.getText()).isEmpty();
    assertThat(password.getText()).isEqualTo("sen");
  }

  @Test
  void a_person_takes_it_wherever_they_want(FxRobot robot) {
    robot.press(KeyCode.SHIFT).release(KeyCode.SHIFT);
    taken(robot);
    assertThat(account.isFocused()).isTrue();
  }

  @Test
  void on_another_screen_nothing_is_held(FxRobot robot) {
    robot.interact(held::unsubscribe);
    taken(robot);
    assertThat(account.isFocused()).isTrue();
  }
}
