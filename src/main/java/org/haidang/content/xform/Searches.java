package org.haidang.content.xform;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.haidang.content.Label;
import org.haidang.content.rosa.Search;
import org.haidang.content.workbook.Sheet;
import org.haidang.content.workbook.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * Rows whose appearance is a {@code search('fruits')}, written as the selects from a file that took
 * its place. The row of the list on the sheet of choices names the file's columns.
 */
final class Searches {

  private static final String APPEARANCE = "appearance";

  /** A choice that stands for itself beside those of the file; a heading is no number. */
  private static final Pattern NUMBER = Pattern.compile("-?\\d+");

  private final @Nullable Sheet choices;
  private final Faults faults;

  Searches(@Nullable Sheet choices, Faults faults) {
    this.choices = choices;
    this.faults = faults;
  }

  /** The row as it is, or with its search put into the standard's own columns. */
  SheetRow asFile(SheetRow row) {
    var typed = TypeWords.question(row.get("type")).orElse(null);
    if (!Search.isIn(row.get(APPEARANCE)) || typed == null || typed.from() != Typed.From.SHEET) {
      return row;
    }
    var search = Search.of(row.get(APPEARANCE)).orElse(null);
    if (search == null) {
      faults.at(row, APPEARANCE, Reason.BAD_SEARCH);
      return row;
    }
    var heading = heading(typed.list());
    if (heading == null) {
      faults.at(row, "type", Reason.UNKNOWN_LIST, typed.list());
      return row;
    }
    var instead = new HashMap<String, Label>();
    instead.put(
        "type", cell(row.get("type").split("\\s+", 2)[0] + "_from_file " + search.file() + ".csv"));
    instead.put(APPEARANCE, cell(search.rest()));
    instead.put(Rules.CHOICE_FILTER, cell(both(row.get(Rules.CHOICE_FILTER), search.condition())));
    instead.put(
        Rules.PARAMETERS,
        cell(
            row.get(Rules.PARAMETERS)
                + " value="
                + heading.get("name")
                + " label="
                + label(heading)));
    return row.with(instead);
  }

  private @Nullable SheetRow heading(String list) {
    return choices == null
        ? null
        : choices.rows().stream()
            .filter(row -> row.get("list_name").equals(list))
            .filter(row -> !NUMBER.matcher(row.get("name")).matches())
            .findFirst()
            .orElse(null);
  }

  /** Several columns may be shown one behind the other: the first is. */
  private static String label(SheetRow heading) {
    var written = heading.get("label").split(",", 2)[0].strip();
    return written.isEmpty() ? heading.get("name") : written;
  }

  private static String both(String own, String searched) {
    return own.isEmpty() || searched.isEmpty()
        ? own + searched
        : "(" + own + ") and (" + searched + ")";
  }

  private static Label cell(String text) {
    return new Label(Map.of("", text.strip()));
  }
}
