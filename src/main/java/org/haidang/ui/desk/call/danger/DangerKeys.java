package org.haidang.ui.desk.call.danger;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.haidang.ui.form.Digits;

/** What the keys do while somebody is in danger. To be used on the FX thread. */
final class DangerKeys {

  private final DangerPane pane;
  private final DangerViewModel danger;
  private final RingingCard ringing;
  private final List<NumberTile> tiles;

  /** Those of {@code pane}; {@code tiles} are the numbers as they stand now. */
  DangerKeys(DangerPane pane, DangerViewModel danger, RingingCard ringing, List<NumberTile> tiles) {
    this.pane = pane;
    this.danger = danger;
    this.ringing = ringing;
    this.tiles = tiles;
  }

  /** A key that nothing with the focus has used. */
  void pressed(KeyEvent key) {
    if (use(key)) {
      key.consume();
    }
  }

  private boolean use(KeyEvent key) {
    boolean typing = key.getTarget() instanceof TextInputControl;
    boolean picks = Digits.alt(key) || (!typing && Digits.plain(key));
    if (picks && Digits.place(key) >= 0) {
      return danger.ringingProperty().get() == null ? pick(Digits.place(key)) : ringing.pick(key);
    }
    return switch (key.getCode()) {
      case ESCAPE -> back();
      case DIGIT0, NUMPAD0 -> Digits.alt(key) && mistaken();
      case ENTER, SPACE -> Digits.plain(key) && fire(key.getTarget());
      case DOWN, UP -> !typing && step(key.getTarget(), key.getCode() == KeyCode.DOWN ? 1 : -1);
      default -> false;
    };
  }

  private boolean pick(int place) {
    if (place < tiles.size()) {
      pane.ring(place);
    }
    // A digit that names none goes no further, least of all to the script behind.
    return true;
  }

  private boolean back() {
    if (danger.ringingProperty().get() != null) {
      danger.cancel();
    } else {
      pane.leave();
    }
    return true;
  }

  private boolean mistaken() {
    if (danger.withdrawableProperty().get()) {
      pane.withdraw();
    }
    return true;
  }

  private static boolean fire(Object target) {
    switch (target) {
      case NumberTile tile -> tile.fire();
      case Button button -> button.fire();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean step(Object target, int way) {
    int from = target instanceof NumberTile tile ? tiles.indexOf(tile) : -1;
    int to = from + way;
    if (from < 0 || to < 0 || to >= tiles.size()) {
      return false;
    }
    tiles.get(to).requestFocus();
    return true;
  }
}
