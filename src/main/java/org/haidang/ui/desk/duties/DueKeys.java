package org.haidang.ui.desk.duties;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.haidang.model.RecordType;
import org.haidang.ui.desk.duties.DutiesViewModel.Pane;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** What the keys do with the follow-up that is chosen. To be used on the FX thread. */
final class DueKeys {

  private final Node view;
  private final DutiesViewModel model;
  private final Runnable fresh;

  /** Listens to the keys pressed in {@code view}; {@code fresh} begins a new one. */
  DueKeys(Node view, DutiesViewModel model, Runnable fresh) {
    this.view = view;
    this.model = model;
    this.fresh = fresh;
    view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** The keys as they are printed under the card. */
  static Node foot(Wording wording) {
    return CardKeys.foot(
        new KeyHint("F5", wording.of("duties.done.name")),
        new KeyHint("F7", wording.of("duties.postpone.name")),
        new KeyHint("F8", wording.of("duties.assign.name")),
        new KeyHint("F11", wording.of("duties.cancel.name")),
        new KeyHint("Ctrl+Z", wording.of("duties.undo")));
  }

  private void pressed(KeyEvent key) {
    if (key.isConsumed()) {
      return;
    }
    boolean onCard = model.pane().get() == Pane.CARD;
    boolean used = true;
    switch (key.getCode()) {
      case F2 -> used = onCard && ring();
      case F5 -> used = open(Pane.DONE);
      case F7 -> used = open(Pane.POSTPONE);
      case F8 -> used = open(Pane.ASSIGN);
      case F11 -> used = open(Pane.CANCEL);
      case N -> {
        used = key.isShortcutDown();
        if (used) {
          fresh.run();
        }
      }
      default -> used = CardKeys.use(key, onCard, model::reveal, model::undo);
    }
    if (used) {
      key.consume();
    }
  }

  private boolean open(Pane pane) {
    if (model.pane().get() == Pane.CARD && model.open()) {
      model.pane().set(pane);
    }
    return true;
  }

  /** The first press shows what to say, the next one rings. */
  private boolean ring() {
    var now = model.card().get();
    if (now == null || !now.rings()) {
      return true;
    }
    if (!model.revealed().get()) {
      model.reveal();
    } else {
      GoEvent.fire(view, new Destination.NewRecord(RecordType.CONTACT, now.followUp().id()));
    }
    return true;
  }
}
