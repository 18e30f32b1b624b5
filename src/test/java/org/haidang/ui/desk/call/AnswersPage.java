package org.haidang.ui.desk.call;

import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** Looking answers up, as the hands and eyes of a counselor know it. */
final class AnswersPage {

  private final DeskPage desk;

  AnswersPage(DeskPage desk) {
    this.desk = desk;
  }

  AnswersPage open() {
    desk.press(KeyCode.CONTROL, KeyCode.T);
    desk.until("the caret is where one types", () -> desk.caretIn().equals("answers-typed"));
    return this;
  }

  AnswersPage type(String words) {
    desk.type(words);
    return this;
  }

  /** Types over what stands there. */
  AnswersPage retype(String words) {
    desk.press(KeyCode.CONTROL, KeyCode.T);
    return type(words);
  }

  DeskPage press(KeyCode... keys) {
    return desk.press(keys);
  }

  String typed() {
    return ((TextField) desk.robot().lookup("#answers-typed").query()).getText();
  }

  String question() {
    return ((Labeled) desk.robot().lookup(".answers-question").query()).getText();
  }

  String say() {
    return desk.label("#answer-say");
  }

  /** What is said of the marked answer having been given; empty when it was not. */
  String state() {
    var label = (Labeled) desk.robot().lookup("#answer-state").query();
    return label.isVisible() ? label.getText() : "";
  }

  boolean noted() {
    return desk.robot().lookup("#answers-noted").query().isVisible();
  }
}
