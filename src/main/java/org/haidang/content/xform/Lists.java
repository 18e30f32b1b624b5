package org.haidang.content.xform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haidang.content.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The lists of choices and tables of data by the name instances call them.
 *
 * @param byName the rows of each
 * @param values the column of each that holds the stored value; absent where none does
 * @param columns the further columns of all of them, usable in filters
 */
record Lists(Map<String, List<Choice>> byName, Map<String, String> values, Set<String> columns) {

  @Nullable List<Choice> list(String name) {
    return byName.get(name);
  }

  /** The column with the stored value; the standard's own where the list does not say. */
  String value(String name) {
    return values.getOrDefault(name, "name");
  }

  /** Whether some list has a column of that name. */
  boolean has(String column) {
    return columns.contains(column)
        || column.equals("name")
        || column.equals("label")
        || values.containsValue(column);
  }
}
