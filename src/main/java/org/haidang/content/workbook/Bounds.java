package org.haidang.content.workbook;

/**
 * How much a workbook may hold. A pack that a person wrote stays far below all of these; one that
 * does not was made to fill a computer's memory, and is refused before it can.
 */
final class Bounds {

  /** Bytes of one file; the largest pack of the product has under one megabyte. */
  static final int FILE = 32 << 20;

  /**
   * Bytes of everything in an archive, unpacked. A workbook of 100,000 rows and ten columns takes
   * some 45 megabytes; read, it takes no more memory than four times this.
   */
  static final long UNPACKED = 80L << 20;

  /** Files in an archive; a workbook of Excel has some twenty. */
  static final int ENTRIES = 2_000;

  /** Rows of a sheet: twice as many as the longest public lists of places (100,000). */
  static final int ROWS = 200_000;

  /**
   * Rows of a survey: ten times the largest public forms. The engine's time for reading a form
   * grows with the square of its questions; these take some seconds.
   */
  static final int SURVEY = 10_000;

  /** Rows of a workbook of Excel. */
  static final int EXCEL_ROWS = 1_048_576;

  /** Columns of a sheet, as many as Excel has. */
  static final int COLUMNS = 16_384;

  /** Cells of a pack, those that hold something. */
  static final int CELLS = 2_000_000;

  /** Places of a workbook, from each row's first cell to its last: reading takes time for each. */
  static final long PLACES = 100_000_000;

  /** Characters of a cell, as many as Excel lets in. */
  static final int CELL = 32_767;

  /** Characters of all cells of a pack together: 40 megabytes of memory at most. */
  static final int CHARACTERS = 20_000_000;

  /**
   * Elements inside one another in an XML file; forms in use stay under 40. Java's own parser takes
   * 200.
   */
  static final int DEPTH = 90;

  private Bounds() {}
}
