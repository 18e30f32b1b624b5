package org.haidang.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands where nothing is yet: what will appear here, and how to make it appear. */
public final class Empty extends VBox {

  /** A sign, one line that says what this is, and one that says what to do; then any actions. */
  public Empty(
      Ikon sign, ObservableValue<String> title, ObservableValue<String> todo, Node... actions) {
    getStyleClass().add("empty");
    setAlignment(Pos.CENTER);
    var shape = new FontIcon(sign);
    shape.getStyleClass().add("empty-sign");
    getChildren().addAll(shape, line("empty-title", title), line("empty-todo", todo));
    getChildren().addAll(actions);
  }

  private static Label line(String styleClass, ObservableValue<String> text) {
    var label = new Label();
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setTextAlignment(TextAlignment.CENTER);
    label.textProperty().bind(text);
    return label;
  }
}
