package org.haidang.content.workbook;

/** Cells as spreadsheets name them. */
final class Addresses {

  private static final int LETTERS = 26;

  private Addresses() {}

  /** Column index from 0, row number from 1: {@code C12}. */
  static String name(int column, int row) {
    var letters = new StringBuilder();
    for (var i = column; i >= 0; i = i / LETTERS - 1) {
      letters.insert(0, (char) ('A' + i % LETTERS));
    }
    return letters.append(row).toString();
  }

  /** The column's index in an address, from 0; past the last of Excel's when it is none. */
  static int column(String address) {
    var column = 0;
    var i = 0;
    while (i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z') {
      column = column * LETTERS + address.charAt(i) - 'A' + 1;
      if (column > Bounds.COLUMNS) {
        return Bounds.COLUMNS;
      }
      i++;
    }
    return i == 0 ? Bounds.COLUMNS : column - 1;
  }
}
