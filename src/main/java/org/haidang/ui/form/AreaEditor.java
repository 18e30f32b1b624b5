package org.haidang.ui.form;

import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** Some lines of text. Enter goes on as everywhere; Shift+Enter begins a line. */
final class AreaEditor implements Editor {

  private static final int ROWS = 4;

  private final FieldViewModel field;
  private final UnaryOperator<String> stored;
  private final UnaryOperator<String> shown;
  private final PasteArea text = new PasteArea(this::changed);
  private final Subscription bonds;

  /**
   * An editor of {@code field}.
   *
   * @param stored from what is typed to the lexical form
   * @param shown back again
   */
  AreaEditor(
      FieldViewModel field,
      CaretReport report,
      UnaryOperator<String> stored,
      UnaryOperator<String> shown) {
    this.field = field;
    this.stored = stored;
    this.shown = shown;
    text.setWrapText(true);
    text.setPrefRowCount(ROWS);
    left();
    bonds =
        Subscription.combine(
            text.typed().follow(field.path(), report),
            text.typed().bind(field, text.focusedProperty(), this::left));
  }

  private void changed() {
    field.set(stored.apply(text.typed().whole()));
  }

  @Override
  public boolean handle(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER && key.isShiftDown()) {
      text.replaceSelection("\n");
      return true;
    }
    if (key.getCode() == KeyCode.TAB && !key.isControlDown()) {
      text.requestFocusTraversal(
          key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      return true;
    }
    return text.typed().undo(key);
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
  public void replace(String now) {
    text.typed().replace(now);
  }

  @Override
  public void focus(int offset) {
    // A whole narrative selected would be lost to one key: the caret goes to its end instead.
    text.typed().focus(offset, () -> text.positionCaret(text.getLength()));
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
  public boolean wide() {
    return true;
  }

  @Override
  public void release() {
    bonds.unsubscribe();
  }
}
