package org.haidang.content.xform;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.haidang.content.workbook.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads what several sheets write alike. */
final class Cells {

  private Cells() {}

  /** A day; null where there is none, or none that can be read, which is told. */
  static @Nullable LocalDate date(Sheet.Row row, String column, Faults faults) {
    var text = row.get(column);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      faults.at(row, column, Reason.BAD_DATE, text);
      return null;
    }
  }

  /** What must be filled in, whatever it says. */
  static String needed(Sheet.Row row, String column, Faults faults) {
    var text = row.get(column);
    if (text.isEmpty()) {
      faults.at(row, column, Reason.MISSING_CELL, column);
    }
    return text;
  }
}
