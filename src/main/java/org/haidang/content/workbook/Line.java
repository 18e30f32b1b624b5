package org.haidang.content.workbook;

import java.util.List;

/**
 * One row as it stands in a file.
 *
 * @param number the row's number in the file, from 1
 * @param cells from the first column on; may be fewer than there are headings
 */
record Line(int number, List<String> cells) {
  Line {
    cells = List.copyOf(cells);
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
