package org.haidang.content.xform;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.haidang.content.QuestionType;
import org.haidang.content.workbook.Sheet;
import org.haidang.content.workbook.SheetRow;
import org.haidang.content.workbook.Workbook;
import org.jspecify.annotations.Nullable;

/** Finds and reads the sheets and files that a survey takes its choices and data from. */
final class Sources {

  /** Before the lists of the sheet external_choices, which may be called as those of choices. */
  static final String EXTERNAL = "external-";

  private static final Pattern DATA =
      Pattern.compile("(?:instance|pulldata)\\(\\s*['\"]([^'\"]+?)(?i:\\.csv)?['\"]");

  private final Workbook workbook;
  private final Survey survey;
  private final ChoicesReader reader;
  private final Faults faults;

  Sources(Workbook workbook, Survey survey, ChoicesReader reader, Faults faults) {
    this.workbook = workbook;
    this.survey = survey;
    this.reader = reader;
    this.faults = faults;
  }

  /**
   * @param rows those whose expressions may speak of files
   */
  Lists read(Iterable<SheetRow> rows, Set<String> languages) {
    sheet("choices", "", Typed.From.SHEET);
    sheet("external_choices", EXTERNAL, Typed.From.EXTERNAL_SHEET);
    for (var item : survey.all()) {
      if (item.isFromFile() && !item.list.isEmpty()) {
        file(item);
      }
      if (item.typed.other()) {
        reader.other(item.list, languages);
      }
    }
    tables(rows);
    return reader.lists();
  }

  private void sheet(String name, String prefix, Typed.From from) {
    var sheet = workbook.sheet(name).map(Spellings::choices).orElse(null);
    if (sheet != null) {
      Check.headings(sheet, faults);
      for (var column : sheet.columnNames()) {
        if (Spellings.media(column.toLowerCase(Locale.ROOT))) {
          faults.notice(name, Reason.MEDIA_PASSED_OVER, column);
        }
      }
      reader.sheet(sheet, prefix, worded());
    } else if (survey.all().stream().anyMatch(item -> item.typed.from() == from)
        && !workbook.unreadable().contains(name)) {
      faults.sheet(name, Reason.MISSING_SHEET, name);
    }
  }

  /** The lists whose names stand between spaces in an answer. */
  private Set<String> worded() {
    return survey.all().stream()
        .filter(it -> it.type == QuestionType.SELECT_MULTIPLE || it.type == QuestionType.RANK)
        .map(it -> it.list)
        .collect(Collectors.toSet());
  }

  private void file(Item item) {
    var file = item.typed.list();
    var list = item.list;
    if (workbook.unreadable().contains(stem(file))) {
      return;
    }
    var sheet = data(stem(file));
    if (sheet == null) {
      faults.at(item.row, "type", Reason.UNKNOWN_FILE, file);
    } else if (reader.isFile(list)) {
      return;
    } else if (reader.lists().list(list) != null) {
      faults.at(item.row, "type", Reason.DUPLICATE_LIST, list);
    } else {
      Check.headings(sheet, faults);
      var geo = file.toLowerCase(Locale.ROOT).endsWith(".geojson");
      reader.file(
          sheet,
          list,
          Parameters.get(item, "value", geo ? "id" : "name"),
          Parameters.get(item, "label", geo ? "title" : "label"));
    }
  }

  /** What instances call a file: its name without what follows the last dot. */
  static String stem(String file) {
    var matcher = SurveyReader.FILE.matcher(file);
    return matcher.matches() ? matcher.group(1) : file;
  }

  private @Nullable Sheet data(String name) {
    return Workbook.SHEETS.contains(name) ? null : workbook.sheet(name).orElse(null);
  }

  /** Files of data that expressions look into. */
  private void tables(Iterable<SheetRow> rows) {
    var names = new LinkedHashSet<>(survey.externals().keySet());
    for (var row : rows) {
      for (var column : Rules.ALL) {
        DATA.matcher(row.get(column)).results().forEach(it -> names.add(it.group(1)));
      }
    }
    for (var name : names) {
      var sheet = data(name);
      if (sheet != null && reader.lists().list(name) == null) {
        reader.table(sheet, name);
      } else if (sheet == null && survey.externals().containsKey(name)) {
        faults.notice(survey.externals().get(name), "name", Reason.UNKNOWN_FILE, name);
      }
    }
  }
}
