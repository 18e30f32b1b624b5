package org.haidang.ui.desk.agencies;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the keys do in the directory. To be used on the FX thread. */
final class AgencyKeys {

  private final AgenciesView view;
  private final AgenciesViewModel model;
  private final DraftViewModel draft;
  private final AgenciesBar bar;
  private final AgencyList list;

  /** Listens to the keys pressed in {@code view}. */
  AgencyKeys(
      AgenciesView view,
      AgenciesViewModel model,
      DraftViewModel draft,
      AgenciesBar bar,
      AgencyList list) {
    this.view = view;
    this.model = model;
    this.draft = draft;
    this.bar = bar;
    this.list = list;
    view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent key) {
    if (!draft.openProperty().get() && act(key)) {
      key.consume();
    }
  }

  private boolean act(KeyEvent key) {
    if (key.getCode() == KeyCode.F3) {
      bar.search().requestFocus();
      bar.search().selectAll();
      return true;
    }
    if (key.isAltDown() && key.getCode().isDigitKey()) {
      return pick(key.getCode());
    }
    if (key.isShortcutDown()) {
      return byName(key.getCode());
    }
    return arrow(key);
  }

  private boolean pick(KeyCode digit) {
    switch (digit) {
      case DIGIT1 -> bar.pick(1).requestFocus();
      case DIGIT2 -> bar.pick(2).requestFocus();
      case DIGIT3 -> bar.pick(3).requestFocus();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean byName(KeyCode code) {
    switch (code) {
      case N -> {
        if (model.mayPropose()) {
          view.propose();
        }
      }
      case E -> view.correct();
      case ENTER -> model.approve();
      default -> {
        return false;
      }
    }
    return true;
  }

  /** From the search into the list and back; Escape forgets what was asked. */
  private boolean arrow(KeyEvent key) {
    if (key.getCode() == KeyCode.DOWN && bar.search().isFocused()) {
      list.requestFocus();
      if (list.getSelectionModel().isEmpty()) {
        list.getSelectionModel().selectFirst();
      }
      return true;
    }
    if (key.getCode() == KeyCode.ESCAPE && model.isAsked()) {
      model.clear();
      bar.search().requestFocus();
      return true;
    }
    return false;
  }
}
