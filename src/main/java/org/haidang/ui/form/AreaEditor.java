package org.haidang.ui.form;

import java.util.function.UnaryOperator;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Some lines of text. Enter goes on as everywhere; Shift+Enter begins a line. */
final class AreaEditor extends TextEditor<PasteArea> {

  private static final int ROWS = 4;

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
    super(field, report, stored, shown, PasteArea::new);
    text().setWrapText(true);
    text().setPrefRowCount(ROWS);
  }

  @Override
  public boolean handle(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER && key.isShiftDown()) {
      text().replaceSelection("\n");
      return true;
    }
    if (key.getCode() == KeyCode.TAB && !key.isControlDown()) {
      text()
          .requestFocusTraversal(
              key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      return true;
    }
    return super.handle(key);
  }

  @Override
  public void focus(int offset) {
    // A whole narrative selected would be lost to one key: the caret goes to its end instead.
    text().typed().focus(offset, () -> text().positionCaret(text().getLength()));
  }

  @Override
  public boolean wide() {
    return true;
  }
}
