package org.haidang.content.xform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haidang.content.workbook.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * The form's tree.
 *
 * @param byName what goes by each name; several where groups use it again
 * @param externals the files of data that the survey names, each with its row
 */
record Survey(List<Item> roots, Map<String, List<Item>> byName, Map<String, SheetRow> externals) {

  /** What goes by that name; the first of several. */
  Optional<Item> named(String name) {
    return byName.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** Whether several go by that name, so that it alone says nothing. */
  boolean isAmbiguous(String name) {
    return byName.getOrDefault(name, List.of()).size() > 1;
  }

  /** Every item, each before its children. */
  List<Item> all() {
    var items = new ArrayList<Item>();
    roots.forEach(root -> collect(root, items));
    return items;
  }

  private static void collect(Item item, List<Item> into) {
    into.add(item);
    item.children.forEach(child -> collect(child, into));
  }

  @Nullable Item child(@Nullable Item parent, String name) {
    for (var child : parent == null ? roots : parent.children) {
      if (child.name.equals(name)) {
        return child;
      }
    }
    return null;
  }
}
