package org.haidang.ui.desk.line;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the keys do with what waits and what the server did not take. On the FX thread. */
final class LineKeys {

  private final LineViewModel model;
  private final SetAside rows;

  /** Listens to the keys pressed in {@code view}. */
  LineKeys(Node view, LineViewModel model, SetAside rows) {
    this.model = model;
    this.rows = rows;
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent key) {
    if (use(key)) {
      key.consume();
    }
  }

  private boolean use(KeyEvent key) {
    if (key.isShortcutDown()) {
      if (key.getCode() == KeyCode.E) {
        model.beginExport();
        return true;
      }
      return false;
    }
    if (key.isAltDown()) {
      return false;
    }
    return switch (key.getCode()) {
      case T -> {
        model.tryNow();
        yield true;
      }
      case R -> {
        var entry = rows.entry();
        if (entry != null) {
          model.retry(entry);
        }
        yield entry != null;
      }
      case DOWN -> {
        rows.focus(rows.chosen() + 1);
        yield true;
      }
      case UP -> {
        rows.focus(Math.max(0, rows.chosen() - 1));
        yield true;
      }
      case ESCAPE -> {
        boolean open = model.exporting().get();
        model.exporting().set(false);
        yield open;
      }
      default -> false;
    };
  }
}
