package org.haidang.content.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of one sheet, by name and language. Immutable. */
final class Columns {

  private final String sheet;
  private final int headingRow;
  private final String plainLanguage;
  private final List<Column> columns;
  private final Map<String, List<Column>> byName = new HashMap<>();

  private Columns(String sheet, int headingRow, String plainLanguage, List<Column> columns) {
    this.sheet = sheet;
    this.headingRow = headingRow;
    this.plainLanguage = plainLanguage;
    this.columns = List.copyOf(columns);
    columns.forEach(it -> byName.computeIfAbsent(it.name(), _ -> new ArrayList<>()).add(it));
  }

  /**
   * @param headings the sheet's first row
   * @param plainLanguage the language of text columns that name none
   */
  static Columns of(String sheet, Line headings, String plainLanguage) {
    var columns = new ArrayList<Column>();
    for (int i = 0; i < headings.cells().size(); i++) {
      var heading = Spaces.plain(headings.cells().get(i));
      if (!heading.isEmpty()) {
        columns.add(Column.of(heading, i));
      }
    }
    return new Columns(sheet, headings.number(), plainLanguage, columns);
  }

  Columns renamed(UnaryOperator<String> name) {
    var renamed = columns.stream().map(it -> it.named(name.apply(it.name()))).toList();
    return new Columns(sheet, headingRow, plainLanguage, renamed);
  }

  /** The name of their sheet. */
  String sheet() {
    return sheet;
  }

  String plainLanguage() {
    return plainLanguage;
  }

  boolean has(String column) {
    return byName.containsKey(column);
  }

  /** One for each language, in the sheet's order. */
  List<Column> named(String column) {
    return byName.getOrDefault(column, List.of());
  }

  /** In whatever language where {@code language} is null. */
  @Nullable Column find(String column, @Nullable String language) {
    return named(column).stream()
        .filter(it -> language == null || languageOf(it).equals(language))
        .findFirst()
        .orElse(null);
  }

  String languageOf(Column column) {
    return column.language().isEmpty() ? plainLanguage : column.language();
  }

  Set<String> languages(String column) {
    return named(column).stream()
        .map(this::languageOf)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  List<String> written() {
    return columns.stream().map(Column::written).distinct().toList();
  }

  String called(String written) {
    return columns.stream()
        .filter(it -> it.written().equals(written))
        .map(Column::name)
        .findFirst()
        .orElse(written);
  }

  List<String> untaggedHeadings() {
    return columns.stream()
        .filter(Column::untagged)
        .map(it -> Addresses.name(it.index(), headingRow))
        .toList();
  }

  List<String> repeatedHeadings() {
    var seen = new LinkedHashSet<String>();
    return columns.stream()
        .filter(it -> !seen.add(it.name() + "::" + languageOf(it)))
        .map(it -> Addresses.name(it.index(), headingRow))
        .toList();
  }
}
