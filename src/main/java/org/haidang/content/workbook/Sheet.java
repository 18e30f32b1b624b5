package org.haidang.content.workbook;

import java.util.ArrayList;
import java.util.HashMap;
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
    this.rows =
        lines.stream().skip(1).map(line -> new Row(line.number(), line.cells(), Map.of())).toList();
  }

  private Sheet(Sheet sheet, List<Column> columns) {
    this.name = sheet.name;
    this.headingRow = sheet.headingRow;
    columns.forEach(it -> byName.computeIfAbsent(it.name(), _ -> new ArrayList<>()).add(it));
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
    return byName.containsKey(column);
  }

  /** The languages in which {@code column} is written, in the sheet's order. */
  public Set<String> languages(String column) {
    return named(column).stream()
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

    /** This row with other texts under some columns, whether or not the sheet has them. */
    public Row with(Map<String, Label> instead) {
      var all = new LinkedHashMap<>(given);
      all.putAll(instead);
      return new Row(number, cells, Map.copyOf(all));
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

    /**
     * The stripped text under {@code column}, every blank a plain space; empty where there is none.
     */
    public String get(String column) {
      var instead = given.get(column);
      return instead != null
          ? instead.in(plainLanguage)
          : Spaces.plain(raw(column(column.toLowerCase(Locale.ROOT), null)));
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
      for (var it : named(column)) {
        var text = Spaces.strip(raw(it));
        if (!text.isEmpty()) {
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
