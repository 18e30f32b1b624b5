package org.haidang.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A key as it is printed beside what it does: a small cap, then the words. */
public final class KeyHint extends HBox {

  /** {@code keys} as on the keyboard ({@code F4}, {@code Ctrl+1}), and what they do. */
  public KeyHint(String keys, ObservableValue<String> words) {
    getStyleClass().add("key-hint");
    setAlignment(Pos.CENTER_LEFT);
    var label = new Label();
    label.getStyleClass().add("caption");
    label.textProperty().bind(words);
    label.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(cap(keys), label);
  }

  /** The cap alone. */
  public static Label cap(String keys) {
    var cap = new Label(keys);
    cap.getStyleClass().add("key-cap");
    cap.setMinWidth(USE_PREF_SIZE);
    return cap;
  }
}
