package org.haidang.content.xform;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.haidang.content.Label;
import org.haidang.content.QuestionType;
import org.haidang.content.workbook.Sheet;
import org.haidang.content.workbook.SheetRow;
import org.jspecify.annotations.Nullable;

/** Reads the survey sheet's rows into the form's tree. */
final class SurveyReader {

  /** The name of a file of choices or data; its first group is what instances call it. */
  static final Pattern FILE = Pattern.compile("([^/\\\\]+)\\.(?i:csv|xml|geojson)");

  private static final Set<String> YES = Set.of("yes", "true", "1", "true()");

  private final Sheet sheet;
  private final Faults faults;
  private final SurveyTree tree;
  private final Map<String, SheetRow> externals = new HashMap<>();

  private SurveyReader(Sheet sheet, Faults faults) {
    this.sheet = sheet;
    this.faults = faults;
    this.tree = new SurveyTree(faults);
  }

  /**
   * @param choices the sheet of choices, which loops go over; null when there is none
   */
  static Survey read(Sheet sheet, @Nullable Sheet choices, Faults faults) {
    var reader = new SurveyReader(sheet, faults);
    var searches = new Searches(choices, faults);
    new Loops(choices, faults)
        .unrolled(sheet.rows()).stream().map(searches::asFile).forEach(reader::row);
    return reader.tree.closed(sheet, reader.externals);
  }

  private void row(SheetRow row) {
    var type = row.get("type");
    if (YES.contains(row.get("disabled").toLowerCase(Locale.ROOT))) {
      return;
    }
    if (type.isEmpty()) {
      withoutType(row);
      return;
    }
    var bracket = TypeWords.bracket(type).orElse(null);
    if (bracket == null) {
      question(row, type);
    } else if (bracket.begin()) {
      var said = row.get("name").isEmpty() ? generated(row, "group") : row.get("name");
      var group = Item.group(row, bracket.kind().equals("repeat"), said, tree.around());
      tree.begin(group);
    } else {
      tree.end(row, bracket);
    }
  }

  private void withoutType(SheetRow row) {
    if (row.get("name").isEmpty() && row.texts("label").isEmpty()) {
      faults.notice(row, "type", Reason.ROW_PASSED_OVER);
    } else {
      faults.at(row, "type", Reason.MISSING_TYPE);
    }
  }

  private void question(SheetRow row, String type) {
    var typed = TypeWords.question(type).orElse(null);
    if (typed == null) {
      faults.at(row, "type", Reason.UNKNOWN_TYPE, type);
      // Kept in the tree all the same, so that what refers to it is not a further fault.
      tree.place(
          Item.question(row, Typed.plain(QuestionType.TEXT), row.get("name"), tree.around()));
      return;
    }
    if (typed.preload().equals(PlainTypes.EXTERNAL)) {
      external(row);
      return;
    }
    if (typed.preload().endsWith(PlainTypes.EXTERNAL)) {
      faults.notice(row, "type", Reason.NOT_AT_A_DESK, type);
      if (row.get("name").isEmpty()) {
        return;
      }
    }
    var select = typed.from() != Typed.From.NOWHERE;
    if (select && typed.list().isEmpty()) {
      if (row.get("list_name").isEmpty()) {
        faults.at(row, "type", Reason.MISSING_LIST, type);
      }
      typed = Typed.select(typed.type(), typed.from(), row.get("list_name"), typed.other());
    }
    if (typed.from() == Typed.From.FILE
        && !typed.list().isEmpty()
        && !FILE.matcher(typed.list()).matches()) {
      faults.at(row, "type", Reason.BAD_FILE, typed.list());
      typed = Typed.select(typed.type(), typed.from(), "", false);
    }
    var said = row.get("name");
    if (said.isEmpty() && typed.type() == QuestionType.NOTE) {
      said = generated(row, "note");
    }
    tree.place(Item.question(row, typed, said, tree.around()));
    if (typed.other()) {
      other(row, said);
    }
  }

  /** The text beside a select that takes what is not on its list. */
  private void other(SheetRow row, String select) {
    if (!row.get(Rules.CHOICE_FILTER).isEmpty()) {
      faults.at(row, Rules.CHOICE_FILTER, Reason.FILTER_WITH_OTHER);
    }
    var cells =
        Map.of(
            "type",
            new Label(Map.of("", "text")),
            "name",
            new Label(Map.of("", select + "_other")),
            "label",
            Others.specify(sheet.languages("label")),
            Rules.RELEVANT,
            new Label(Map.of("", "selected(../" + select + ", 'other')")));
    var said = select + "_other";
    tree.place(
        Item.question(row.standIn(cells), Typed.plain(QuestionType.TEXT), said, tree.around()));
  }

  private void external(SheetRow row) {
    var name = row.get("name");
    if (name.isEmpty()) {
      faults.at(row, "name", Reason.MISSING_NAME);
    } else {
      externals.putIfAbsent(name, row);
    }
  }

  private static String generated(SheetRow row, String what) {
    return "generated_" + what + "_name_" + row.cell("type").replaceAll("\\D", "");
  }
}
