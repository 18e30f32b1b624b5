package org.haidang.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What was copied at the desk does not stay in the clipboard. */
@ExtendWith(Windowed.class)
class CopiedTest {

  private final List<Runnable> due = new ArrayList<>();
  private TextField field;
  private Stage stage;
  private Stage titled;
  private Copied copied;

  @Start
  void start(Stage shown) {
    stage = shown;
    field = new TextField("Quách Thị Ngọc Uyển");
    stage.setOnShown(null); // of a window that an earlier test had on this stage
    stage.setOnHidden(null);
    copied =
        new Copied(
            Copied.system(),
            (_, action) -> {
              due.add(action);
              return () -> due.remove(action);
            });
    stage.setScene(new javafx.scene.Scene(new javafx.scene.layout.StackPane(field), 800, 600));
    copied.watch(stage.getScene());
    stage.show();
  }

  private void put(FxRobot robot, String text) {
    robot.interact(
        () -> {
          var content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private String held(FxRobot robot) {
    var held = new String[1];
    robot.interact(() -> held[0] = Clipboard.getSystemClipboard().getString());
    return held[0] == null ? "" : held[0];
  }

  private void copy(FxRobot robot) {
    robot.clickOn(field);
    robot.interact(field::selectAll);
    robot.press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
    Rest.await();
    assertThat(held(robot)).isEqualTo(field.getText());
  }

  private void pass(FxRobot robot) {
    robot.interact(() -> List.copyOf(due).forEach(Runnable::run));
  }

  @Test
  void what_was_copied_here_goes_after_a_while(FxRobot robot) {
    put(robot, "của chương trình khác");
    copy(robot);
    pass(robot);
    assertThat(held(robot)).isEmpty();
  }

  @Test
  void what_another_program_copied_since_stays(FxRobot robot) {
    copy(robot);
    put(robot, "của chương trình khác");
    pass(robot);
    assertThat(held(robot)).isEqualTo("của chương trình khác");
  }

  @Test
  void a_key_that_copies_nothing_takes_nothing_out(FxRobot robot) {
    put(robot, "của chương trình khác");
    robot.clickOn(field);
    robot.interact(field::deselect);
    robot.press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
    Rest.await();
    assertThat(due).isEmpty();
    robot.interact(copied::forget);
    assertThat(held(robot)).isEqualTo("của chương trình khác");
  }

  @Test
  void locking_takes_it_out_at_once_and_the_title_of_the_window_names_nobody(FxRobot robot) {
    copy(robot);
    robot.interact(copied::forget);
    assertThat(held(robot)).isEmpty();
    robot.interact(() -> title(new Stage()));
    assertThat(titled.getTitle()).isEqualTo("Hải Đăng");
  }

  private void title(Stage other) {
    titled = other;
    new Frame(other, Stages.wording(), new Theme(), new Kept(), false);
  }
}
