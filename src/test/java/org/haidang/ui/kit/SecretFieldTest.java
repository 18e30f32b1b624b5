package org.haidang.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A field that knows what was typed, while JavaFX knows dots only. */
@ExtendWith(Windowed.class)
class SecretFieldTest {

  private SecretField field;

  @Start
  void start(Stage stage) {
    stage.setOnShown(null); // of a window that an earlier test had on this stage
    stage.setOnHidden(null);
    field = new SecretField();
    stage.setScene(new Scene(new StackPane(field), 800, 600));
    stage.show();
  }

  @BeforeEach
  void focus(FxRobot robot) {
    robot.clickOn(field);
  }

  private String typed() {
    Rest.await();
    return new String(field.characters());
  }

  @Test
  void keys_corrections_and_a_replaced_selection_are_known_and_never_shown(FxRobot robot) {
    robot.write("ngon den soi");
    assertThat(typed()).isEqualTo("ngon den soi");
    assertThat(field.getText()).matches("\u2022{12}");
    robot.press(KeyCode.BACK_SPACE).release(KeyCode.BACK_SPACE);
    assertThat(typed()).isEqualTo("ngon den so");
    robot.interact(() -> field.selectRange(5, 8));
    robot.write("x");
    assertThat(typed()).isEqualTo("ngon x so");
    robot.press(KeyCode.HOME).release(KeyCode.HOME);
    robot.write("a");
    assertThat(typed()).isEqualTo("angon x so");
  }

  @Test
  void undoing_brings_no_dots_back_as_a_password(FxRobot robot) {
    robot.write("abcdef");
    robot.interact(() -> field.selectRange(2, 4));
    robot.press(KeyCode.DELETE).release(KeyCode.DELETE);
    robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    assertThat(typed()).isEqualTo("abef");
    robot.interact(field::undo);
    assertThat(typed()).as("another length than was typed: all is typed anew").isEmpty();
    assertThat(field.getText()).isEmpty();
    robot.write("lai tu dau");
    assertThat(typed()).isEqualTo("lai tu dau");
  }

  @Test
  void clearing_empties_it_and_what_was_given_out_is_a_copy(FxRobot robot) {
    robot.write("abc");
    var given = field.characters();
    given[0] = 'x';
    assertThat(typed()).isEqualTo("abc");
    robot.interact(field::clear);
    assertThat(typed()).isEmpty();
    robot.interact(() -> field.setText("đặt cả câu"));
    assertThat(typed()).isEqualTo("đặt cả câu");
    assertThat(field.getText()).matches("\u2022{10}");
  }
}
