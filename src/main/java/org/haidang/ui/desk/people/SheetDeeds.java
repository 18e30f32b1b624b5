package org.haidang.ui.desk.people;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.people.CaseFields;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** What can be done with the person or case that is open. */
final class SheetDeeds {

  private final SheetPane pane;
  private final PeopleParts parts;
  private final SheetViewModel model;
  private final Acts acts;
  private final Wording wording;
  private final Consumer<UUID> open;

  /** Those of {@code pane}; {@code open} is told of a case that was made. */
  SheetDeeds(
      SheetPane pane,
      PeopleParts parts,
      SheetViewModel model,
      Acts acts,
      Wording wording,
      Consumer<UUID> open) {
    this.pane = pane;
    this.parts = parts;
    this.model = model;
    this.acts = acts;
    this.wording = wording;
    this.open = open;
  }

  /** The buttons under the head of {@code sheet}. */
  FlowPane of(Sheet sheet) {
    var deeds = new FlowPane();
    deeds.getStyleClass().add("people-chips");
    deeds.getChildren().add(deed("people.note.begin", "F7", "sheet-note", pane::beginNote));
    if (sheet.isPerson()) {
      deeds
          .getChildren()
          .addAll(
              deed("people.merge.begin", "F8", "sheet-merge", pane::beginMerge),
              deed("people.case.from", "", "sheet-case", () -> caseFrom(sheet)),
              deed("people.elsewhere", "", "sheet-elsewhere", pane::elsewhere));
    } else if (CaseFields.CLOSED.equals(sheet.body().get(RecordFields.STATE))) {
      deeds.getChildren().add(deed("people.case.reopen", "", "sheet-reopen", () -> reopen(sheet)));
    } else {
      deeds.getChildren().add(deed("people.case.close", "", "sheet-close", pane::beginClose));
    }
    deeds
        .getChildren()
        .addAll(
            deed("people.referral", "", "sheet-referral", () -> go(RecordType.REFERRAL, sheet)),
            deed("people.followup", "", "sheet-followup", () -> go(RecordType.FOLLOW_UP, sheet)),
            deed("people.print.begin", "Ctrl+P", "sheet-print", pane::beginPrint));
    return deeds;
  }

  private Button deed(String key, String keys, String id, Runnable run) {
    var button = new Button(wording.get(key), keys.isEmpty() ? null : KeyHint.cap(keys));
    button.setId(id);
    button.setOnAction(_ -> run.run());
    return button;
  }

  private void go(RecordType type, Sheet about) {
    GoEvent.fire(pane, new Destination.NewRecord(type, about.id()));
  }

  private void caseFrom(Sheet sheet) {
    acts.run(() -> parts.cases().open(sheet.id(), Body.EMPTY), done -> open.accept(done.record()));
  }

  private void reopen(Sheet sheet) {
    acts.run(() -> parts.cases().reopen(sheet.main()), _ -> model.refresh());
  }
}
