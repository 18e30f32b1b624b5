package org.haidang.ui.form;

import javafx.geometry.Pos;
import javafx.scene.control.Label;

/** The number of the printed form, quiet before a question's words. */
final class NumberMark {

  private NumberMark() {}

  /** Puts {@code number} before the words of {@code label}; an empty one changes nothing. */
  static void on(Label label, String number) {
    if (number.isEmpty()) {
      return;
    }
    var mark = new Label(number);
    mark.getStyleClass().add("form-number");
    mark.setMinWidth(Label.USE_PREF_SIZE);
    label.setGraphic(mark);
    label.setAlignment(Pos.TOP_LEFT);
    label.accessibleTextProperty().bind(label.textProperty().map(words -> number + " " + words));
  }
}
