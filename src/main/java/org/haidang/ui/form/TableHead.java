package org.haidang.ui.form;

import javafx.scene.control.Label;
import javafx.util.Subscription;

/** The head of a table of questions: what it asks in common at the left, its choices above. */
final class TableHead extends Placed {

  private final Label label = new Label();
  private final ChoiceTable table;
  private final Subscription bond;

  /**
   * A head over {@code table}.
   *
   * @param asked a field whose label says what the table asks, and which is not answered itself; or
   *     any of its fields, when the table has no such words
   * @param said whether {@code asked} is such a one
   */
  TableHead(FieldViewModel asked, boolean said, ChoiceTable table) {
    this.table = table;
    getStyleClass().add("form-row");
    label.getStyleClass().add("form-label");
    label.setWrapText(true);
    if (said) {
      NumberMark.on(label, asked.number());
      label.textProperty().bind(asked.labelProperty());
    }
    getChildren().addAll(label, table);
    managedProperty().bind(visibleProperty());
    bond = said ? asked.relevantProperty().subscribe(this::setVisible) : Subscription.EMPTY;
  }

  void release() {
    bond.unsubscribe();
    label.textProperty().unbind();
  }

  @Override
  double unasked() {
    return RowSpace.narrow(label.getFont());
  }

  @Override
  double place(double width, boolean really) {
    var space = RowSpace.of(width, getInsets(), label.getFont());
    table.narrow(space.isNarrow());
    double words = label.getText().isEmpty() ? 0 : label.prefHeight(wordsWidth(space));
    double columns = table.prefHeight(space.editorRoom());
    double tableTop = space.isNarrow() ? space.top() + words : space.top();
    double tall = space.isNarrow() ? words + columns : Math.max(words, columns);
    if (really) {
      label.resizeRelocate(
          space.left(),
          space.isNarrow() ? space.top() : space.top() + tall - words,
          wordsWidth(space),
          words);
      table.resizeRelocate(
          snapPositionX(space.editorLeft()),
          snapPositionY(space.isNarrow() ? tableTop : tableTop + tall - columns),
          snapSizeX(space.editorRoom()),
          snapSizeY(columns));
    }
    return space.top() + tall + getInsets().getBottom();
  }

  private static double wordsWidth(RowSpace space) {
    return space.isNarrow() ? space.inner() : space.labelWidth();
  }
}
