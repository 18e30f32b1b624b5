package org.haidang.content.workbook;

import java.util.List;

/** Counts what has been read of one pack, and stops when it is more than a pack may hold. */
final class Meter {

  private int cells;
  private long characters;

  /** Puts a line at the end of a sheet's. */
  void add(List<Line> sheet, Line line) throws Refusal {
    if (sheet.size() >= Bounds.ROWS) {
      throw new Refusal(Told.TOO_MANY_ROWS, Bounds.ROWS);
    }
    if (line.cells().size() > Bounds.COLUMNS) {
      throw new Refusal(Told.TOO_MANY_COLUMNS, Bounds.COLUMNS);
    }
    for (var cell : line.cells()) {
      if (!cell.isEmpty()) {
        cells++;
        characters += cell.length();
      }
    }
    if (cells > Bounds.CELLS) {
      throw new Refusal(Told.TOO_MANY_CELLS, Bounds.CELLS);
    }
    if (characters > Bounds.CHARACTERS) {
      throw new Refusal(Told.TOO_MUCH_TEXT, Bounds.CHARACTERS);
    }
    sheet.add(line);
  }
}
