package org.haidang.ui.form;

import javafx.scene.Node;

/** An editor whose caret stands in one line of text; what is beside the line only helps to fill. */
interface LinedEditor extends Editor {

  /** The line of text. */
  LineEditor line();

  @Override
  default Node target() {
    return line().target();
  }

  @Override
  default void focus(int offset) {
    line().focus(offset);
  }

  @Override
  default int caret() {
    return line().caret();
  }

  @Override
  default void left() {
    line().left();
  }
}
