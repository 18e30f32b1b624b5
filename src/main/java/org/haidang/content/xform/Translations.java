package org.haidang.content.xform;

import java.util.List;
import org.haidang.content.Label;
import org.haidang.content.workbook.Sheet;

/** Takes texts out of rows and tells of every language they lack. */
final class Translations {

  private final List<String> languages;
  private final Faults faults;

  Translations(List<String> languages, Faults faults) {
    this.languages = languages;
    this.faults = faults;
  }

  /** The pack's languages, the default first. */
  List<String> languages() {
    return languages;
  }

  /** A text that must be there, in every language. */
  Label needed(Sheet.Row row, String column) {
    var label = row.texts(column);
    if (label.isEmpty()) {
      faults.at(row, column, Reason.MISSING_LABEL, column);
      return label;
    }
    return complete(row, column, label);
  }

  /** A text that may be left out, but not in one language only. */
  Label optional(Sheet.Row row, String column) {
    var label = row.texts(column);
    return label.isEmpty() ? label : complete(row, column, label);
  }

  private Label complete(Sheet.Row row, String column, Label label) {
    for (var language : languages) {
      if (!label.byLanguage().containsKey(language)) {
        faults.at(row, column, language, Reason.MISSING_TRANSLATION, column, language);
      }
    }
    return label;
  }
}
