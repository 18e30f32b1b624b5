package org.haidang.content.xform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.haidang.content.QuestionType;
import org.haidang.content.workbook.Sheet;
import org.haidang.content.workbook.Workbook;
import org.jspecify.annotations.Nullable;

/** Reads the survey sheet's rows into the form's tree. */
final class SurveyReader {

  static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  /** How the types end that take their choices from a file of the pack. */
  static final String FROM_FILE = "_from_file";

  private static final Map<String, QuestionType> TYPES =
      Map.ofEntries(
          Map.entry("text", QuestionType.TEXT),
          Map.entry("string", QuestionType.TEXT),
          Map.entry("integer", QuestionType.INTEGER),
          Map.entry("int", QuestionType.INTEGER),
          Map.entry("decimal", QuestionType.DECIMAL),
          Map.entry("date", QuestionType.DATE),
          Map.entry("time", QuestionType.TIME),
          Map.entry("datetime", QuestionType.DATE_TIME),
          Map.entry("select_one", QuestionType.SELECT_ONE),
          Map.entry("select_multiple", QuestionType.SELECT_MULTIPLE),
          Map.entry("select_one_from_file", QuestionType.SELECT_ONE),
          Map.entry("select_multiple_from_file", QuestionType.SELECT_MULTIPLE),
          Map.entry("note", QuestionType.NOTE),
          Map.entry("calculate", QuestionType.CALCULATE));

  private final Faults faults;
  private final List<Item> roots = new ArrayList<>();
  private final Deque<Item> open = new ArrayDeque<>();
  private final Map<String, Item> byName = new HashMap<>();

  private SurveyReader(Faults faults) {
    this.faults = faults;
  }

  static Survey read(Sheet sheet, Faults faults) {
    var reader = new SurveyReader(faults);
    sheet.rows().forEach(reader::row);
    reader.close(sheet);
    return new Survey(reader.roots, reader.byName);
  }

  private void row(Sheet.Row row) {
    var words =
        row.get("type")
            .replaceFirst("(?i)^(begin|end)\\s+(group|repeat)$", "$1_$2")
            .split("\\s+", 3);
    var type = words[0].toLowerCase(Locale.ROOT);
    switch (type) {
      case "begin_group", "begin_repeat" -> {
        var group = Item.group(row, type.equals("begin_repeat"), open.peek());
        place(group);
        open.push(group);
      }
      case "end_group", "end_repeat" -> end(row, type);
      default -> question(row, type, words);
    }
  }

  private void question(Sheet.Row row, String word, String[] words) {
    var type = TYPES.get(word);
    var select = type == QuestionType.SELECT_ONE || type == QuestionType.SELECT_MULTIPLE;
    if (type == null || words.length > (select ? 2 : 1)) {
      faults.at(row, "type", Reason.UNKNOWN_TYPE, row.get("type"));
      // Kept in the tree all the same, so that what refers to it is not a further fault.
      place(Item.question(row, QuestionType.TEXT, "", open.peek()));
      return;
    }
    if (select && words.length == 1) {
      faults.at(row, "type", Reason.MISSING_LIST, word);
    }
    var list = select && words.length == 2 ? words[1] : "";
    if (word.endsWith(FROM_FILE)) {
      list = fileList(row, list);
    }
    place(Item.question(row, type, list, open.peek()));
  }

  /**
   * The name of the list that a file holds: the file's own, as in {@code instance('provinces')}.
   */
  private String fileList(Sheet.Row row, String file) {
    var matcher = Workbook.LIST_FILE.matcher(file);
    if (matcher.matches()) {
      return matcher.group(1);
    }
    if (!file.isEmpty()) {
      faults.at(row, "type", Reason.BAD_FILE, file);
    }
    return "";
  }

  private void place(Item item) {
    name(item);
    var parent = item.parent;
    (parent == null ? roots : parent.children).add(item);
  }

  private void name(Item item) {
    if (item.name.isEmpty()) {
      faults.at(item.row, "name", Reason.MISSING_NAME);
      return;
    }
    if (!NAME.matcher(item.name).matches()) {
      faults.at(item.row, "name", Reason.BAD_NAME, item.name);
    }
    var first = byName.putIfAbsent(item.name, item);
    if (first != null) {
      faults.at(item.row, "name", Reason.DUPLICATE_NAME, item.name, first.row.cell("name"));
    }
  }

  private void end(Sheet.Row row, String type) {
    var group = open.poll();
    if (group == null) {
      faults.at(row, "type", Reason.STRAY_END, type);
      return;
    }
    if (!type.equals(endOf(group))) {
      faults.at(
          row,
          "type",
          Reason.MISMATCHED_END,
          type,
          group.row.cell("type"),
          endOf(group).replace("end", "begin"));
    }
    if (group.children.isEmpty()) {
      faults.at(group.row, "type", Reason.EMPTY_GROUP);
    }
  }

  private void close(Sheet sheet) {
    for (var group : open) {
      faults.at(
          group.row, "type", Reason.UNCLOSED, endOf(group).replace("end", "begin"), endOf(group));
    }
    if (roots.isEmpty()) {
      faults.sheet(sheet.name(), Reason.NO_QUESTION);
    }
  }

  private static String endOf(Item group) {
    return group.kind == Item.Kind.REPEAT ? "end_repeat" : "end_group";
  }

  /** The form's tree. */
  record Survey(List<Item> roots, Map<String, Item> byName) {

    Optional<Item> named(String name) {
      return Optional.ofNullable(byName.get(name));
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
}
