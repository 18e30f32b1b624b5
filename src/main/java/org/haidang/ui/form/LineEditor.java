package org.haidang.ui.form;

import java.util.function.UnaryOperator;

/** One line of text: words, numbers, days, hours. */
final class LineEditor extends TextEditor<PasteField> {

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
    super(field, report, stored, shown, PasteField::new);
  }

  @Override
  public void focus(int offset) {
    text().typed().focus(offset, text()::selectAll);
  }
}
