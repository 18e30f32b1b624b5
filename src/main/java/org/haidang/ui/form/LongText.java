package org.haidang.ui.form;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import org.haidang.platform.PlainText;

/**
 * Lines of text outside a form. What is pasted is made plain; of a text too long to be kept the
 * beginning is shown and the rest stays behind it, so that nothing is lost and the keys stay quick.
 */
public final class LongText extends TextArea {

  private final TypedText typed;

  /** Lines that run {@code changed} after each change by a person. */
  public LongText(Runnable changed) {
    typed = new TypedText(this, PlainText::lines, changed);
    typed.follow("", (_, _) -> {});
    setWrapText(true);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (typed.undo(key)) {
            key.consume();
          }
        });
  }

  /** All of it, shown or not. */
  public String whole() {
    return typed.whole();
  }

  /** Shows {@code text} in place of what was there. */
  public void show(String text) {
    typed.show(text);
  }

  @Override
  public void paste() {
    typed.paste();
  }
}
