package org.haidang.ui.form;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import org.haidang.ui.kit.KeyHint;

/** Keys at the foot of the script, and of what stands in its place: Tab passes them by. */
public final class ScriptKey {

  private ScriptKey() {}

  /** The key {@code cap}, what it does, and what is run when it is pressed with the mouse. */
  public static Button of(String cap, ObservableValue<String> words, Runnable act) {
    var key = new Button(null, KeyHint.cap(cap));
    key.getStyleClass().add("script-key");
    key.textProperty().bind(words);
    key.setFocusTraversable(false);
    key.setOnAction(_ -> act.run());
    return key;
  }
}
