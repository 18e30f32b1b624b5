package org.haidang.content.xform;

import org.haidang.content.workbook.SheetRow;

/** Reads what several sheets write alike. */
final class Cells {

  private Cells() {}

  /** What must be filled in, whatever it says. */
  static String needed(SheetRow row, String column, Faults faults) {
    var text = row.get(column);
    if (text.isEmpty()) {
      faults.at(row, column, Reason.MISSING_CELL, column);
    }
    return text;
  }
}
