package org.haidang.ui.desk.duties;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.haidang.ui.desk.duties.FlagsViewModel.Pane;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** What the keys do with the flag that is chosen. To be used on the FX thread. */
final class FlagKeys {

  private final FlagsViewModel model;

  /** Listens to the keys pressed in {@code view}. */
  FlagKeys(Node view, FlagsViewModel model) {
    this.model = model;
    view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** The keys as they are printed under the card. */
  static Node foot(Wording wording) {
    return CardKeys.foot(
        new KeyHint("F7", wording.of("flags.prolong")),
        new KeyHint("F11", wording.of("flag.lift")),
        new KeyHint("Ctrl+Z", wording.of("duties.undo")));
  }

  private void pressed(KeyEvent key) {
    boolean onCard = model.pane().get() == Pane.CARD;
    boolean used = true;
    switch (key.getCode()) {
      case DIGIT6, NUMPAD6 -> used = key.isAltDown() && list(true);
      case DIGIT7, NUMPAD7 -> used = key.isAltDown() && list(false);
      case F7 -> open(model.mayProlong(), Pane.PROLONG);
      case F11 -> open(model.mayLift(), Pane.LIFT);
      default -> used = CardKeys.use(key, onCard, model::reveal, model::undo);
    }
    if (used) {
      key.consume();
    }
  }

  private boolean list(boolean holding) {
    model.holding().set(holding);
    return true;
  }

  private void open(boolean may, Pane pane) {
    if (may && model.pane().get() == Pane.CARD) {
      model.pane().set(pane);
    }
  }
}
