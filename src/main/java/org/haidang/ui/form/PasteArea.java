package org.haidang.ui.form;

import javafx.scene.control.TextArea;
import org.haidang.platform.PlainText;

/** Lines that make plain what is pasted into them. */
final class PasteArea extends TextArea implements TextEditor.Pasting {

  private final TypedText typed;

  /** Lines that run {@code changed} after each change by a person. */
  PasteArea(Runnable changed) {
    typed = new TypedText(this, PlainText::lines, changed);
  }

  @Override
  public TypedText typed() {
    return typed;
  }

  @Override
  public void paste() {
    typed.paste();
  }
}
