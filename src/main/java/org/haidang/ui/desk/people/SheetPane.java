package org.haidang.ui.desk.people;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.people.CaseFields;
import org.haidang.people.Persons;
import org.haidang.people.WholePerson;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.FocusScroll;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.WhereLine;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** One person or case: who or what above, alerts, what is known, what happened. */
final class SheetPane extends BorderPane {

  private final PeopleParts parts;
  private final SheetViewModel model;
  private final MergeViewModel merge;
  private final Acts acts;
  private final Wording wording;
  private final SheetHead head;
  private final PersonLines personLines;
  private final CaseLines caseLines;
  private final PrintPane print;
  private final PrintViewModel printModel;
  private final NotePane note;
  private final NoteViewModel noteModel;
  private final AddPersonPane addPane;
  private final MergePane mergePane;
  private final ClosePane close;
  private final TimelinePane timeline;
  private final VBox blocks = new VBox();
  private final VBox page = new VBox();
  private final FocusScroll scroll = new FocusScroll(page);
  private final RowWords rows;
  private final Consumer<UUID> open;
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
    this.parts = parts;
    this.model = model;
    this.noteModel = noteModel;
    this.merge = merge;
    this.acts = acts;
    this.wording = wording;
    this.head = new SheetHead(model, personLines, caseLines, wording);
    this.personLines = personLines;
    this.caseLines = caseLines;
    this.rows = rows;
    this.timeline = timeline;
    this.open = open;
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
    setTop(head.of(sheet, deeds(sheet)));
    drawBlocks(sheet);
    timeline.show(sheet.timeline(), model.plain().get(), model::more);
  }

  private void drawBlocks(Sheet sheet) {
    // Drawn anew under the caret nothing may move: an editor stays until it is left.
    var all =
        sheet.isPerson()
            ? personLines.of(new WholePerson(sheet.records()), model.plain().get())
            : caseLines.of(sheet.main(), model.plain().get());
    var nodes = new ArrayList<Node>();
    for (var block : all) {
      nodes.add(Lines.of("record-section", block.title()));
      block.lines().forEach(line -> nodes.add(new LineRow(model, wording, line)));
    }
    if (sheet.isPerson()) {
      merged(sheet, nodes);
    } else {
      persons(sheet, nodes);
    }
    blocks.getChildren().setAll(nodes);
  }

  private void merged(Sheet sheet, List<Node> nodes) {
    if (sheet.records().size() > 1) {
      nodes.add(Lines.of("record-section", wording.get("people.merged")));
    }
    for (var record : sheet.records().subList(1, sheet.records().size())) {
      var names = String.join(", ", Persons.names(record.state().body()));
      var part = new Button(wording.get("people.part"));
      part.getStyleClass().add("people-part");
      part.setOnAction(_ -> model.part(record.state().id()));
      var name = Lines.of("record-value", model.plain().get() ? names : RowWords.masked(names));
      nodes.add(line(name, part));
    }
  }

  private void persons(Sheet sheet, List<Node> nodes) {
    nodes.add(Lines.of("record-section", wording.get("people.case.persons")));
    if (sheet.persons().isEmpty()) {
      nodes.add(Lines.of("caption", wording.get("people.case.persons.none")));
    }
    for (var part : sheet.persons()) {
      var names = part.person().entry().summary();
      var shownName = model.plain().get() ? names : RowWords.masked(names);
      var role = roles(part.role());
      var button = new Button(role.isEmpty() ? shownName : shownName + " · " + role);
      button.getStyleClass().addAll("quiet", "people-value");
      button.setOnAction(_ -> open.accept(part.person().id()));
      var off = new Button(wording.get("people.case.person.off"));
      off.getStyleClass().addAll("quiet", "person-off");
      off.setAccessibleText(wording.get("people.case.person.off") + ": " + shownName);
      off.setOnAction(_ -> off(sheet, part));
      nodes.add(line(button, Lines.of("people-alert", rows.alert(part.person())), off));
    }
    var add = new Button("+ " + wording.get("people.case.person.add"));
    add.setId("sheet-add-person");
    add.getStyleClass().addAll("quiet", "people-value");
    add.setOnAction(_ -> addPane.begin(sheet.id()));
    nodes.add(add);
    nodes.add(addPane);
  }

  private void off(Sheet sheet, Sheet.Part part) {
    acts.run(() -> parts.linking().off(sheet.id(), part.link()), _ -> model.refresh());
  }

  private String roles(String stored) {
    return List.of(stored.split(" ", -1)).stream()
        .map(role -> role.isEmpty() ? "" : wording.get("people.role." + role))
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  static HBox line(Node... nodes) {
    var line = new HBox(nodes);
    line.getStyleClass().add("people-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private FlowPane deeds(Sheet sheet) {
    var deeds = new FlowPane();
    deeds.getStyleClass().add("people-chips");
    deeds.getChildren().add(deed("people.note.begin", "F7", "sheet-note", this::beginNote));
    if (sheet.isPerson()) {
      deeds
          .getChildren()
          .addAll(
              deed("people.merge.begin", "F8", "sheet-merge", this::beginMerge),
              deed("people.case.from", "", "sheet-case", () -> caseFrom(sheet)),
              deed("people.elsewhere", "", "sheet-elsewhere", this::elsewhere));
    } else if (CaseFields.CLOSED.equals(sheet.body().get(RecordFields.STATE))) {
      deeds.getChildren().add(deed("people.case.reopen", "", "sheet-reopen", () -> reopen(sheet)));
    } else {
      deeds.getChildren().add(deed("people.case.close", "", "sheet-close", close::begin));
    }
    deeds
        .getChildren()
        .addAll(
            deed("people.referral", "", "sheet-referral", () -> go(RecordType.REFERRAL, sheet)),
            deed("people.followup", "", "sheet-followup", () -> go(RecordType.FOLLOW_UP, sheet)),
            deed("people.print.begin", "Ctrl+P", "sheet-print", this::beginPrint));
    return deeds;
  }

  private Button deed(String key, String keys, String id, Runnable run) {
    var button = new Button(wording.get(key), keys.isEmpty() ? null : KeyHint.cap(keys));
    button.setId(id);
    button.setOnAction(_ -> run.run());
    return button;
  }

  private void go(RecordType type, Sheet about) {
    GoEvent.fire(this, new Destination.NewRecord(type, about.id()));
  }

  /** Leads to where other centres are asked of the person. */
  void elsewhere() {
    model.elsewhere(destination -> GoEvent.fire(this, destination));
  }

  private void caseFrom(Sheet sheet) {
    acts.run(() -> parts.cases().open(sheet.id(), Body.EMPTY), done -> open.accept(done.record()));
  }

  private void reopen(Sheet sheet) {
    acts.run(() -> parts.cases().reopen(sheet.main()), _ -> model.refresh());
  }

  /** Begins a note. */
  void beginNote() {
    noteModel.begin();
    Platform.runLater(note::focus);
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
