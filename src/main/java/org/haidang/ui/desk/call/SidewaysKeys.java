package org.haidang.ui.desk.call;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.haidang.ui.desk.call.shift.ShiftViewModel;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** Beside a call: asking colleagues for help, and giving the call to one. */
final class SidewaysKeys extends VBox {

  SidewaysKeys(CallDeskViewModel desk, Wording wording) {
    getStyleClass().add("side-part");
    getChildren()
        .addAll(
            button(
                wording,
                "raise-hand",
                "together.raise",
                "F8",
                () -> desk.beside().sideways().shift().ifPresent(ShiftViewModel::help)),
            button(
                wording, "give-call", "together.give", "Ctrl+B", desk.beside().sideways()::give));
  }

  private static Button button(
      Wording wording, String id, String key, String keys, Runnable action) {
    var button = new Button();
    button.setId(id);
    button.getStyleClass().addAll("quiet", "call-small");
    button.textProperty().bind(wording.of(key));
    button.setGraphic(KeyHint.cap(keys));
    button.setFocusTraversable(false);
    button.setWrapText(true);
    button.setMinHeight(USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
