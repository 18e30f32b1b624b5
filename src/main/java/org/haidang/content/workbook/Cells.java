package org.haidang.content.workbook;

import java.util.List;

/** Looks for cells that no person has written like that. */
final class Cells {

  private Cells() {}

  static void check(String sheet, List<Line> lines, Findings findings) {
    for (var line : lines) {
      for (var i = 0; i < line.cells().size(); i++) {
        check(sheet, line.cells().get(i), i, line.number(), findings);
      }
    }
  }

  private static void check(String sheet, String cell, int column, int row, Findings findings) {
    if (cell.length() > Bounds.CELL) {
      var address = Addresses.name(column, row);
      findings.fault(sheet, address, Told.LONG_CELL, cell.length(), Bounds.CELL);
    }
    var strange = cell.codePoints().filter(Cells::isStrange).findFirst();
    if (strange.isPresent()) {
      findings.fault(
          sheet,
          Addresses.name(column, row),
          Told.STRANGE_CHARACTER,
          "%04X".formatted(strange.getAsInt()));
    }
  }

  /** Whether XML has no such character (XML 1.0, production 2). */
  private static boolean isStrange(int c) {
    return (c < ' ' && c != '\n' && c != '\r' && c != '\t')
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        || c == 0xFFFE
        || c == 0xFFFF;
  }
}
