package org.haidang.ui.desk.call;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

/** The assessment at the end of a call as the hands and eyes of a counselor know it. */
final class AssessPage {

  private final DeskPage desk;

  AssessPage(DeskPage desk) {
    this.desk = desk;
  }

  /** Ticks choices of a question of the person at {@code place}, by their digits. */
  AssessPage tick(int place, String question, KeyCode... digits) {
    desk.press(KeyCode.F3).type(question);
    for (int i = 1; i < place; i++) {
      desk.press(KeyCode.DOWN);
    }
    desk.press(KeyCode.ENTER);
    for (var digit : digits) {
      desk.press(digit);
    }
    return this;
  }

  private Node one(String id) {
    return desk.robot().lookup((Node node) -> id.equals(node.getId())).query();
  }

  /** The path of the entry of the person at {@code place}, from 1. */
  String entry(int place) {
    return cards().get(place - 1).substring("assess:".length());
  }

  /** The cards in sight, from the top. */
  List<String> cards() {
    return desk
        .robot()
        .lookup((Node node) -> node.getId() != null && node.getId().startsWith("assess:"))
        .queryAll()
        .stream()
        .filter(Node::isVisible)
        .map(Node::getId)
        .toList();
  }

  /** What is suggested of the person at {@code place}; empty while nothing is. */
  String suggestion(int place) {
    var box = one("suggestion:" + entry(place));
    return box.isVisible() ? words((Parent) box) : "";
  }

  /** All that stands on the card of the person at {@code place} and can be seen. */
  String card(int place) {
    return words((Parent) one("assess:" + entry(place)));
  }

  private static String words(Parent parent) {
    var all = new StringBuilder();
    for (var child : parent.getChildrenUnmodifiable()) {
      if (!child.isVisible()) {
        continue;
      }
      if (child instanceof Labeled labeled && labeled.getText() != null) {
        all.append(labeled.getText()).append('\n');
      } else if (child instanceof TextInputControl text) {
        all.append(text.getText()).append('\n');
      } else if (child instanceof Parent inner) {
        all.append(words(inner));
      }
    }
    return all.toString();
  }

  /** The judgement marked of the person at {@code place}. */
  String judged(int place) {
    return desk
        .robot()
        .lookup(
            (Node node) ->
                node instanceof RadioButton
                    && node.getId() != null
                    && node.getId().startsWith("judge-")
                    && node.getId().endsWith(entry(place)))
        .queryAll()
        .stream()
        .filter(node -> ((RadioButton) node).isSelected())
        .map(node -> ((RadioButton) node).getText())
        .findFirst()
        .orElse("nothing");
  }

  /** Id of what has the focus. */
  String focus() {
    return String.valueOf(desk.scene().getFocusOwner().getId());
  }

  String left() {
    return ((Label) one("assess-left")).getText();
  }

  boolean there() {
    return desk.robot().lookup("#assess-pane").tryQuery().map(Node::isVisible).orElse(false);
  }
}
