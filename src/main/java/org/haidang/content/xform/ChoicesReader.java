package org.haidang.content.xform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.haidang.content.Choice;
import org.haidang.content.workbook.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads the choices sheet's rows into lists. */
final class ChoicesReader {

  private static final Set<String> OWN =
      Set.of(
          "list_name", "list name", "name", "value", "label", "media", "image", "audio", "video");

  private ChoicesReader() {}

  /**
   * The lists of choices by name.
   *
   * @param columns the further columns of the sheet, usable in filters
   */
  record Lists(Map<String, List<Choice>> byName, Set<String> columns) {

    static final Lists NONE = new Lists(Map.of(), Set.of());

    @Nullable List<Choice> list(String name) {
      return byName.get(name);
    }
  }

  static Lists read(Sheet sheet, Translations translations, Faults faults) {
    var listColumn = sheet.has("list name") ? "list name" : "list_name";
    var nameColumn = sheet.has("value") && !sheet.has("name") ? "value" : "name";
    for (var column : List.of(listColumn, nameColumn)) {
      if (!sheet.has(column)) {
        faults.sheet(sheet.name(), Reason.MISSING_COLUMN, column);
        return Lists.NONE;
      }
    }
    var columns = new LinkedHashSet<>(sheet.columnNames());
    columns.removeIf(column -> OWN.contains(column.toLowerCase(Locale.ROOT)));
    var lists = new LinkedHashMap<String, List<Choice>>();
    var seen = new HashMap<String, String>();
    for (var row : sheet.rows()) {
      var list = row.get(listColumn);
      var name = row.get(nameColumn);
      if (list.isEmpty() || name.isEmpty()) {
        faults.at(row, list.isEmpty() ? listColumn : nameColumn, Reason.MISSING_NAME);
        continue;
      }
      if (name.chars().anyMatch(Character::isWhitespace)) {
        faults.at(row, nameColumn, Reason.BAD_CHOICE_NAME, name);
      }
      var first = seen.putIfAbsent(list + "\n" + name, row.cell(nameColumn));
      if (first != null) {
        faults.at(row, nameColumn, Reason.DUPLICATE_CHOICE, name, first);
        continue;
      }
      lists
          .computeIfAbsent(list, it -> new ArrayList<>())
          .add(new Choice(name, translations.needed(row, "label"), cells(row, columns)));
    }
    Predicate<String> usable = column -> SurveyReader.NAME.matcher(column).matches();
    columns.removeIf(usable.negate());
    return new Lists(lists, columns);
  }

  private static Map<String, String> cells(Sheet.Row row, Set<String> columns) {
    var cells = new LinkedHashMap<String, String>();
    for (var column : columns) {
      if (!row.get(column).isEmpty()) {
        cells.put(column, row.get(column));
      }
    }
    return cells;
  }
}
