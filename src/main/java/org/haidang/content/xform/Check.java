package org.haidang.content.xform;

import java.util.List;
import org.haidang.content.QuestionType;
import org.haidang.content.rosa.Lexical;
import org.haidang.content.workbook.Sheet;

/** What must hold of the survey's rows besides their expressions. */
final class Check {

  private static final List<String> UNSUPPORTED = List.of("repeat_count", "trigger", "parameters");

  private final ChoicesReader.Lists lists;
  private final Faults faults;

  Check(ChoicesReader.Lists lists, Faults faults) {
    this.lists = lists;
    this.faults = faults;
  }

  void check(Survey survey) {
    for (var item : survey.all()) {
      for (var column : UNSUPPORTED) {
        if (!item.row.get(column).isEmpty()) {
          faults.at(item.row, column, Reason.UNSUPPORTED, column);
        }
      }
      if (item.isQuestion()) {
        question(item);
      }
    }
  }

  private void question(Item item) {
    if (!item.list.isEmpty() && !item.isFromFile() && lists.list(item.list) == null) {
      faults.at(item.row, "type", Reason.UNKNOWN_LIST, item.list);
    }
    if (item.type == QuestionType.CALCULATE && item.row.get(Rules.CALCULATION).isEmpty()) {
      faults.at(item.row, Rules.CALCULATION, Reason.MISSING_CALCULATION);
    }
    var value = item.row.get(Rules.DEFAULT);
    if (!value.isEmpty() && !Rules.hasComputedDefault(item) && !fits(item, value)) {
      faults.at(item.row, Rules.DEFAULT, Reason.BAD_DEFAULT, value);
    }
  }

  private boolean fits(Item item, String value) {
    return switch (item.type) {
      case NOTE -> false;
      case SELECT_ONE -> offered(item, value);
      case SELECT_MULTIPLE ->
          List.of(value.split("\\s+")).stream().allMatch(it -> offered(item, it));
      default -> Lexical.parse(item.type, value).isPresent();
    };
  }

  private boolean offered(Item item, String value) {
    var list = lists.list(item.list);
    return list == null || list.stream().anyMatch(choice -> choice.name().equals(value));
  }

  /** Tells of the columns and headings a sheet must have or may not. */
  static void headings(Sheet sheet, Faults faults, String... needed) {
    for (var column : needed) {
      if (!sheet.has(column)) {
        faults.sheet(sheet.name(), Reason.MISSING_COLUMN, column);
      }
    }
    for (var cell : sheet.untaggedHeadings()) {
      faults.cell(sheet.name(), cell, Reason.UNTAGGED_LANGUAGE);
    }
    for (var cell : sheet.repeatedHeadings()) {
      faults.cell(sheet.name(), cell, Reason.REPEATED_COLUMN);
    }
  }
}
