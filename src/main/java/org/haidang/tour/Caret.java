package org.haidang.tour;

import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

/** The caret in a window. Not for the FX thread. */
record Caret(Stage window) {

  /** Waits until the caret stands in a field with text. */
  void await() {
    Fx.await(
        "the caret in a filled field",
        () ->
            window.getScene().getFocusOwner() instanceof TextInputControl field
                && field.getText() != null
                && !field.getText().isEmpty());
  }

  /** The text in the field that has the caret. */
  String text() {
    return Fx.ask(
        () ->
            window.getScene().getFocusOwner() instanceof TextInputControl field
                ? field.getText()
                : "");
  }

  /** Where the caret stands in its field, in UTF-16 units. */
  int position() {
    return Fx.ask(
        () ->
            window.getScene().getFocusOwner() instanceof TextInputControl field
                ? field.getCaretPosition()
                : -1);
  }
}
