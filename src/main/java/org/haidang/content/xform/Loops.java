package org.haidang.content.xform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.haidang.content.Label;
import org.haidang.content.workbook.Sheet;
import org.haidang.content.workbook.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * Writes out {@code begin loop over LIST}: a group for every choice of the list, its rows with
 * {@code %(name)s} and {@code %(label)s} filled from the choice.
 */
final class Loops {

  private final @Nullable Sheet choices;
  private final Faults faults;

  Loops(@Nullable Sheet choices, Faults faults) {
    this.choices = choices;
    this.faults = faults;
  }

  /** The rows with every loop written out as groups. */
  List<SheetRow> unrolled(List<SheetRow> rows) {
    var all = new ArrayList<SheetRow>();
    for (var i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var bracket = TypeWords.bracket(row.get("type")).orElse(null);
      var end = bracket != null && isLoop(bracket) && bracket.begin() ? end(rows, i) : i;
      if (end == i) {
        all.add(row);
        continue;
      }
      if (bracket != null) {
        loop(row, bracket.list(), unrolled(rows.subList(i + 1, end)), all);
      }
      i = end;
    }
    return all;
  }

  private static boolean isLoop(TypeWords.Bracket bracket) {
    return bracket.kind().equals("loop");
  }

  /** Where the loop that begins at {@code start} ends; {@code start} when nowhere. */
  private static int end(List<SheetRow> rows, int start) {
    var depth = 0;
    for (var i = start; i < rows.size(); i++) {
      var bracket = TypeWords.bracket(rows.get(i).get("type")).orElse(null);
      if (bracket != null && isLoop(bracket)) {
        depth += bracket.begin() ? 1 : -1;
        if (depth == 0) {
          return i;
        }
      }
    }
    return start;
  }

  private void loop(SheetRow row, String list, List<SheetRow> body, List<SheetRow> into) {
    var over =
        choices == null
            ? List.<SheetRow>of()
            : choices.rows().stream().filter(it -> it.get("list_name").equals(list)).toList();
    if (over.isEmpty()) {
      faults.at(row, "type", Reason.UNKNOWN_LIST, list);
    }
    into.add(begin(row, row.get("name"), row.texts("label")));
    for (var choice : over) {
      var name = choice.get("name");
      var label = choice.texts("label");
      into.add(begin(row, name, label));
      for (var inside : body) {
        into.add(
            inside.changed(
                text -> text.replace("%(name)s", name).replace("%(label)s", first(label, name))));
      }
      into.add(row.standIn(Map.of("type", cell("end_group"))));
    }
    into.add(row.standIn(Map.of("type", cell("end_group"))));
  }

  private static SheetRow begin(SheetRow row, String name, Label label) {
    return row.standIn(Map.of("type", cell("begin_group"), "name", cell(name), "label", label));
  }

  private static String first(Label label, String otherwise) {
    return label.isEmpty() ? otherwise : label.in("");
  }

  private static Label cell(String text) {
    return new Label(Map.of("", text));
  }
}
