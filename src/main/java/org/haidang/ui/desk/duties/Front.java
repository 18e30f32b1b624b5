package org.haidang.ui.desk.duties;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.haidang.duties.FollowUps.Shown;
import org.haidang.ui.desk.duties.handover.HandoverView;
import org.haidang.ui.desk.duties.handover.HandoverViewModel;
import org.haidang.ui.kit.Formats;

/** What is due, or the handovers; one at a time under the same bar. */
final class Front extends BorderPane {

  private final DutiesViewModel due;
  private final DutiesView dueView;
  private final HandoverView handoverView;
  private final BooleanProperty handing = new SimpleBooleanProperty();
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
                parts.background(),
                parts.messages()),
            parts.wording(),
            formats);
    setId("duties");
    getStyleClass().addAll("contacts", "duties");
    setTop(new DutiesBar(due, handing, parts.wording(), () -> dueView.make(null)));
    setCenter(dueView);
    handing.subscribe((_, _) -> turn());
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
    handing.set(false);
    dueView.make(null);
  }

  HandoverView handoverView() {
    return handoverView;
  }

  /** Whether the handovers are in front. */
  BooleanProperty handing() {
    return handing;
  }

  private void turn() {
    setCenter(handing.get() ? handoverView : dueView);
    if (shown) {
      hideBoth();
      show();
    }
  }

  void shown() {
    shown = true;
    show();
  }

  private void show() {
    if (handing.get()) {
      handoverView.shown();
    } else {
      due.start();
      dueView.shown();
    }
  }

  void hidden() {
    shown = false;
    hideBoth();
  }

  private void hideBoth() {
    handoverView.hidden();
    dueView.hidden();
    due.stop();
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
      case DIGIT4, NUMPAD4 -> handing.set(true);
      default -> used = false;
    }
    if (used) {
      key.consume();
    }
  }

  private void list(Shown which) {
    handing.set(false);
    due.shown().set(which);
  }
}
