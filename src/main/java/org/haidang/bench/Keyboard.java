package org.haidang.bench;

import java.util.Locale;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keys that go down and up where the focus is; on the FX thread. */
record Keyboard(Scene scene) {

  /** The key of {@code letter} goes down and up where the focus is; on the FX thread. */
  void type(char letter) {
    var code = KeyCode.getKeyCode(String.valueOf(letter));
    var text = String.valueOf(letter).toLowerCase(Locale.ROOT);
    key(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, text, code);
    key(KeyEvent.KEY_TYPED, text, "", KeyCode.UNDEFINED);
    key(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, text, code);
  }

  /** {@code code} goes down and up where the focus is; on the FX thread. */
  void press(KeyCode code) {
    key(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code);
    key(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, "", code);
  }

  private void key(EventType<KeyEvent> type, String character, String text, KeyCode code) {
    Event.fireEvent(
        scene.getFocusOwner(),
        new KeyEvent(type, character, text, code, false, false, false, false));
  }
}
