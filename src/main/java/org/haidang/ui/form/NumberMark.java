package org.haidang.ui.form;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

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
    mark.translateYProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> toFirstLine(label),
                label.widthProperty(),
                label.heightProperty(),
                label.textProperty(),
                label.fontProperty()));
    label.accessibleTextProperty().bind(label.textProperty().map(words -> number + " " + words));
  }

  /** A label puts its sign at the middle of all its lines; the number belongs to the first. */
  private static double toFirstLine(Label label) {
    var line = new Text("1");
    line.setFont(label.getFont());
    var around = label.getInsets();
    double lines = label.prefHeight(label.getWidth()) - around.getTop() - around.getBottom();
    return Math.min(0, (line.getLayoutBounds().getHeight() - lines) / 2);
  }
}
