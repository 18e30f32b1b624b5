package org.haidang.content.workbook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One sheet: its headings and the rows beneath them that hold anything. Immutable. */
public final class Sheet {

  private final Columns columns;
  private final List<SheetRow> rows;

  /**
   * @param lines the rows that hold anything, the headings first
   * @param plainLanguage the language of text columns that name none
   */
  Sheet(String name, List<Line> lines, String plainLanguage) {
    var headings = lines.isEmpty() ? new Line(1, List.of()) : lines.getFirst();
    this.columns = Columns.of(name, headings, plainLanguage);
    this.rows =
        lines.stream()
            .skip(1)
            .map(line -> new SheetRow(columns, line.number(), line.cells(), Map.of()))
            .toList();
  }

  private Sheet(Columns columns, List<SheetRow> rows) {
    this.columns = columns;
    this.rows = rows.stream().map(row -> row.under(columns)).toList();
  }

  /** This sheet with its columns called as {@code name} says; what they are written as stays. */
  public Sheet renamed(UnaryOperator<String> name) {
    return new Sheet(columns.renamed(name), rows);
  }

  /** The sheet's name, {@code survey}. */
  public String name() {
    return columns.sheet();
  }

  /** The rows that hold anything. */
  public List<SheetRow> rows() {
    return rows;
  }

  /** Whether there is a column of that name, in whatever language. */
  public boolean has(String column) {
    return columns.has(column);
  }

  /** The languages in which {@code column} is written, in the sheet's order. */
  public Set<String> languages(String column) {
    return columns.languages(column);
  }

  /** The names of all columns, in order, each as its author wrote it. */
  public List<String> columnNames() {
    return columns.written();
  }

  /** What the column is called that its author wrote so; the words themselves for none. */
  public String called(String written) {
    return columns.called(written);
  }

  /** The heading cells that name a language without its tag, {@code C1}. */
  public List<String> untaggedHeadings() {
    return columns.untaggedHeadings();
  }

  /** The heading cells that repeat another. */
  public List<String> repeatedHeadings() {
    return columns.repeatedHeadings();
  }
}
