package org.haidang.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** Buttons that wear the key that presses them as well, and whose words are never cut. */
public final class KeyButton {

  private KeyButton() {}

  /**
   * A button.
   *
   * @param keys as on the keyboard ({@code F4}, {@code Ctrl+1})
   * @param words what it does
   * @param act is run when it is pressed
   */
  public static Button of(String id, String keys, ObservableValue<String> words, Runnable act) {
    var button = new Button(null, KeyHint.cap(keys));
    button.setId(id);
    button.textProperty().bind(words);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    return button;
  }
}
