package org.haidang.ui.desk.duties;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.KeyHint;

/** What the keys of a follow-up's card and those of a flag's have in common. */
final class CardKeys {

  private CardKeys() {}

  /** The keys as they are printed under the card. */
  static Node foot(KeyHint... hints) {
    var keys = new FlowPane(hints);
    keys.getStyleClass().add("duty-keys");
    var foot = new VBox(keys);
    foot.getStyleClass().add("duty-foot");
    return foot;
  }

  /**
   * F4 shows what is masked, Ctrl+Z outside a text takes the last deed back.
   *
   * @param onCard whether the card is in front
   * @return whether {@code key} was one of them
   */
  static boolean use(KeyEvent key, boolean onCard, Runnable reveal, Runnable undo) {
    if (key.getCode() == KeyCode.F4) {
      if (onCard) {
        reveal.run();
      }
      return true;
    }
    if (key.getCode() == KeyCode.Z
        && key.isShortcutDown()
        && !(key.getTarget() instanceof TextInputControl)) {
      undo.run();
      return true;
    }
    return false;
  }
}
