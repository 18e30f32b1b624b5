package org.haidang.ui.desk.duties;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.content.Choice;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Worded;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** The fields a new follow-up is written into, each under its name. */
final class NewFields {

  private final Wording wording;
  private @Nullable Node first;

  NewFields(Wording wording) {
    this.wording = wording;
  }

  /** What tells a value. */
  interface Name<T> {

    /** Of {@code value}. */
    String of(T value);
  }

  /** One of {@code values}. */
  <T> Node radios(
      String labelKey,
      String id,
      List<T> values,
      ObjectProperty<@Nullable T> property,
      Name<T> stored,
      Name<T> key) {
    var row = new FlowPane();
    row.getStyleClass().add("duty-choices");
    var group = new ToggleGroup();
    for (var value : values) {
      var radio = new RadioButton();
      radio.setId(id + stored.of(value));
      radio.setToggleGroup(group);
      radio.setUserData(value);
      radio.textProperty().bind(wording.of(key.of(value)));
      radio.setOnAction(_ -> property.set(value));
      row.getChildren().add(radio);
      if (first == null) {
        first = radio;
      }
    }
    property.subscribe(
        now ->
            group.getToggles().forEach(each -> each.setSelected(each.getUserData().equals(now))));
    return new VBox(4, label(labelKey), row);
  }

  private Label label(String key) {
    return Lines.of("caption", wording.of(key));
  }

  /** A text of so many lines. */
  Node text(String id, String key, StringProperty typed, int lines) {
    TextInputControl field;
    if (lines == 1) {
      field = new TextField();
    } else {
      var area = new TextArea();
      area.setPrefRowCount(lines);
      area.setWrapText(true);
      area.addEventFilter(KeyEvent.KEY_PRESSED, each -> tab(area, each));
      field = area;
    }
    field.setId(id);
    field.textProperty().bindBidirectional(typed);
    field.accessibleTextProperty().bind(wording.of(key));
    var label = label(key);
    label.setLabelFor(field);
    return new VBox(4, label, field);
  }

  /** Tab leaves a text of several lines as it leaves any other. */
  private static void tab(TextArea area, KeyEvent key) {
    if (key.getCode() == KeyCode.TAB && !key.isShortcutDown()) {
      area.requestFocusTraversal(
          key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      key.consume();
    }
  }

  /** A country. */
  Node countries(String id, String key, StringProperty place, Countries countries) {
    var box = new ComboBox<Choice>();
    box.setId(id);
    box.setMaxWidth(Double.MAX_VALUE);
    box.getItems().setAll(countries.all());
    box.setConverter(new Worded<>(choice -> choice.label().in(wording.tag())));
    place.subscribe(now -> box.setValue(countries.named(now).orElse(null)));
    box.setOnAction(
        _ -> {
          var chosen = box.getValue();
          place.set(chosen == null ? "" : chosen.name());
        });
    box.accessibleTextProperty().bind(wording.of(key));
    var label = label(key);
    label.setLabelFor(box);
    return new VBox(4, label, box);
  }

  /** The caret goes to the first. */
  void focus() {
    var at = first;
    if (at != null) {
      Platform.runLater(at::requestFocus);
    }
  }
}
