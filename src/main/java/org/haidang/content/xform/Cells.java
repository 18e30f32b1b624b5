package org.haidang.content.xform;

import org.haidang.content.workbook.Sheet;

/** Reads what several sheets write alike. */
final class Cells {

  private Cells() {}

  /** What must be filled in, whatever it says. */
  static String needed(Sheet.Row row, String column, Faults faults) {
    var text = row.get(column);
    if (text.isEmpty()) {
      faults.at(row, column, Reason.MISSING_CELL, column);
    }
    return text;
  }
}
