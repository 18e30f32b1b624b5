package org.haidang.content.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.haidang.content.Label;
import org.jspecify.annotations.Nullable;

/** One sheet: its headings and the rows beneath them that hold anything. Immutable. */
public final class Sheet {

  private final String name;
  private final int headingRow;
  private final List<Column> columns;
  private final Map<String, List<Column>> byName = new HashMap<>();
  private final List<Row> rows;
  private final String plainLanguage;

  /**
   * @param lines the rows that hold anything, the headings first
   * @param plainLanguage the language of text columns that name none
   */
  Sheet(String name, List<Line> lines, String plainLanguage) {
    this.name = name;
    this.plainLanguage = plainLanguage;
    var headings = lines.isEmpty() ? List.<String>of() : lines.getFirst().cells();
    this.headingRow = lines.isEmpty() ? 1 : lines.getFirst().number();
    var columnList = new ArrayList<Column>();
    for (var i = 0; i < headings.size(); i++) {
      var heading = Spaces.plain(headings.get(i));
      if (!heading.isEmpty()) {
        columnList.add(Column.of(heading, i));
      }
    }
    this.columns = List.copyOf(columnList);
    for (var column : columns) {
      byName.computeIfAbsent(column.name(), it -> new ArrayList<>()).add(column);
    }
    this.rows = lines.stream().skip(1).map(line -> new Row(line.number(), line.cells())).toList();
  }

  /** The sheet's name, {@code survey}. */
  public String name() {
    return name;
  }

  /** The rows that hold anything. */
  public List<Row> rows() {
    return rows;
  }

  /** Whether there is a column of that name, in whatever language. */
  public boolean has(String column) {
    return byName.containsKey(column);
  }

  /** The languages in which {@code column} is written, in the sheet's order. */
  public Set<String> languages(String column) {
    return named(column).stream()
        .filter(it -> !it.untagged())
        .map(this::languageOf)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The names of all columns, in order, each as its author wrote it. */
  public List<String> columnNames() {
    return columns.stream().map(Column::written).distinct().toList();
  }

  /** The heading cells that name a language without its tag, {@code C1}. */
  public List<String> untaggedHeadings() {
    return columns.stream()
        .filter(Column::untagged)
        .map(it -> Addresses.name(it.index(), headingRow))
        .toList();
  }

  /** The heading cells that repeat another. */
  public List<String> repeatedHeadings() {
    var seen = new LinkedHashSet<String>();
    return columns.stream()
        .filter(it -> !seen.add(it.name() + "::" + languageOf(it)))
        .map(it -> Addresses.name(it.index(), headingRow))
        .toList();
  }

  private String languageOf(Column column) {
    return column.language().isEmpty() ? plainLanguage : column.language();
  }

  private List<Column> named(String column) {
    return byName.getOrDefault(column, List.of());
  }

  private @Nullable Column column(String column, @Nullable String language) {
    return named(column).stream()
        .filter(it -> language == null || languageOf(it).equals(language))
        .findFirst()
        .orElse(null);
  }

  /** One row that holds something. */
  public final class Row {
    private final int number;
    private final List<String> cells;

    private Row(int number, List<String> cells) {
      this.number = number;
      this.cells = cells;
    }

    /** The sheet it stands in. */
    public String sheet() {
      return name;
    }

    /**
     * The stripped text under {@code column}, every blank a plain space; empty where there is none.
     */
    public String get(String column) {
      return Spaces.plain(raw(column(column.toLowerCase(Locale.ROOT), null)));
    }

    /** The cell under {@code column}; the row's first cell where the sheet has no such column. */
    public String cell(String column) {
      return cell(column, null);
    }

    /** The cell under {@code column} in a language; in any other where there is no such column. */
    public String cell(String column, @Nullable String language) {
      var exact = column(column, language);
      var found = exact == null ? column(column, null) : exact;
      return Addresses.name(found == null ? 0 : found.index(), number);
    }

    /** The texts under {@code column}, in every language that has one, the default first. */
    public Label texts(String column) {
      Map<String, String> texts = new LinkedHashMap<>();
      for (var it : named(column)) {
        var text = Spaces.strip(raw(it));
        if (!it.untagged() && !text.isEmpty()) {
          texts.putIfAbsent(languageOf(it), text);
        }
      }
      var ordered = new LinkedHashMap<String, String>();
      var first = texts.get(plainLanguage);
      if (first != null) {
        ordered.put(plainLanguage, first);
      }
      ordered.putAll(texts);
      return new Label(ordered);
    }

    private String raw(@Nullable Column column) {
      return column == null || column.index() >= cells.size() ? "" : cells.get(column.index());
    }
  }
}
