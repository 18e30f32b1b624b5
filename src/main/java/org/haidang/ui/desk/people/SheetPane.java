package org.haidang.ui.desk.people;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.ui.kit.FocusScroll;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.WhereLine;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** One person or case: who or what above, alerts, what is known, what happened. */
final class SheetPane extends BorderPane {

  private final SheetViewModel model;
  private final MergeViewModel merge;
  private final Wording wording;
  private final SheetHead head;
  private final SheetDeeds deeds;
  private final PrintPane print;
  private final PrintViewModel printModel;
  private final NotePane note;
  private final NoteViewModel noteModel;
  private final AddPersonPane addPane;
  private final MergePane mergePane;
  private final ClosePane close;
  private final TimelinePane timeline;
  private final SheetBlocks blocks;
  private final VBox page = new VBox();
  private final FocusScroll scroll = new FocusScroll(page);
  private @Nullable UUID shown;

  SheetPane(
      PeopleParts parts,
      SheetViewModel model,
      NoteViewModel noteModel,
      PrintViewModel printModel,
      MergeViewModel merge,
      PersonSearch search,
      Acts acts,
      PersonLines personLines,
      CaseLines caseLines,
      RowWords rows,
      TimelinePane timeline,
      Wording wording,
      Consumer<UUID> open) {
    this.model = model;
    this.noteModel = noteModel;
    this.merge = merge;
    this.wording = wording;
    this.head = new SheetHead(model, personLines, caseLines, wording);
    this.timeline = timeline;
    this.deeds = new SheetDeeds(this, parts, model, acts, wording, open);
    this.printModel = printModel;
    print = new PrintPane(printModel, wording);
    note = new NotePane(noteModel, wording);
    addPane =
        new AddPersonPane(
            search,
            rows,
            wording,
            (matter, person, roles) ->
                acts.run(
                    () -> parts.linking().person(matter, person, roles), _ -> model.refresh()));
    mergePane = new MergePane(merge, model, rows, personLines, wording, open);
    close =
        new ClosePane(
            wording,
            (outcomes, more, refused) ->
                act(
                    sheet ->
                        acts.run(
                            () -> parts.cases().close(sheet.main(), outcomes, more),
                            _ -> closed(),
                            refusals -> refused.accept(refusals.getFirst()))));
    blocks =
        new SheetBlocks(parts, model, acts, addPane, personLines, caseLines, rows, wording, open);
    setId("people-sheet");
    getStyleClass().addAll("paper", "record");
    page.getStyleClass().add("record-page");
    page.getChildren().addAll(mergePane, note, print, close, blocks, timeline);
    scroll.setId("people-scroll");
    setCenter(scroll);
  }

  /** Has {@code line} tell how far what is open has come. */
  void tellWhere(WhereLine line) {
    head.tellWhere(line);
  }

  private void closed() {
    close.setVisible(false);
    model.refresh();
  }

  private void act(Consumer<Sheet> what) {
    var sheet = model.sheet().get();
    if (sheet != null) {
      what.accept(sheet);
    }
  }

  /** Follows the models until unsubscribed. */
  Subscription follow() {
    return Subscription.combine(
        note.follow(),
        print.follow(),
        mergePane.follow(),
        addPane.follow(),
        model.sheet().subscribe(_ -> draw()),
        model.plain().subscribe((was, now) -> draw()),
        model.editing().subscribe((was, now) -> edited(was, now)),
        wording
            .language()
            .subscribe(
                (was, now) -> {
                  close.draw();
                  draw();
                }));
  }

  private void edited(@Nullable Editing was, @Nullable Editing now) {
    draw();
    Platform.runLater(
        () -> {
          var editor = lookup("#people-editor");
          if (now != null && editor != null) {
            editor.requestFocus();
          } else if (was != null) {
            var line = lookup("#" + id(was.line()));
            (line == null ? scroll : line).requestFocus();
          }
        });
  }

  private static String id(Line line) {
    return "people-line-" + line.path().replaceAll("/[0-9a-f-]{36}", "");
  }

  private void draw() {
    var sheet = model.sheet().get();
    if (sheet == null) {
      shown = null;
      setTop(null);
      blocks.getChildren().clear();
      noteModel.about(null);
      merge.leave();
      printModel.leave();
      addPane.leave();
      close.setVisible(false);
      return;
    }
    boolean other = !sheet.id().equals(shown);
    if (other) {
      shown = sheet.id();
      noteModel.about(sheet.id());
      merge.leave();
      printModel.leave();
      addPane.leave();
      close.setVisible(false);
      scroll.setVvalue(0);
    }
    setTop(head.of(sheet, deeds.of(sheet)));
    blocks.draw(sheet);
    timeline.show(sheet.timeline(), model.plain().get(), model::more);
  }

  static HBox line(Node... nodes) {
    var line = new HBox(nodes);
    line.getStyleClass().add("people-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /** Leads to where other centres are asked of the person. */
  void elsewhere() {
    model.elsewhere(destination -> GoEvent.fire(this, destination));
  }

  /** Begins a note. */
  void beginNote() {
    noteModel.begin();
    Platform.runLater(note::focus);
  }

  /** Begins closing, of a case. */
  void beginClose() {
    close.begin();
  }

  /** Begins printing. */
  void beginPrint() {
    printModel.begin();
    Platform.runLater(print::focus);
  }

  /** Begins merging, of a person. */
  void beginMerge() {
    act(
        sheet -> {
          if (sheet.isPerson()) {
            merge.begin(sheet.id());
            Platform.runLater(mergePane::focus);
          }
        });
  }
}
