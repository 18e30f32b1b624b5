package org.haidang.ui.form;

import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/**
 * One line of text: words, numbers, days, hours. What is typed goes to the field at every key and
 * is tidied when the caret leaves.
 */
final class LineEditor implements Editor {

  private final FieldViewModel field;
  private final UnaryOperator<String> stored;
  private final UnaryOperator<String> shown;
  private final PasteField text = new PasteField(this::changed);
  private final Subscription bonds;

  /**
   * An editor of {@code field}.
   *
   * @param stored from what is typed to the lexical form
   * @param shown back again
   */
  LineEditor(
      FieldViewModel field,
      CaretReport report,
      UnaryOperator<String> stored,
      UnaryOperator<String> shown) {
    this.field = field;
    this.stored = stored;
    this.shown = shown;
    left();
    bonds =
        Subscription.combine(
            text.typed().follow(field.path(), report),
            text.typed().bind(field, text.focusedProperty(), this::left));
  }

  /** The control. */
  TextField text() {
    return text;
  }

  private void changed() {
    field.set(stored.apply(text.typed().whole()));
  }

  @Override
  public Region node() {
    return text;
  }

  @Override
  public Node target() {
    return text;
  }

  @Override
  public boolean handle(KeyEvent key) {
    return text.typed().undo(key);
  }

  @Override
  public void replace(String now) {
    text.typed().replace(now);
  }

  @Override
  public void focus(int offset) {
    text.typed().focus(offset, text::selectAll);
  }

  @Override
  public int caret() {
    return text.getCaretPosition();
  }

  @Override
  public void left() {
    text.typed().show(shown.apply(field.valueProperty().get()));
  }

  @Override
  public void release() {
    bonds.unsubscribe();
  }
}
