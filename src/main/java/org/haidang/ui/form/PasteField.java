package org.haidang.ui.form;

import javafx.scene.control.TextField;
import org.haidang.platform.PlainText;

/** A line that makes plain what is pasted into it. */
final class PasteField extends TextField implements TextEditor.Pasting {

  private final TypedText typed;

  /** A line that runs {@code changed} after each change by a person. */
  PasteField(Runnable changed) {
    typed = new TypedText(this, PlainText::line, changed);
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
