package org.haidang.ui.supervision.trail;

import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.haidang.sync.TrailMessages.View;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Worded;
import org.haidang.ui.kit.Wording;

/** What is looked for. */
final class TrailBar extends FlowPane {

  private static final Duration PAUSE = Duration.millis(350);
  private static final int WORD_COLUMNS = 12;

  private final TrailViewModel model;
  private final Wording wording;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final TextField who = new TextField();

  TrailBar(TrailViewModel model, Wording wording) {
    this.model = model;
    this.wording = wording;
    setId("trail-bar");
    setHgap(16);
    setVgap(8);
    setRowValignment(javafx.geometry.VPos.BOTTOM);
    pause.setOnFinished(_ -> model.find());
    getChildren().add(field("trail.who", "trail-who", who, model.who()));
    if (model.view() != View.OWN) {
      getChildren().add(field("trail.whose", "trail-whose", new TextField(), model.whose()));
    }
    getChildren()
        .add(list("trail.what", "trail-sort", Sort.of(model.view()), model.sort(), Sort::textKey));
    getChildren()
        .add(list("trail.since", "trail-since", Since.values(), model.since(), Since::textKey));
    getChildren().add(one());
  }

  private Node field(String key, String id, TextField field, Property<String> value) {
    field.setId(id);
    field.setPrefColumnCount(WORD_COLUMNS);
    field.accessibleTextProperty().bind(wording.of(key));
    field.textProperty().bindBidirectional(value);
    field.textProperty().subscribe((_, _) -> pause.playFromStart());
    field.setOnAction(_ -> now());
    return labelled(key, field);
  }

  private void now() {
    pause.stop();
    model.find();
  }

  private <T> Node list(
      String key, String id, T[] values, Property<T> chosen, Function<T, String> textKey) {
    var box = new ComboBox<T>();
    box.setId(id);
    box.getItems().setAll(values);
    box.accessibleTextProperty().bind(wording.of(key));
    box.valueProperty().bindBidirectional(chosen);
    box.setConverter(new Worded<>(value -> wording.get(textKey.apply(value))));
    // Names follow the language.
    wording
        .language()
        .subscribe(
            (_, _) -> box.setConverter(new Worded<>(value -> wording.get(textKey.apply(value)))));
    box.valueProperty().subscribe((_, _) -> now());
    return labelled(key, box);
  }

  /** That only one record's entries are shown; pressed, all are again. */
  private Node one() {
    var chip = new ToggleButton(null, KeyHint.cap("F7"));
    chip.setId("trail-one");
    chip.getStyleClass().add("chip");
    chip.textProperty().bind(wording.of("trail.one"));
    chip.setSelected(true);
    chip.visibleProperty().bind(model.record().isNotNull());
    chip.managedProperty().bind(chip.visibleProperty());
    chip.setOnAction(
        _ -> {
          chip.setSelected(true);
          model.record().set(null);
          model.find();
        });
    return chip;
  }

  private Node labelled(String key, Node control) {
    var label = new Label();
    label.getStyleClass().add("caption");
    label.textProperty().bind(wording.of(key));
    label.setLabelFor(control);
    return new VBox(4, label, control);
  }

  /** How many were found, or that they are waited for. */
  HBox count() {
    var label = new Label();
    label.setId("trail-count");
    label.getStyleClass().add("caption");
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.busy().get()
                        ? wording.get("trail.busy")
                        : model.count().get() < 0
                            ? ""
                            : wording.get("trail.count", model.count().get()),
                model.busy(),
                model.count(),
                wording.language()));
    var box = new HBox(label);
    box.setAlignment(Pos.BOTTOM_LEFT);
    box.setPadding(new Insets(0, 0, 8, 0));
    return box;
  }

  void focus() {
    who.requestFocus();
    who.selectAll();
  }

  /** No question is asked any more by itself. */
  void rest() {
    pause.stop();
  }
}
