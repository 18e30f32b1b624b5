package org.haidang.ui.form;

import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/**
 * One line of text: words, numbers, days, hours. What is typed goes to the field at every key; what
 * stands under the caret is never rewritten, so that Vietnamese typing is not disturbed. It is
 * tidied when the caret leaves.
 */
class LineEditor implements Editor {

  private final FieldViewModel field;
  private final TextField text = new TextField();
  private final UnaryOperator<String> stored;
  private final UnaryOperator<String> shown;
  private final Subscription bonds;
  private boolean showing;

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
    show();
    bonds =
        Subscription.combine(
            text.textProperty().subscribe((was, now) -> typed(now)),
            text.caretPositionProperty()
                .subscribe((was, now) -> report.at(field.path(), now.intValue())),
            field.valueProperty().subscribe((was, now) -> valueChanged()),
            field.readOnlyProperty().subscribe(readOnly -> text.setEditable(!readOnly)));
  }

  /** The control. */
  TextField text() {
    return text;
  }

  private void typed(String now) {
    if (!showing) {
      field.set(stored.apply(now));
    }
  }

  private void valueChanged() {
    if (!text.isFocused()) {
      show();
    }
  }

  private void show() {
    var wanted = shown.apply(field.valueProperty().get());
    if (!wanted.equals(text.getText())) {
      showing = true;
      text.setText(wanted);
      showing = false;
    }
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
    if (offset < 0) {
      text.selectAll();
    } else {
      text.positionCaret(Math.min(offset, text.getLength()));
    }
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
  public void release() {
    bonds.unsubscribe();
  }
}
