package org.haidang.ui.desk.people;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.haidang.ui.desk.people.Line.Kind;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.Wording;

/** One line of a sheet: label and value; Enter or a click puts the caret in, in place. */
final class LineRow extends VBox {

  private final SheetViewModel model;
  private final Wording wording;
  private final Line line;

  LineRow(SheetViewModel model, Wording wording, Line line) {
    this.model = model;
    this.wording = wording;
    this.line = line;
    getStyleClass().add("people-row");
    var editing = model.editing().get();
    if (editing != null && editing.line().sameField(line)) {
      edit(editing);
    } else {
      read();
    }
    if (!line.held().isEmpty()) {
      conflict();
    }
  }

  private void read() {
    var value = new Button(line.kind() == Kind.ADD ? "+ " + line.label() : line.words());
    value.setWrapText(true);
    value.setMaxWidth(Double.MAX_VALUE);
    value.setMinHeight(USE_PREF_SIZE);
    value.setAlignment(Pos.CENTER_LEFT);
    value.getStyleClass().addAll("quiet", "people-value");
    value.setId("people-line-" + line.path().replaceAll("/[0-9a-f-]{36}", ""));
    boolean masked = line.personal() && line.words().contains("•");
    value.setAccessibleText(
        masked ? wording.get("people.masked", line.label()) : line.label() + ": " + line.words());
    value.setOnAction(_ -> model.edit(line));
    HBox.setHgrow(value, Priority.ALWAYS);
    getChildren().add(line.kind() == Kind.ADD ? value : new HBox(label(), value));
  }

  private Label label() {
    var label = new Label(line.label());
    label.getStyleClass().add("people-label");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private void edit(Editing editing) {
    var editor = new LineInput(model, wording, line).of(editing);
    editor.setId("people-editor");
    editor.setAccessibleText(line.label());
    HBox.setHgrow(editor, Priority.ALWAYS);
    getChildren().add(new HBox(label(), editor));
    var why = new Label();
    why.setId("people-refused");
    why.getStyleClass().add("people-refused");
    why.setWrapText(true);
    why.setMinHeight(USE_PREF_SIZE);
    why.setVisible(false);
    why.managedProperty().bind(why.visibleProperty());
    editing
        .refusal()
        .subscribe(
            reason -> {
              why.setVisible(reason != null);
              why.setText(reason == null ? "" : wording.get(Acts.key(reason)));
            });
    getChildren().add(why);
    editing
        .legacy()
        .subscribe(
            reading -> {
              if (reading != null) {
                offer(reading.text());
              }
            });
  }

  private void offer(String text) {
    var take = new Button(wording.get("people.legacy.take"));
    take.setId("people-legacy");
    take.setOnAction(
        _ -> {
          model.convert();
          model.save();
        });
    var leave = new Button(wording.get("people.legacy.leave"));
    leave.setOnAction(_ -> model.save());
    var what = new Label(wording.get("people.legacy", text));
    what.setWrapText(true);
    what.setMinHeight(USE_PREF_SIZE);
    getChildren().add(new VBox(what, new FlowPane(take, leave)));
  }

  /** Says that values disagree and leads to where that ends. */
  private void conflict() {
    var box = new VBox();
    box.getStyleClass().add("record-conflict");
    var what = new Label(wording.get("people.conflict", line.held().size()));
    what.getStyleClass().add("record-disagree");
    what.setWrapText(true);
    what.setMinHeight(USE_PREF_SIZE);
    var go = new Button(wording.get("people.conflict.go"));
    go.getStyleClass().add("people-settle");
    go.setOnAction(_ -> GoEvent.fire(this, new Destination.Conflicts(line.record())));
    box.getChildren().addAll(what, go);
    getChildren().add(box);
  }
}
