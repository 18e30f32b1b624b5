package org.haidang.ui.desk.conflicts;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.haidang.ui.hands.Rest;
import org.testfx.api.FxRobot;

/** The desk of disagreements as its users know it: by the keyboard alone. */
final class ConflictsPage {

  private final FxRobot robot;

  ConflictsPage(FxRobot robot) {
    this.robot = robot;
  }

  ConflictsPage press(KeyCode... keys) {
    for (var key : keys) {
      robot.press(key).release(key);
      Rest.await();
    }
    return this;
  }

  ConflictsPage together(KeyCode... keys) {
    robot.press(keys).release(keys);
    Rest.await();
    return this;
  }

  ConflictsPage type(String text) {
    robot.write(text, 0);
    Rest.await();
    return this;
  }

  /** Goes down to the disagreement about {@code field}. */
  ConflictsPage goTo(String field) {
    for (int i = 0; i < rows("conflicts") && !text("conflict-field").equals(field); i++) {
      press(KeyCode.DOWN);
    }
    return this;
  }

  int rows(String id) {
    Rest.await();
    return robot.lookup("#" + id).queryAs(ListView.class).getItems().size();
  }

  String text(String id) {
    Rest.await();
    return robot.lookup("#" + id).queryAs(Labeled.class).getText();
  }

  boolean shows(String id) {
    Rest.await();
    return robot.lookup("#" + id).tryQuery().filter(Node::isVisible).isPresent();
  }

  /** Every word of a part of the screen, top to bottom. */
  List<String> words(String id) {
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
