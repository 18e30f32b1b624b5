package org.haidang.ui.kit;

import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;

/** A chip that brings one of several lists to the front, with its keys behind the words. */
public final class ListChip extends ToggleButton {

  /**
   * A chip.
   *
   * @param shown which list is in front
   * @param list the one this brings there
   */
  public <T> ListChip(
      Property<T> shown, T list, String id, String keys, ObservableValue<String> words) {
    setId(id);
    getStyleClass().add("chip");
    setFocusTraversable(false);
    setMinWidth(USE_PREF_SIZE);
    textProperty().bind(words);
    setGraphic(KeyHint.cap(keys));
    setContentDisplay(ContentDisplay.RIGHT);
    setOnAction(
        _ -> {
          shown.setValue(list);
          // Pressed again it would look as if nothing were listed.
          setSelected(true);
        });
    shown.subscribe(now -> setSelected(now.equals(list)));
  }
}
