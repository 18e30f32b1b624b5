package org.haidang.ui.form;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/**
 * Text in one control. What is typed goes to the field at every key and is tidied when the caret
 * leaves.
 *
 * @param <C> the control
 */
abstract class TextEditor<C extends TextInputControl & TextEditor.Pasting> implements Editor {

  /** A control that makes plain what is pasted into it. */
  interface Pasting {

    /** What is typed in it. */
    TypedText typed();
  }

  private final FieldViewModel field;
  private final UnaryOperator<String> stored;
  private final UnaryOperator<String> shown;
  private final C text;
  private final Subscription bonds;

  /**
   * An editor of {@code field}.
   *
   * @param stored from what is typed to the lexical form
   * @param shown back again
   * @param control makes the control, which runs what it is given after each change by a person
   */
  TextEditor(
      FieldViewModel field,
      CaretReport report,
      UnaryOperator<String> stored,
      UnaryOperator<String> shown,
      Function<Runnable, C> control) {
    this.field = field;
    this.stored = stored;
    this.shown = shown;
    text = control.apply(this::changed);
    left();
    bonds =
        Subscription.combine(
            text.typed().follow(field.path(), report),
            text.typed().bind(field, text.focusedProperty(), this::left));
  }

  /** The control. */
  final C text() {
    return text;
  }

  private void changed() {
    field.set(stored.apply(text.typed().whole()));
  }

  @Override
  public boolean handle(KeyEvent key) {
    return text.typed().undo(key);
  }

  @Override
  public final Region node() {
    return text;
  }

  @Override
  public final Node target() {
    return text;
  }

  @Override
  public final void replace(String now) {
    text.typed().replace(now);
  }

  @Override
  public final int caret() {
    return text.getCaretPosition();
  }

  @Override
  public final void left() {
    text.typed().show(shown.apply(field.valueProperty().get()));
  }

  @Override
  public final void release() {
    bonds.unsubscribe();
  }
}
