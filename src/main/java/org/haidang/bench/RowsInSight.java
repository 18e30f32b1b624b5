package org.haidang.bench;

import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

/**
 * The rows of the list that are to be seen; on the FX thread.
 *
 * @param count how many rows the list has
 */
record RowsInSight(TableView<?> table, int count) {

  private static final String WHO = "people.col.who";

  /** The first and the last row in sight, counted from 0; none: the last is below the first. */
  record Sight(int first, int last) {}

  /** Which rows are in sight; on the FX thread. */
  Sight reach() {
    int first = count;
    int last = -1;
    for (var node : table.lookupAll(".table-row-cell")) {
      if (node instanceof TableRow<?> row && row.isVisible() && !row.isEmpty()) {
        first = Math.min(first, row.getIndex());
        last = Math.max(last, row.getIndex());
      }
    }
    return new Sight(first, last);
  }

  /** Whether row {@code place} is in sight and every row in sight says what belongs there. */
  boolean shows(int place) {
    boolean there = false;
    for (var node : table.lookupAll(".table-row-cell")) {
      if (node instanceof TableRow<?> row && row.isVisible() && !row.isEmpty()) {
        if (!says(row)) {
          return false;
        }
        there |= row.getIndex() == place;
      }
    }
    return there;
  }

  /** The latest stand first. */
  private boolean says(TableRow<?> row) {
    var wanted = ListsPersons.counselor(count - 1 - row.getIndex());
    return row.getChildrenUnmodifiable().stream()
        .anyMatch(
            child ->
                child instanceof TableCell<?, ?> cell
                    && WHO.equals(cell.getTableColumn().getId())
                    && wanted.equals(cell.getText()));
  }
}
