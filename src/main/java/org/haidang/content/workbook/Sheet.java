package org.haidang.content.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.haidang.content.Label;
import org.jspecify.annotations.Nullable;

/** One sheet: its headings and the rows beneath them that hold anything. Immutable. */
public final class Sheet {

  private final String name;
  private final List<Column> columns;
  private final List<Row> rows;
  private final String plainLanguage;

  /**
   * @param records the cells of every row, blank rows too, the headings first
   * @param plainLanguage the language of text columns that name none
   */
  Sheet(String name, List<List<String>> records, String plainLanguage) {
    this.name = name;
    this.plainLanguage = plainLanguage;
    var headings = records.isEmpty() ? List.<String>of() : records.getFirst();
    var columnList = new ArrayList<Column>();
    for (var i = 0; i < headings.size(); i++) {
      if (!headings.get(i).isBlank()) {
        columnList.add(Column.of(headings.get(i), i));
      }
    }
    this.columns = List.copyOf(columnList);
    var rowList = new ArrayList<Row>();
    for (var i = 1; i < records.size(); i++) {
      if (records.get(i).stream().anyMatch(cell -> !cell.isBlank())) {
        rowList.add(new Row(i + 1, List.copyOf(records.get(i)), Map.of()));
      }
    }
    this.rows = List.copyOf(rowList);
  }

  private Sheet(Sheet sheet, List<Column> columns) {
    this.name = sheet.name;
    this.plainLanguage = sheet.plainLanguage;
    this.columns = List.copyOf(columns);
    this.rows = sheet.rows.stream().map(row -> new Row(row.number, row.cells, row.given)).toList();
  }

  /** This sheet with its columns called as {@code name} says; what they are written as stays. */
  public Sheet renamed(UnaryOperator<String> name) {
    return new Sheet(this, columns.stream().map(it -> it.named(name.apply(it.name()))).toList());
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
    return columns.stream().anyMatch(it -> it.name().equals(column));
  }

  /** The languages in which {@code column} is written, in the sheet's order. */
  public Set<String> languages(String column) {
    return columns.stream()
        .filter(it -> it.name().equals(column))
        .map(this::languageOf)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The names of all columns, in order, each as its author wrote it. */
  public List<String> columnNames() {
    return columns.stream().map(Column::written).distinct().toList();
  }

  /** What the column is called that its author wrote so; the words themselves for none. */
  public String called(String written) {
    return columns.stream()
        .filter(it -> it.written().equals(written))
        .map(Column::name)
        .findFirst()
        .orElse(written);
  }

  /** The heading cells that name a language without its tag, {@code C1}. */
  public List<String> untaggedHeadings() {
    return columns.stream().filter(Column::untagged).map(it -> cellName(it.index(), 1)).toList();
  }

  /** The heading cells that repeat another. */
  public List<String> repeatedHeadings() {
    var seen = new LinkedHashSet<String>();
    return columns.stream()
        .filter(it -> !seen.add(it.name() + "::" + languageOf(it)))
        .map(it -> cellName(it.index(), 1))
        .toList();
  }

  private String languageOf(Column column) {
    return column.language().isEmpty() ? plainLanguage : column.language();
  }

  private @Nullable Column column(String column, @Nullable String language) {
    return columns.stream()
        .filter(it -> it.name().equals(column))
        .filter(it -> language == null || languageOf(it).equals(language))
        .findFirst()
        .orElse(null);
  }

  /** A cell as spreadsheets name it: column index from 0, row number from 1. */
  static String cellName(int column, int row) {
    var letters = new StringBuilder();
    for (var i = column; i >= 0; i = i / 26 - 1) {
      letters.insert(0, (char) ('A' + i % 26));
    }
    return letters.append(row).toString();
  }

  /** One row that holds something. */
  public final class Row {
    private final int number;
    private final List<String> cells;
    private final Map<String, Label> given;

    private Row(int number, List<String> cells, Map<String, Label> given) {
      this.number = number;
      this.cells = cells;
      this.given = given;
    }

    /** A row in this one's place with nothing but {@code given}, by column. */
    public Row standIn(Map<String, Label> given) {
      return new Row(number, List.of(), Map.copyOf(given));
    }

    /** This row with every text as {@code change} makes it. */
    public Row changed(UnaryOperator<String> change) {
      var changed = new LinkedHashMap<String, Label>();
      given.forEach(
          (column, label) -> {
            var texts = new LinkedHashMap<>(label.byLanguage());
            texts.replaceAll((_, text) -> change.apply(text));
            changed.put(column, new Label(texts));
          });
      return new Row(number, cells.stream().map(change).toList(), changed);
    }

    /** The sheet it stands in. */
    public String sheet() {
      return name;
    }

    /** The stripped text under {@code column}; empty where there is none. */
    public String get(String column) {
      var instead = given.get(column);
      return instead != null
          ? instead.in(plainLanguage)
          : text(column(column.toLowerCase(Locale.ROOT), null));
    }

    /** The cell under {@code column}; the row's first cell where the sheet has no such column. */
    public String cell(String column) {
      return cell(column, null);
    }

    /** The cell under {@code column} in a language; in any other where there is no such column. */
    public String cell(String column, @Nullable String language) {
      var exact = column(column, language);
      var found = exact == null ? column(column, null) : exact;
      return cellName(found == null ? 0 : found.index(), number);
    }

    /** Whether the sheet has a column of that name in that language. */
    public boolean isIn(String column, String language) {
      return column(column, language) != null;
    }

    /** The texts under {@code column}, in every language that has one, the default first. */
    public Label texts(String column) {
      var instead = given.get(column);
      if (instead != null) {
        return instead;
      }
      Map<String, String> texts = new LinkedHashMap<>();
      for (var it : columns) {
        if (it.name().equals(column) && !text(it).isEmpty()) {
          texts.putIfAbsent(languageOf(it), text(it));
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

    private String text(@Nullable Column column) {
      return column == null || column.index() >= cells.size()
          ? ""
          : cells.get(column.index()).strip();
    }
  }
}
