package org.haidang.ui.desk.people;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.people.Merging;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** Joining two records of a person: find the other, see both side by side, say why, join. */
final class MergePane extends VBox {

  private final MergeViewModel model;
  private final SheetViewModel sheet;
  private final RowWords rows;
  private final PersonLines lines;
  private final Wording wording;
  private final Consumer<UUID> open;
  private final TextField search = new TextField();
  private final FlowPane found = new FlowPane();
  private final VBox preview = new VBox();
  private final TextField reason = new TextField();
  private final Label why = Lines.of("people-refused");

  MergePane(
      MergeViewModel model,
      SheetViewModel sheet,
      RowWords rows,
      PersonLines lines,
      Wording wording,
      Consumer<UUID> open) {
    this.model = model;
    this.sheet = sheet;
    this.rows = rows;
    this.lines = lines;
    this.wording = wording;
    this.open = open;
    setId("merge-pane");
    getStyleClass().add("people-pane");
    search.setId("merge-search");
    search.textProperty().bindBidirectional(model.query());
    reason.setId("merge-reason");
    reason.textProperty().bindBidirectional(model.reason());
    why.setId("merge-refused");
    why.managedProperty().bind(why.visibleProperty());
    found.getStyleClass().add("people-chips");
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE && !key.isShiftDown()) {
            model.leave();
            key.consume();
          }
        });
    managedProperty().bind(visibleProperty());
  }

  /** Follows the model until unsubscribed. */
  Subscription follow() {
    return Subscription.combine(
        model.open().subscribe(this::opened),
        model.found().subscribe(this::drawFound),
        model.preview().subscribe(this::drawPreview),
        sheet.plain().subscribe(_ -> drawPreview(model.preview().get())),
        wording.language().subscribe(_ -> draw()),
        model
            .refusal()
            .subscribe(
                now -> {
                  why.setVisible(now != null);
                  why.setText(now == null ? "" : wording.get(Acts.key(now)));
                }));
  }

  private void opened(boolean now) {
    setVisible(now);
    if (now) {
      draw();
    }
  }

  private void draw() {
    search.setPromptText(wording.get("people.merge.search"));
    search.setAccessibleText(wording.get("people.merge.search"));
    reason.setPromptText(wording.get("people.merge.reason"));
    reason.setAccessibleText(wording.get("people.merge.reason"));
    getChildren()
        .setAll(
            Lines.of("medium", wording.get("people.merge")),
            Lines.of("caption", wording.get("people.merge.about")),
            search,
            found,
            preview);
    drawFound();
    drawPreview(model.preview().get());
  }

  private void drawFound() {
    found.getChildren().clear();
    for (var row : model.found()) {
      var button = new Button(rows.brief(row));
      button.getStyleClass().add("merge-found");
      button.setOnAction(_ -> model.choose(row.id()));
      found.getChildren().add(button);
    }
  }

  private void drawPreview(Merging.@Nullable Preview now) {
    preview.getChildren().clear();
    if (now == null) {
      return;
    }
    preview.getChildren().add(new MergeSides(now, lines, sheet.plain().get(), wording));
    if (!now.namesAlike()) {
      preview
          .getChildren()
          .add(
              Lines.of(
                  "notice",
                  wording.get(
                      now.numberShared()
                          ? "people.merge.number.only"
                          : "people.merge.names.differ")));
    }
    var count = Lines.of("caption", wording.get("people.merge.links", now.pointing().size()));
    var merge = new Button(wording.get("people.merge.do"));
    merge.setId("merge-do");
    merge.getStyleClass().add("main");
    merge.setOnAction(_ -> model.merge(open));
    var swap = new Button(wording.get("people.merge.swap"));
    swap.setId("merge-swap");
    swap.setOnAction(_ -> model.swap());
    preview.getChildren().addAll(count, reason, why, new FlowPane(8, 8, merge, swap));
  }

  /** Puts the caret where the other is looked for. */
  void focus() {
    search.requestFocus();
  }
}
