package org.haidang.ui.desk.agencies;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.haidang.referrals.Suggestion;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The directory as its users know it; by keyboard alone. */
final class AgenciesPage {

  private final FxRobot robot;

  AgenciesPage(FxRobot robot) {
    this.robot = robot;
  }

  AgenciesPage type(String text) {
    robot.write(text);
    WaitForAsyncUtils.waitForFxEvents();
    return this;
  }

  AgenciesPage press(KeyCode... keys) {
    for (var key : keys) {
      robot.press(key).release(key);
    }
    WaitForAsyncUtils.waitForFxEvents();
    return this;
  }

  AgenciesPage chord(KeyCode... keys) {
    robot.press(keys);
    robot.release(keys);
    WaitForAsyncUtils.waitForFxEvents();
    return this;
  }

  @SuppressWarnings("unchecked")
  List<String> codes() {
    return ((ListView<Suggestion>) robot.lookup("#agencies-list").queryAs(ListView.class))
        .getItems().stream().map(it -> it.agency().name()).toList();
  }

  /** Every word on the card that is read. */
  String card() {
    return words("#agencies-card");
  }

  String instead() {
    return words("#agencies-instead");
  }

  private String words(String pane) {
    var words = new StringBuilder();
    collect(robot.lookup(pane).query(), words);
    return words.toString();
  }

  private static void collect(Node node, StringBuilder words) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      words.append(labeled.getText()).append('\n');
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(it -> collect(it, words));
    }
  }

  String focused() {
    var owner = robot.lookup("#agencies").query().getScene().getFocusOwner();
    return owner == null || owner.getId() == null ? "" : owner.getId();
  }

  AgenciesPage fill(String field, String text) {
    robot.interact(
        () ->
            robot.lookup("#agencies-draft-" + field).queryAs(TextInputControl.class).setText(text));
    return this;
  }

  boolean isWriting() {
    return robot.lookup("#agencies-draft").tryQuery().isPresent();
  }

  String wrong() {
    var words = new StringBuilder();
    robot
        .lookup(".agencies-wrong")
        .queryAll()
        .forEach(
            it -> {
              if (it.isVisible()) {
                words.append(((Labeled) it).getText()).append('\n');
              }
            });
    return words.toString();
  }
}
