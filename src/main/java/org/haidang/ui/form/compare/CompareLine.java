package org.haidang.ui.form.compare;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import org.haidang.ui.form.compare.Comparison.Row;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;

/** A question and what the two say. */
final class CompareLine extends CompareGrid {

  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

  CompareLine(Row row, CompareViewModel model, Wording wording) {
    var left = model.said(row, true);
    var right = model.said(row, false);
    getStyleClass().add("compare-line");
    pseudoClassStateChanged(CHANGED, row.changed());
    add(Lines.of("record-question", row.label()), 0, 0);
    add(Lines.of("record-value", left), 1, 0);
    add(Lines.of("record-value", right), 2, 0);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(
        row.changed()
            ? wording.get("form.compare.spoken", row.label(), left, right)
            : row.label() + ": " + left);
    setOnMousePressed(_ -> requestFocus());
  }
}
