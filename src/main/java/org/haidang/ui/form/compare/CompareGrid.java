package org.haidang.ui.form.compare;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** Question, left and right, always as wide. */
class CompareGrid extends GridPane {

  private static final double[] PERCENT = {30, 35, 35};

  CompareGrid() {
    setHgap(16);
    for (var percent : PERCENT) {
      var column = new ColumnConstraints();
      column.setPercentWidth(percent);
      getColumnConstraints().add(column);
    }
  }
}
