package org.haidang.ui.form;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** Some lines of text. Enter goes on as everywhere; Shift+Enter begins a line. */
final class AreaEditor implements Editor {

  private static final int ROWS = 4;

  private final FieldViewModel field;
  private final TextArea text = new TextArea();
  private final Subscription bonds;
  private boolean showing;

  AreaEditor(FieldViewModel field, CaretReport report) {
    this.field = field;
    text.setWrapText(true);
    text.setPrefRowCount(ROWS);
    show();
    bonds =
        Subscription.combine(
            text.textProperty().subscribe((was, now) -> typed(now)),
            text.caretPositionProperty()
                .subscribe((was, now) -> report.at(field.path(), now.intValue())),
            field.valueProperty().subscribe((was, now) -> valueChanged()),
            field.readOnlyProperty().subscribe(readOnly -> text.setEditable(!readOnly)));
  }

  private void typed(String now) {
    if (!showing) {
      field.set(now);
    }
  }

  private void valueChanged() {
    if (!text.isFocused()) {
      show();
    }
  }

  private void show() {
    var wanted = field.valueProperty().get();
    if (!wanted.equals(text.getText())) {
      showing = true;
      text.setText(wanted);
      showing = false;
    }
  }

  @Override
  public boolean handle(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER && key.isShiftDown()) {
      text.replaceSelection("\n");
      return true;
    }
    if (key.getCode() == KeyCode.TAB && !key.isControlDown()) {
      text.requestFocusTraversal(
          key.isShiftDown()
              ? javafx.scene.TraversalDirection.PREVIOUS
              : javafx.scene.TraversalDirection.NEXT);
      return true;
    }
    return false;
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
  public void focus(int offset) {
    text.requestFocus();
    // A whole narrative selected would be lost to one key: the caret goes to its end instead.
    text.positionCaret(offset < 0 ? text.getLength() : Math.min(offset, text.getLength()));
  }

  @Override
  public int caret() {
    return text.getCaretPosition();
  }

  @Override
  public void left() {
    show();
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
