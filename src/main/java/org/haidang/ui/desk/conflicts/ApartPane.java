package org.haidang.ui.desk.conflicts;

import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.haidang.content.Paths;
import org.haidang.model.Body;
import org.haidang.model.Edit;
import org.haidang.model.RecordType;
import org.haidang.records.Made;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** What was changed apart in one record: who, when, where, what; to be ticked off. */
final class ApartPane extends VBox {

  private final ConflictsViewModel model;
  private final Fields fields;
  private final WhoWords who;
  private final Wording wording;

  ApartPane(ConflictsViewModel model, Fields fields, WhoWords who) {
    this.model = model;
    this.fields = fields;
    this.who = who;
    this.wording = model.parts().wording();
    setId("apart");
    getStyleClass().add("conflict-page");
  }

  /** Shows what the model stands at. */
  void show() {
    getChildren().clear();
    var apart = model.apart().chosen().get();
    if (apart == null) {
      return;
    }
    getChildren()
        .addAll(
            Lines.of("heading", who.record(apart.row())),
            Lines.of("caption", wording.get("conflicts.apart.about")));
    var now = model.parts().desk().now();
    var state = model.beside().get();
    var body = state == null ? Body.EMPTY : state.state().body();
    for (var step : apart.steps()) {
      getChildren()
          .add(Lines.of("record-heading", WhoWords.join(who.who(step), who.when(step, now))));
      edits(apart.row().type(), body, step);
    }
    var seen = new Button(wording.get("conflicts.apart.seen"), KeyHint.cap("Enter"));
    seen.setId("apart-seen");
    seen.getStyleClass().add("main");
    seen.setOnAction(_ -> model.tick());
    getChildren().add(seen);
  }

  private void edits(RecordType type, Body body, Made step) {
    for (var edit : step.edits()) {
      var field = fields.of(type, body, edit.path());
      boolean changes = !Objects.equals(edit.from(), edit.to());
      if (changes && !field.label().isEmpty() && isTold(type, edit)) {
        getChildren()
            .add(
                Lines.of(
                    "history-edit",
                    wording.get(
                        "contacts.history.edit",
                        field.label(),
                        said(field, edit.from()),
                        said(field, edit.to()))));
      }
    }
  }

  /** What nobody knows by name is of the program's own making. */
  private static boolean isTold(RecordType type, Edit edit) {
    return type == RecordType.CONTACT || FieldTable.of(type, Paths.template(edit.path())) != null;
  }

  private String said(Field field, @Nullable String raw) {
    if (raw == null) {
      return wording.get("contacts.emptied");
    }
    return field.personal() && !model.plain().get()
        ? Masked.TEXT
        : Objects.requireNonNull(field.words().apply(raw));
  }
}
