package org.haidang.ui.shell;

import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;

/** One place to go to: its sign, its name and its keys, as far as there is room. */
final class PlaceButton extends ToggleButton {

  PlaceButton(
      Feature feature,
      int index,
      Wording wording,
      BooleanBinding narrow,
      BooleanBinding cramped,
      Runnable go) {
    setId("go-" + (index + 1));
    getStyleClass().add("place");
    setFocusTraversable(false);
    setMinWidth(USE_PREF_SIZE);
    accessibleTextProperty().bind(wording.of(feature.nameKey()));
    setAccessibleHelp(keys(index));
    var name = name(feature, wording);
    name.setMinWidth(USE_PREF_SIZE);
    var sign = new FontIcon(feature.icon());
    sign.visibleProperty().bind(narrow.not());
    sign.managedProperty().bind(narrow.not());
    // Ctrl is told at the foot and by the map of keys: here there is room for the digit.
    var cap = KeyHint.cap(String.valueOf(index + 1));
    cap.visibleProperty().bind(cramped.not());
    cap.managedProperty().bind(cramped.not());
    var face = new HBox(sign, name, cap);
    face.getStyleClass().add("place-face");
    face.setAlignment(Pos.CENTER);
    setGraphic(face);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setOnAction(_ -> go.run());
  }

  /** The same place in a menu. */
  static MenuItem item(Feature feature, int index, Wording wording, Runnable go) {
    var face =
        new HBox(new FontIcon(feature.icon()), name(feature, wording), KeyHint.cap(keys(index)));
    face.getStyleClass().add("place-face");
    face.setAlignment(Pos.CENTER_LEFT);
    var item = new MenuItem(null, face);
    item.setId("go-more-" + (index + 1));
    item.setOnAction(_ -> go.run());
    return item;
  }

  private static Label name(Feature feature, Wording wording) {
    var name = new Label();
    name.textProperty().bind(wording.of(feature.nameKey()));
    return name;
  }

  private static String keys(int index) {
    return "Ctrl+" + (index + 1);
  }
}
