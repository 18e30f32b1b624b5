package org.haidang.content.xform;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.haidang.content.workbook.Sheet;
import org.haidang.content.workbook.SheetRow;

/**
 * Where choices are read from.
 *
 * @param prefix before the name of each list
 * @param value the column of their names
 * @param label the column of their words
 * @param worded those lists whose names stand between spaces in an answer
 * @param unique whether a list may name a choice only once
 */
record ChoiceOrigin(String prefix, String value, String label, Set<String> worded, boolean unique) {

  private static final Set<String> OWN =
      Set.of("list_name", "name", "label", "media", "image", "big-image", "audio", "video");

  /** The columns that are kept with each choice. */
  Set<String> columns(Sheet sheet) {
    var columns = new LinkedHashSet<>(sheet.columnNames());
    columns.removeIf(column -> OWN.contains(column.toLowerCase(Locale.ROOT)));
    columns.remove(value);
    if (!value.equals("name") && sheet.has("name")) {
      columns.add("name");
    }
    return columns;
  }

  /** Whether the choice would be taken for several in an answer. */
  boolean splits(String list, String name) {
    return worded.contains(list) && name.chars().anyMatch(Character::isWhitespace);
  }

  /** What stands under {@code columns}. */
  static Map<String, String> cells(SheetRow row, Set<String> columns) {
    var cells = new LinkedHashMap<String, String>();
    for (var column : columns) {
      if (!row.get(column).isEmpty()) {
        cells.put(column, row.get(column));
      }
    }
    return cells;
  }
}
