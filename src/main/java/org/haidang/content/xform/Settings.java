package org.haidang.content.xform;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.haidang.content.Label;
import org.haidang.content.workbook.SheetRow;
import org.haidang.content.workbook.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * What the settings sheet says of the form. The standard lets every part of it be left out: the id
 * is then what the workbook goes by, the version is 1, the title is the id.
 *
 * @param row the sheet's one row; null when there is none
 * @param repeated whether a list may name a choice twice
 */
record Settings(String id, String version, Label title, boolean repeated, @Nullable SheetRow row) {

  static final String INSTANCE_NAME = "instance_name";

  private static final String FIRST_VERSION = "1";
  private static final String FORM = "form";

  private static final Set<String> USED =
      Set.of(
          "form_title",
          "form_id",
          "version",
          "default_language",
          "allow_choice_duplicates",
          INSTANCE_NAME,
          "style",
          "source",
          "clean_text_values");

  static Settings read(Workbook workbook, Faults faults) {
    var sheet = workbook.sheet("settings").map(Spellings::settings).orElse(null);
    if (sheet == null || sheet.rows().isEmpty()) {
      var id = name(workbook);
      faults.notice("settings", Reason.DEFAULT_SETTING, "form_id", id);
      faults.notice("settings", Reason.DEFAULT_SETTING, "version", FIRST_VERSION);
      return new Settings(id, FIRST_VERSION, title(workbook, id), false, null);
    }
    Check.headings(sheet, faults);
    for (var column : sheet.columnNames()) {
      if (!USED.contains(column.toLowerCase(Locale.ROOT).replace(' ', '_'))) {
        faults.notice(sheet.name(), Reason.SETTING_PASSED_OVER, column);
      }
    }
    var row = sheet.rows().getFirst();
    var id = setting(row, "form_id", name(workbook), faults);
    var version = setting(row, "version", FIRST_VERSION, faults);
    var title = row.texts("form_title");
    return new Settings(
        id,
        version,
        title.isEmpty() ? title(workbook, id) : title,
        row.get("allow_choice_duplicates").equalsIgnoreCase("yes"),
        row);
  }

  private static String setting(SheetRow row, String column, String otherwise, Faults faults) {
    var value = row.get(column);
    if (!value.isEmpty()) {
      return value;
    }
    faults.notice(row.sheet(), Reason.DEFAULT_SETTING, column, otherwise);
    return otherwise;
  }

  private static Label title(Workbook workbook, String id) {
    return new Label(Map.of(workbook.defaultLanguage(), id));
  }

  /** What the workbook goes by, without what an id may not hold. */
  private static String name(Workbook workbook) {
    var name = workbook.name().strip().replaceAll("[\\s/\\\\]+", "_");
    return name.isEmpty() ? FORM : name;
  }
}
