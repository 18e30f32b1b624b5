package org.haidang.content.xform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.haidang.content.Choice;
import org.haidang.content.Label;
import org.haidang.content.workbook.Sheet;
import org.haidang.content.workbook.SheetRow;

/** Reads the sheets of choices, and the files that hold one list each, into lists. */
final class ChoicesReader {

  private final Translations translations;
  private final Faults faults;
  private final boolean repeated;
  private final Map<String, List<Choice>> lists = new LinkedHashMap<>();
  private final Map<String, String> values = new HashMap<>();
  private final Set<String> filterable = new LinkedHashSet<>();

  /**
   * @param repeated whether a list may name a choice twice
   */
  ChoicesReader(Translations translations, boolean repeated, Faults faults) {
    this.translations = translations;
    this.repeated = repeated;
    this.faults = faults;
  }

  /** What has been read so far. */
  Lists lists() {
    return new Lists(lists, values, filterable);
  }

  /**
   * Reads a sheet of choices.
   *
   * @param prefix before the name of each list
   * @param worded those lists whose names stand between spaces in an answer
   */
  void sheet(Sheet sheet, String prefix, Set<String> worded) {
    if (!sheet.has("list_name")) {
      faults.sheet(sheet.name(), Reason.MISSING_COLUMN, "list_name");
      return;
    }
    if (!sheet.has("name")) {
      faults.sheet(sheet.name(), Reason.MISSING_COLUMN, "name");
      return;
    }
    read(
        sheet,
        new ChoiceOrigin(prefix, "name", "label", worded, !repeated),
        row -> row.get("list_name"));
  }

  /**
   * Reads a file whose every row is a choice.
   *
   * @param list what instances call it
   */
  void file(Sheet sheet, String list, String value, String label) {
    lists.put(list, new ArrayList<>());
    values.put(list, value);
    if (!sheet.has(value)) {
      faults.sheet(sheet.name(), Reason.MISSING_COLUMN, value);
      return;
    }
    read(sheet, new ChoiceOrigin("", value, label, Set.of(), false), _ -> list);
  }

  /** Whether a list has been read from a file. */
  boolean isFile(String list) {
    return values.containsKey(list);
  }

  /** Reads a file of data that no select offers. */
  void table(Sheet sheet, String name) {
    var rows = new ArrayList<Choice>();
    var columns = new LinkedHashSet<>(sheet.columnNames());
    columns.remove("name");
    for (var row : sheet.rows()) {
      rows.add(new Choice(row.get("name"), Label.NONE, ChoiceOrigin.cells(row, columns)));
    }
    lists.put(name, rows);
    keep(columns);
  }

  private void read(Sheet sheet, ChoiceOrigin origin, Function<SheetRow, String> listOf) {
    var columns = origin.columns(sheet);
    var seen = new HashMap<String, String>();
    for (var row : sheet.rows()) {
      var list = origin.prefix() + listOf.apply(row);
      var name = row.get(origin.value());
      if (list.equals(origin.prefix())) {
        faults.notice(row, "list_name", Reason.ROW_PASSED_OVER);
      } else if (name.isEmpty()) {
        faults.at(row, origin.value(), Reason.MISSING_NAME);
      } else if (!isRepeated(row, list, name, origin, seen)) {
        if (origin.splits(list, name)) {
          faults.at(row, origin.value(), Reason.BAD_CHOICE_NAME, name);
        }
        lists
            .computeIfAbsent(list, it -> new ArrayList<>())
            .add(new Choice(name, label(row, origin, name), ChoiceOrigin.cells(row, columns)));
      }
    }
    keep(columns);
  }

  private boolean isRepeated(
      SheetRow row, String list, String name, ChoiceOrigin origin, Map<String, String> seen) {
    var first = seen.putIfAbsent(list + "\n" + name, row.cell(origin.value()));
    if (first == null || !origin.unique()) {
      return false;
    }
    faults.at(row, origin.value(), Reason.DUPLICATE_CHOICE, name, first);
    return true;
  }

  private Label label(SheetRow row, ChoiceOrigin origin, String name) {
    var label = translations.needed(row, origin.label());
    return label.isEmpty() ? translations.instead(name) : label;
  }

  /** Adds the choice that {@code or_other} gives a list. */
  void other(String list, Set<String> languages) {
    var choices = lists.get(list);
    if (choices != null && choices.stream().noneMatch(it -> it.name().equals("other"))) {
      choices.add(Others.choice(languages));
    }
  }

  private void keep(Set<String> columns) {
    columns.stream().filter(Names::allowed).forEach(filterable::add);
  }
}
