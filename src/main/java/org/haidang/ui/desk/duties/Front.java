package org.haidang.ui.desk.duties;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.haidang.duties.FollowUps.Shown;
import org.haidang.ui.desk.duties.handover.HandoverView;
import org.haidang.ui.desk.duties.handover.HandoverViewModel;
import org.haidang.ui.kit.Formats;

/** What is due, the handovers or the flags; one at a time under the same bar. */
final class Front extends BorderPane {

  private final DutiesViewModel due;
  private final DutiesView dueView;
  private final HandoverView handoverView;
  private final FlagsViewModel flags;
  private final FlagsView flagsView;
  private final boolean flagsListed;
  private final ObjectProperty<Face> face = new SimpleObjectProperty<>(Face.DUE);
  private boolean shown;

  Front(DutyParts parts) {
    due = new DutiesViewModel(parts);
    var formats = new Formats(parts.clock());
    dueView = new DutiesView(due, formats);
    handoverView =
        new HandoverView(
            new HandoverViewModel(
                parts.duties().handovers(),
                parts.account(),
                parts.unsigned(),
                parts.print()::at,
                parts.background(),
                parts.messages()),
            parts.wording(),
            formats);
    flags = new FlagsViewModel(parts);
    flagsView = new FlagsView(flags, formats);
    flagsListed = parts.flagsListed();
    setId("duties");
    getStyleClass().addAll("contacts", "duties");
    setTop(new DutiesBar(due, face, flagsListed, parts.wording(), () -> dueView.make(null)));
    setCenter(dueView);
    face.subscribe((_, _) -> turn());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  DutiesViewModel due() {
    return due;
  }

  DutiesView dueView() {
    return dueView;
  }

  /** Begins a new follow-up about nothing in particular. */
  void make() {
    face.set(Face.DUE);
    dueView.make(null);
  }

  HandoverView handoverView() {
    return handoverView;
  }

  /** What is in front. */
  ObjectProperty<Face> face() {
    return face;
  }

  private void turn() {
    setCenter(
        switch (face.get()) {
          case DUE -> dueView;
          case HANDOVERS -> handoverView;
          case FLAGS -> flagsView;
        });
    if (shown) {
      hideAll();
      show();
    }
  }

  void shown() {
    shown = true;
    show();
  }

  private void show() {
    switch (face.get()) {
      case DUE -> {
        due.start();
        dueView.shown();
      }
      case HANDOVERS -> handoverView.shown();
      case FLAGS -> {
        flags.start();
        flagsView.shown();
      }
    }
  }

  void hidden() {
    shown = false;
    hideAll();
  }

  private void hideAll() {
    handoverView.hidden();
    dueView.hidden();
    due.stop();
    flagsView.hidden();
    flags.stop();
  }

  private void pressed(KeyEvent key) {
    if (!key.isAltDown()) {
      return;
    }
    boolean used = true;
    switch (key.getCode()) {
      case DIGIT1, NUMPAD1 -> list(Shown.MINE);
      case DIGIT2, NUMPAD2 -> list(Shown.CENTRE);
      case DIGIT3, NUMPAD3 -> list(Shown.OVERDUE);
      case DIGIT4, NUMPAD4 -> face.set(Face.HANDOVERS);
      case DIGIT5, NUMPAD5 -> {
        used = flagsListed;
        if (used) {
          face.set(Face.FLAGS);
        }
      }
      default -> used = false;
    }
    if (used) {
      key.consume();
    }
  }

  private void list(Shown which) {
    face.set(Face.DUE);
    due.shown().set(which);
  }
}
