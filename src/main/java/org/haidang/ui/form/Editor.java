package org.haidang.ui.form;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** The controls that edit one field. To be used on the FX thread. */
interface Editor {

  /** What is laid out in the field's row. */
  Region node();

  /** What takes the focus first. */
  Node target();

  /** Takes the focus; the caret at {@code offset}, or all text selected when it is negative. */
  void focus(int offset);

  /** The caret's offset in UTF-16 units; 0 where there is no text. */
  default int caret() {
    return 0;
  }

  /** Has the first word on a key; true when it used it. */
  default boolean handle(KeyEvent key) {
    return false;
  }

  /** Puts {@code now} in place of all its text, as one step that can be taken back. */
  default void replace(String now) {}

  /** The focus went elsewhere. */
  default void left() {}

  /** Whether it wants the row's whole width. */
  default boolean wide() {
    return false;
  }

  /** Whether it is a line of a table, in which the arrows up and down lead to other lines. */
  default boolean inTable() {
    return false;
  }

  /** Lets go of the field. */
  void release();
}
