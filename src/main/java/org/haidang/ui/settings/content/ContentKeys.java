package org.haidang.ui.settings.content;

import javafx.scene.input.KeyEvent;
import org.haidang.ui.settings.content.DraftViewModel.Side;

/** An author's keys. */
record ContentKeys(ContentView view, DraftViewModel model) {

  /** Whether {@code key} was one of them. */
  boolean use(KeyEvent key) {
    if (key.isShortcutDown() && !key.isAltDown()) {
      switch (key.getCode()) {
        case O -> view.choose();
        case ENTER -> {
          if (!view.onDraft()) {
            return false;
          }
          model.publish();
        }
        default -> {
          return false;
        }
      }
      return true;
    }
    if (key.isAltDown() && !key.isShortcutDown()) {
      switch (key.getCode()) {
        case DIGIT1, NUMPAD1 -> side(Side.CHANGES);
        case DIGIT2, NUMPAD2 -> side(Side.FAULTS);
        case DIGIT3, NUMPAD3 -> side(Side.PREVIEW);
        case DIGIT4, NUMPAD4 -> view.go(false);
        default -> {
          return false;
        }
      }
      return true;
    }
    return false;
  }

  private void side(Side side) {
    // In the preview the digits with Alt are the script's, as in a call.
    if (!view.onDraft()) {
      view.go(true);
    }
    model.side().set(side);
  }
}
