package org.haidang.ui.form;

import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.haidang.model.Limits;
import org.jspecify.annotations.Nullable;

/**
 * What is typed and pasted into one control. What stands under the caret is never rewritten, so
 * that Vietnamese typing is not disturbed; what is pasted is made plain first. Of a text too long
 * to be an answer the control shows the beginning only, which stays quick to edit; the rest is kept
 * behind it. To be used on the FX thread.
 */
final class TypedText {

  /** How much of a text too long is shown, in UTF-16 units. */
  static final int SHOWN = 20_000;

  private final TextInputControl control;
  private final UnaryOperator<String> plain;
  private final Runnable typed;
  private String rest = "";
  private @Nullable String beforePaste;
  private boolean showing;

  /**
   * The text of {@code control}, whose own paste must call {@link #paste}.
   *
   * @param plain makes pasted text plain
   * @param typed is run after each change by a person
   */
  TypedText(TextInputControl control, UnaryOperator<String> plain, Runnable typed) {
    this.control = control;
    this.plain = plain;
    this.typed = typed;
  }

  /** Tells {@code typed} of changes and {@code caret} where the caret stands, from now on. */
  Subscription follow(String path, CaretReport caret) {
    return Subscription.combine(
        control.textProperty().subscribe((was, now) -> changed()),
        control.caretPositionProperty().subscribe((was, now) -> caret.at(path, now.intValue())));
  }

  /** Runs {@code show} when the field's value changes while {@code busy} is not. */
  Subscription bind(FieldViewModel field, ObservableBooleanValue busy, Runnable show) {
    return Subscription.combine(
        field
            .valueProperty()
            .subscribe(
                (was, now) -> {
                  if (!busy.get()) {
                    show.run();
                  }
                }),
        field.readOnlyProperty().subscribe(readOnly -> control.setEditable(!readOnly)));
  }

  private void changed() {
    if (!showing) {
      beforePaste = null;
      typed.run();
    }
  }

  /** All of it, shown or not. */
  String whole() {
    return rest.isEmpty() ? control.getText() : control.getText() + rest;
  }

  /** Shows {@code wanted}. */
  void show(String wanted) {
    int end = wanted.length() <= Limits.ANSWER ? wanted.length() : edge(wanted);
    if (control.getLength() == end && wanted.equals(whole())) {
      return;
    }
    showing = true;
    rest = wanted.substring(end);
    control.setText(wanted.substring(0, end));
    showing = false;
  }

  /** Where to part a text so that no character is parted. */
  private static int edge(String text) {
    return Character.isLowSurrogate(text.charAt(SHOWN)) ? SHOWN - 1 : SHOWN;
  }

  /** Pastes what the clipboard holds. */
  void paste() {
    var text = Clipboard.getSystemClipboard().getString();
    if (text != null) {
      paste(text);
    }
  }

  /** Puts {@code text} in place of what is selected, or at the caret. */
  void paste(String text) {
    if (!control.isEditable()) {
      return;
    }
    var clean = plain.apply(text);
    var whole = whole();
    var selected = control.getSelection();
    if (whole.length() - selected.getLength() + clean.length() <= Limits.ANSWER) {
      control.replaceSelection(clean);
      return;
    }
    show(whole.substring(0, selected.getStart()) + clean + whole.substring(selected.getEnd()));
    control.positionCaret(Math.min(selected.getStart() + clean.length(), control.getLength()));
    typed.run();
    beforePaste = whole;
  }

  /** Puts {@code text} in place of all, as one step that Ctrl+Z takes back. */
  void replace(String text) {
    control.replaceText(0, control.getLength(), text);
  }

  /** Ctrl+Z after a paste that was too long: the control itself no longer knows what was before. */
  boolean undo(KeyEvent key) {
    var before = beforePaste;
    if (before == null
        || key.getCode() != KeyCode.Z
        || !key.isShortcutDown()
        || key.isShiftDown()) {
      return false;
    }
    beforePaste = null;
    show(before);
    control.end();
    typed.run();
    return true;
  }

  /** Takes the focus; the caret at {@code offset}, or when it is negative as {@code fresh} does. */
  void focus(int offset, Runnable fresh) {
    control.requestFocus();
    if (offset < 0) {
      fresh.run();
    } else {
      control.positionCaret(Math.min(offset, control.getLength()));
    }
  }
}
