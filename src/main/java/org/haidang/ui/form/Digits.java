package org.haidang.ui.form;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Digits as keys that pick. */
public final class Digits {

  private Digits() {}

  /** The place, from 0, that a digit key 1 to 9 names; -1 for any other key. */
  public static int place(KeyEvent key) {
    return place(key.getCode());
  }

  private static int place(KeyCode code) {
    int row = code.getCode() - KeyCode.DIGIT1.getCode();
    if (row >= 0 && row < 9) {
      return row;
    }
    int pad = code.getCode() - KeyCode.NUMPAD1.getCode();
    return pad >= 0 && pad < 9 ? pad : -1;
  }

  /** Whether no key is held that gives the digit another meaning. */
  public static boolean plain(KeyEvent key) {
    return !key.isAltDown() && !key.isControlDown() && !key.isShiftDown() && !key.isMetaDown();
  }

  /** Whether Alt alone is held, which picks inside text, where a digit may be a tone. */
  public static boolean alt(KeyEvent key) {
    return key.isAltDown() && !key.isControlDown() && !key.isShiftDown() && !key.isMetaDown();
  }
}
