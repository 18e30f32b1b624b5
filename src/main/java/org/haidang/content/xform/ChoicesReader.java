package org.haidang.content.xform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.haidang.content.Choice;
import org.haidang.content.workbook.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads the choices sheet, and the files that hold one list each, into lists. */
final class ChoicesReader {

  private static final Set<String> OWN =
      Set.of(
          "list_name", "list name", "name", "value", "label", "media", "image", "audio", "video");

  private final Translations translations;
  private final Faults faults;
  private final Map<String, List<Choice>> lists = new LinkedHashMap<>();
  private final Set<String> filterable = new LinkedHashSet<>();

  ChoicesReader(Translations translations, Faults faults) {
    this.translations = translations;
    this.faults = faults;
  }

  /**
   * The lists of choices by name.
   *
   * @param columns the further columns of all of them, usable in filters
   */
  record Lists(Map<String, List<Choice>> byName, Set<String> columns) {

    @Nullable List<Choice> list(String name) {
      return byName.get(name);
    }
  }

  /** What has been read so far. */
  Lists lists() {
    return new Lists(lists, filterable);
  }

  /** Reads the choices sheet. */
  void sheet(Sheet sheet) {
    var listColumn = sheet.has("list name") ? "list name" : "list_name";
    if (!sheet.has(listColumn)) {
      faults.sheet(sheet.name(), Reason.MISSING_COLUMN, listColumn);
      return;
    }
    read(sheet, listColumn, row -> row.get(listColumn));
  }

  /** Reads a file whose every row is a choice of the list of its name. */
  void file(Sheet sheet) {
    lists.put(sheet.name(), new ArrayList<>());
    read(sheet, "name", _ -> sheet.name());
  }

  private void read(Sheet sheet, String listColumn, Function<Sheet.Row, String> listOf) {
    var nameColumn = sheet.has("value") && !sheet.has("name") ? "value" : "name";
    if (!sheet.has(nameColumn)) {
      faults.sheet(sheet.name(), Reason.MISSING_COLUMN, nameColumn);
      return;
    }
    var columns = new LinkedHashSet<>(sheet.columnNames());
    columns.removeIf(column -> OWN.contains(column.toLowerCase(Locale.ROOT)));
    var seen = new HashMap<String, String>();
    for (var row : sheet.rows()) {
      var list = listOf.apply(row);
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
    columns.removeIf(column -> !SurveyReader.NAME.matcher(column).matches());
    filterable.addAll(columns);
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
