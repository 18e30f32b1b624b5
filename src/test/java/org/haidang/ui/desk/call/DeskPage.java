package org.haidang.ui.desk.call;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.haidang.fakes.Pictures;
import org.haidang.ui.hands.Rest;
import org.testfx.api.FxRobot;

/** The call desk as the hands and eyes of a counselor know it. */
final class DeskPage {

  private final FxRobot robot;
  private final DeskBench bench;

  DeskPage(FxRobot robot, DeskBench bench) {
    this.robot = robot;
    this.bench = bench;
  }

  DeskPage answer() {
    until("the desk is ready", () -> there("#answer"));
    press(KeyCode.F2);
    return inCall();
  }

  DeskPage inCall() {
    until("a call is on the desk", () -> there("#call-clock"));
    return settle();
  }

  DeskPage ready() {
    until("the desk is ready", () -> there("#answer"));
    return settle();
  }

  DeskPage press(KeyCode... keys) {
    robot.press(keys).release(keys);
    return settle();
  }

  /** Types letters as a keyboard would, without a pause. */
  DeskPage type(String text) {
    robot.interact(() -> text.chars().forEach(letter -> type((char) letter)));
    return settle();
  }

  private void type(char letter) {
    for (var kind : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED)) {
      boolean typed = kind == KeyEvent.KEY_TYPED;
      var key =
          new KeyEvent(
              kind,
              typed ? String.valueOf(letter) : KeyEvent.CHAR_UNDEFINED,
              typed ? "" : String.valueOf(letter),
              KeyCode.UNDEFINED,
              false,
              false,
              false,
              false);
      Event.fireEvent(scene().getFocusOwner(), key);
    }
  }

  /** By the box that finds any question. */
  DeskPage goTo(String words) {
    press(KeyCode.F3);
    type(words);
    return press(KeyCode.ENTER);
  }

  DeskPage save() {
    return press(KeyCode.CONTROL, KeyCode.S);
  }

  private boolean filled() {
    return robot.lookup(".form-filling").queryAll().stream()
        .noneMatch(blank -> blank.getParent() != null && blank.getParent().isVisible());
  }

  DeskPage settle() {
    // What is looked up elsewhere than on the screen's thread may change under the look.
    Rest.until("all rows of the section are there", () -> Rest.ask(this::filled));
    return this;
  }

  /** Path of the field that has the focus; its node's class when it is none. */
  String caretIn() {
    Node node = Rest.ask(() -> scene().getFocusOwner());
    for (var at = node; at != null; at = at.getParent()) {
      for (var kind : List.of("field:", "beside:")) {
        if (at.getId() != null && at.getId().startsWith(kind)) {
          return at.getId().substring(kind.length());
        }
      }
    }
    return String.valueOf(node == null ? null : node.getId());
  }

  int caretAt() {
    return Rest.ask(() -> ((TextInputControl) scene().getFocusOwner()).getCaretPosition());
  }

  String textIn(String path) {
    return row(path).lookup(".text-input") instanceof TextInputControl text
        ? text.getText()
        : "no text";
  }

  /** The labels of what is chosen in a field whose choices are in sight. */
  List<String> chosenIn(String path) {
    return row(path).lookupAll(".form-choice").stream()
        .filter(node -> node.queryAccessibleAttribute(AccessibleAttribute.SELECTED) == Boolean.TRUE)
        .map(node -> ((javafx.scene.text.Text) node.lookup(".form-words")).getText())
        .toList();
  }

  String labelOf(String path) {
    return ((Label) row(path).lookup(".form-label")).getText();
  }

  /** The number of the printed form beside a field; empty when none is seen. */
  String numberOf(String path) {
    return row(path).lookup(".form-number") instanceof Label mark ? mark.getText() : "";
  }

  String besideField(String path) {
    return ((Label) row(path).lookup(".form-aside")).getText();
  }

  /** What is said beside a question where it stands apart from the form. */
  String besideApart(String path) {
    var row = robot.lookup(node -> ("beside:" + path).equals(node.getId())).query();
    return ((Label) row.lookup(".form-aside")).getText();
  }

  boolean shows(String path) {
    return robot
        .lookup(node -> ("field:" + path).equals(node.getId()))
        .tryQuery()
        .map(Node::isVisible)
        .orElse(false);
  }

  double heightOnScreen(String path) {
    return Rest.ask(() -> row(path).localToScene(row(path).getLayoutBounds()).getMinY());
  }

  private Node row(String path) {
    return robot.lookup(node -> ("field:" + path).equals(node.getId())).query();
  }

  String label(String id) {
    return ((Labeled) robot.lookup(id).query()).getText();
  }

  boolean there(String id) {
    return robot.lookup(id).tryQuery().isPresent();
  }

  FxRobot robot() {
    return robot;
  }

  javafx.scene.Scene scene() {
    return bench.scene();
  }

  DeskPage picture(String name) {
    Pictures.take(scene(), name);
    return this;
  }

  DeskPage signInAgainAfterAKill() {
    Rest.ask(
        () -> {
          bench.signIn();
          return null;
        });
    return settle();
  }

  DeskPage until(String what, Callable<Boolean> holds) {
    Rest.until(what, holds);
    return settle();
  }
}
