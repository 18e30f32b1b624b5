package org.haidang.content.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.haidang.content.Label;
import org.jspecify.annotations.Nullable;

/** One row of a sheet that holds something. Immutable. */
public final class SheetRow {

  private final Columns columns;
  private final int number;
  private final List<String> cells;
  private final Map<String, Label> given;

  SheetRow(Columns columns, int number, List<String> cells, Map<String, Label> given) {
    this.columns = columns;
    this.number = number;
    this.cells = cells;
    this.given = given;
  }

  /** This row of a sheet whose columns are called otherwise. */
  SheetRow under(Columns renamed) {
    return new SheetRow(renamed, number, cells, given);
  }

  /** A row in this one's place with nothing but {@code given}, by column. */
  public SheetRow standIn(Map<String, Label> given) {
    return new SheetRow(columns, number, List.of(), Map.copyOf(given));
  }

  /** This row with other texts under some columns, whether or not the sheet has them. */
  public SheetRow with(Map<String, Label> instead) {
    var all = new LinkedHashMap<>(given);
    all.putAll(instead);
    return new SheetRow(columns, number, cells, Map.copyOf(all));
  }

  /** This row with every text as {@code change} makes it. */
  public SheetRow changed(UnaryOperator<String> change) {
    var changed = new LinkedHashMap<String, Label>();
    given.forEach(
        (column, label) -> {
          var texts = new LinkedHashMap<>(label.byLanguage());
          texts.replaceAll((_, text) -> change.apply(text));
          changed.put(column, new Label(texts));
        });
    return new SheetRow(columns, number, cells.stream().map(change).toList(), changed);
  }

  /** The sheet it stands in. */
  public String sheet() {
    return columns.sheet();
  }

  /**
   * The stripped text under {@code column}, every blank a plain space; empty where there is none.
   */
  public String get(String column) {
    var instead = given.get(column);
    return instead != null
        ? instead.in(columns.plainLanguage())
        : Spaces.plain(raw(columns.find(column.toLowerCase(Locale.ROOT), null)));
  }

  /** The cell under {@code column}; the row's first cell where the sheet has no such column. */
  public String cell(String column) {
    return cell(column, null);
  }

  /** The cell under {@code column} in a language; in any other where there is no such column. */
  public String cell(String column, @Nullable String language) {
    var exact = columns.find(column, language);
    var found = exact == null ? columns.find(column, null) : exact;
    return Addresses.name(found == null ? 0 : found.index(), number);
  }

  /** Whether the sheet has a column of that name in that language. */
  public boolean isIn(String column, String language) {
    return columns.find(column, language) != null;
  }

  /** The texts under {@code column}, in every language that has one, the default first. */
  public Label texts(String column) {
    var instead = given.get(column);
    if (instead != null) {
      return instead;
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (var it : columns.named(column)) {
      var text = Spaces.strip(raw(it));
      if (!text.isEmpty()) {
        texts.putIfAbsent(columns.languageOf(it), text);
      }
    }
    var ordered = new LinkedHashMap<String, String>();
    var first = texts.get(columns.plainLanguage());
    if (first != null) {
      ordered.put(columns.plainLanguage(), first);
    }
    ordered.putAll(texts);
    return new Label(ordered);
  }

  private String raw(@Nullable Column column) {
    return column == null || column.index() >= cells.size() ? "" : cells.get(column.index());
  }
}
