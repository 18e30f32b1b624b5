package org.haidang.content.xform;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.haidang.content.QuestionType;
import org.haidang.content.workbook.Sheet;

/** What must hold of the survey's rows besides their expressions. */
final class Check {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private static final Map<QuestionType, Set<String>> PARAMETERS =
      Map.of(
          QuestionType.RANGE,
              Set.of("start", "end", "step", "tick_interval", "placeholder", "tick_labelset"),
          QuestionType.TEXT, Set.of("rows"),
          QuestionType.SELECT_ONE, Set.of("randomize", "seed", "value", "label"),
          QuestionType.SELECT_MULTIPLE, Set.of("randomize", "seed", "value", "label"),
          QuestionType.RANK, Set.of("randomize", "seed", "value", "label"));

  private final Survey survey;
  private final Lists lists;
  private final Faults faults;

  Check(Survey survey, Lists lists, Faults faults) {
    this.survey = survey;
    this.lists = lists;
    this.faults = faults;
  }

  void check() {
    for (var item : survey.all()) {
      if (item.isQuestion()) {
        question(item);
      } else if (item.row.get("appearance").contains("table-list")) {
        tableList(item);
      }
    }
  }

  private void question(Item item) {
    choices(item);
    parameters(item);
    if (item.type == QuestionType.CALCULATE
        && item.typed.preload().isEmpty()
        && isCalculate(item)
        && item.row.get(Rules.CALCULATION).isEmpty()
        && item.row.get(Rules.DEFAULT).isEmpty()
        && item.row.get(Rules.TRIGGER).isEmpty()) {
      faults.at(item.row, Rules.CALCULATION, Reason.MISSING_CALCULATION);
    }
    var value = item.row.get(Rules.DEFAULT);
    if (!value.isEmpty() && !Defaults.isComputed(item) && !Defaults.fits(item, lists, value)) {
      faults.notice(item.row, Rules.DEFAULT, Reason.DEFAULT_PASSED_OVER, value);
    }
  }

  /** Hidden questions need no calculation. */
  private static boolean isCalculate(Item item) {
    return item.row.get("type").toLowerCase(Locale.ROOT).contains("calculate");
  }

  private void choices(Item item) {
    if (!item.isSelect() || item.list.isEmpty()) {
      return;
    }
    if (item.isFromRepeat()) {
      var target = survey.named(item.list).orElse(null);
      if (target == null) {
        faults.at(item.row, "type", Reason.UNKNOWN_REFERENCE, item.list);
      } else if (target.repeatAround() == null) {
        faults.at(item.row, "type", Reason.NOT_IN_A_REPEAT, item.list);
      }
    } else if (!item.isFromFile() && lists.list(item.list) == null) {
      faults.at(item.row, "type", Reason.UNKNOWN_LIST, item.typed.list());
    }
  }

  private void parameters(Item item) {
    var cell = item.row.get(Rules.PARAMETERS);
    if (cell.isEmpty()) {
      return;
    }
    var parameters = Parameters.of(cell).orElse(null);
    if (parameters == null) {
      faults.at(item.row, Rules.PARAMETERS, Reason.BAD_PARAMETERS);
      return;
    }
    var known = PARAMETERS.get(item.type);
    for (var parameter : parameters.entrySet()) {
      if (known != null && !known.contains(parameter.getKey())) {
        faults.at(
            item.row,
            Rules.PARAMETERS,
            Reason.UNKNOWN_PARAMETER,
            parameter.getKey(),
            String.join(", ", new TreeSet<>(known)));
      } else if (Set.of("start", "end", "step").contains(parameter.getKey())
          && item.type == QuestionType.RANGE
          && !NUMBER.matcher(parameter.getValue()).matches()) {
        faults.at(item.row, Rules.PARAMETERS, Reason.BAD_PARAMETER, parameter.getKey());
      }
    }
  }

  private void tableList(Item group) {
    var list = "";
    for (var child : group.children) {
      if (child.isSelect() && list.isEmpty()) {
        list = child.list;
      } else if (child.isSelect() && !child.list.equals(list)) {
        faults.at(child.row, "type", Reason.TABLE_LISTS, list);
      }
    }
  }

  /** Tells of the columns and headings a sheet must have or may not. */
  static void headings(Sheet sheet, Faults faults, String... needed) {
    for (var column : needed) {
      if (!sheet.has(column)) {
        faults.sheet(sheet.name(), Reason.MISSING_COLUMN, column);
      }
    }
    for (var cell : sheet.untaggedHeadings()) {
      faults.noticeCell(sheet.name(), cell, Reason.UNTAGGED_LANGUAGE);
    }
    for (var cell : sheet.repeatedHeadings()) {
      faults.cell(sheet.name(), cell, Reason.REPEATED_COLUMN);
    }
  }
}
