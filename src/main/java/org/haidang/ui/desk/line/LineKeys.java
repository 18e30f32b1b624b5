package org.haidang.ui.desk.line;

import java.util.function.Consumer;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.haidang.sync.SetAside.Entry;

/** What keys do on the line's screen. */
final class LineKeys {

  private final LineViewModel model;
  private final AsideRows rows;

  LineKeys(LineViewModel model, AsideRows rows) {
    this.model = model;
    this.rows = rows;
  }

  /** Does what the key is for, if it is for anything here. */
  void pressed(KeyEvent key) {
    if (use(key)) {
      key.consume();
    }
  }

  private boolean use(KeyEvent key) {
    var aside = model.aside();
    if (key.isShortcutDown()) {
      switch (key.getCode()) {
        case E -> aside.beginWriting();
        case O -> aside.beginReading();
        default -> {
          return false;
        }
      }
      return true;
    }
    // Letters that are typed are no keys.
    if (key.isAltDown() || key.getTarget() instanceof TextInputControl) {
      return false;
    }
    return switch (key.getCode()) {
      case T -> {
        model.tryNow();
        yield true;
      }
      case R -> with(aside::retry, aside.ground()::waitOn);
      case S -> with(_ -> {}, aside.ground()::beginSending);
      case DELETE -> with(aside::beginLettingGo, aside.ground()::beginGivingUp);
      case DOWN -> {
        rows.focusRow(rows.chosen() + 1);
        yield true;
      }
      case UP -> {
        rows.focusRow(Math.max(0, rows.chosen() - 1));
        yield true;
      }
      default -> false;
    };
  }

  /** Does what is to be done with the row that has the caret; false when none has. */
  private boolean with(Consumer<Entry> untaken, Consumer<Lost> lost) {
    var entry = rows.entry();
    var record = rows.lostOne();
    if (entry != null) {
      untaken.accept(entry);
    } else if (record != null) {
      lost.accept(record);
    }
    return entry != null || record != null;
  }
}
