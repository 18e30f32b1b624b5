package org.haidang.ui.desk.people;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.haidang.records.Register;
import org.haidang.ui.form.LongText;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.kit.LongSlot;
import org.testfx.api.FxRobot;

/** People and cases as their users know them. */
final class PeoplePage {

  private final FxRobot robot;

  PeoplePage(FxRobot robot) {
    this.robot = robot;
  }

  PeoplePage type(String text) {
    robot.write(text, 0);
    Rest.await();
    return this;
  }

  PeoplePage press(KeyCode... keys) {
    for (var key : keys) {
      robot.press(key).release(key);
    }
    Rest.await();
    return this;
  }

  PeoplePage together(KeyCode... keys) {
    robot.press(keys).release(keys);
    Rest.await();
    return this;
  }

  /** Presses a button by its id, as Enter on it would. */
  PeoplePage fire(String id) {
    robot.interact(() -> robot.lookup("#" + id).queryAs(ButtonBase.class).fire());
    Rest.await();
    return this;
  }

  /** Puts {@code text} where the caret stands, all at once as a paste does. */
  PeoplePage put(String id, String text) {
    robot.interact(
        () -> {
          var field = robot.lookup("#" + id).queryAs(TextInputControl.class);
          field.requestFocus();
          field.replaceText(0, field.getLength(), text);
        });
    Rest.await();
    return this;
  }

  String whole(String id) {
    return robot.lookup("#" + id).queryAs(LongText.class).whole();
  }

  String text(String id) {
    Rest.await();
    return robot.lookup("#" + id).queryAs(Labeled.class).getText();
  }

  String typed(String id) {
    return robot.lookup("#" + id).queryAs(TextInputControl.class).getText();
  }

  boolean shows(String id) {
    Rest.await();
    return robot.lookup("#" + id).tryQuery().filter(Node::isVisible).isPresent();
  }

  /** The rows in sight, their columns joined by a bar. */
  List<String> rows() {
    Rest.await();
    @SuppressWarnings("unchecked")
    TableView<LongSlot<Register.Row>> table = robot.lookup("#people").queryAs(TableView.class);
    return table.getItems().stream()
        .map(
            slot ->
                table.getColumns().stream()
                    .filter(column -> !"people.col.place".equals(column.getId()))
                    .map(column -> String.valueOf(column.getCellData(slot)))
                    .reduce((one, other) -> one + " | " + other)
                    .orElse(""))
        .toList();
  }

  /** Every word of the open sheet, top to bottom. */
  List<String> words() {
    return wordsOf("people-sheet");
  }

  /** Every word of a part of the screen, top to bottom. */
  List<String> wordsOf(String id) {
    Rest.await();
    return robot
        .from(robot.lookup("#" + id))
        .lookup((Node node) -> node instanceof Labeled)
        .queryAll()
        .stream()
        .map(node -> ((Labeled) node).getText())
        .filter(text -> text != null && !text.isBlank())
        .toList();
  }
}
