package org.haidang.content.xform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.haidang.content.workbook.Sheet;
import org.haidang.content.workbook.SheetRow;
import org.jspecify.annotations.Nullable;

/** The form's tree while it grows row by row. Confined to one thread. */
final class SurveyTree {

  private final Faults faults;
  private final List<Item> roots = new ArrayList<>();
  private final Deque<Item> open = new ArrayDeque<>();
  private final Map<String, List<Item>> byName = new HashMap<>();

  SurveyTree(Faults faults) {
    this.faults = faults;
  }

  /** The group that is open; null at the form's top level. */
  @Nullable Item around() {
    return open.peek();
  }

  /** Begins a group: what is placed from now on stands in it. */
  void begin(Item group) {
    place(group);
    open.push(group);
  }

  /** Puts an item behind the others of the open group. */
  void place(Item item) {
    name(item);
    var parent = item.parent;
    (parent == null ? roots : parent.children).add(item);
  }

  private void name(Item item) {
    if (item.said.isEmpty()) {
      faults.at(item.row, "name", Reason.MISSING_NAME);
      return;
    }
    if (!Names.allowed(item.said)) {
      faults.at(item.row, "name", Reason.BAD_NAME, item.said);
    }
    for (var sibling : item.parent == null ? roots : item.parent.children) {
      if (sibling.name.equals(item.name)) {
        faults.at(item.row, "name", Reason.DUPLICATE_NAME, item.said, sibling.row.cell("name"));
        return;
      }
      if (sibling.name.equalsIgnoreCase(item.name)) {
        faults.notice(item.row, "name", Reason.SIMILAR_NAME, item.said, sibling.said);
      }
    }
    byName.computeIfAbsent(item.said, it -> new ArrayList<>()).add(item);
  }

  /** Ends the open group with {@code bracket}; a fault in {@code row} when that does not fit it. */
  void end(SheetRow row, TypeWords.Bracket bracket) {
    var group = open.poll();
    if (group == null) {
      faults.at(row, "type", Reason.STRAY_END, bracket.word());
      return;
    }
    if (!kind(group).equals(bracket.kind())) {
      faults.at(
          row,
          "type",
          Reason.MISMATCHED_END,
          bracket.word(),
          group.row.cell("type"),
          "begin_" + kind(group));
    }
    if (group.children.isEmpty()) {
      faults.notice(group.row, "type", Reason.EMPTY_GROUP);
    }
  }

  /** The whole tree; what is still open is a fault. */
  Survey closed(Sheet sheet, Map<String, SheetRow> externals) {
    for (var group : open) {
      faults.at(group.row, "type", Reason.UNCLOSED, "begin_" + kind(group), "end_" + kind(group));
    }
    if (roots.isEmpty()) {
      faults.sheet(sheet.name(), Reason.NO_QUESTION);
    }
    return new Survey(roots, byName, externals);
  }

  private static String kind(Item group) {
    return group.kind == Item.Kind.REPEAT ? "repeat" : "group";
  }
}
