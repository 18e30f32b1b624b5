package org.haidang.content.xform;

import java.util.List;
import java.util.Map;
import org.haidang.content.Label;
import org.haidang.content.workbook.SheetRow;

/**
 * Takes texts out of rows and tells of every language they lack. In the sheets of the standard that
 * is a notice, as pyxform has it; in the desk's own a fault.
 */
final class Translations {

  private final List<String> languages;
  private final Faults faults;
  private final boolean strict;

  private Translations(List<String> languages, Faults faults, boolean strict) {
    this.languages = languages;
    this.faults = faults;
    this.strict = strict;
  }

  Translations(List<String> languages, Faults faults) {
    this(languages, faults, false);
  }

  /** For the sheets that are the desk's own. */
  Translations strict() {
    return new Translations(languages, faults, true);
  }

  /** The pack's languages, the default first. */
  List<String> languages() {
    return languages;
  }

  /** A name that stands for a text that is missing. */
  Label instead(String name) {
    return new Label(Map.of(languages.getFirst(), name));
  }

  /** A text that should be there, in every language. */
  Label needed(SheetRow row, String column) {
    var label = row.texts(column);
    if (label.isEmpty()) {
      if (strict) {
        faults.at(row, column, Reason.MISSING_LABEL, column);
      } else {
        faults.notice(row, column, Reason.MISSING_LABEL, column);
      }
      return label;
    }
    return complete(row, column, label);
  }

  /** A text that may be left out, but not in one language only. */
  Label optional(SheetRow row, String column) {
    var label = row.texts(column);
    return label.isEmpty() ? label : complete(row, column, label);
  }

  private Label complete(SheetRow row, String column, Label label) {
    for (var language : languages) {
      if (label.byLanguage().containsKey(language)) {
        continue;
      }
      if (strict) {
        faults.at(row, column, language, Reason.MISSING_TRANSLATION, column, language);
      } else if (row.isIn(column, language)) {
        faults.notice(row, column, language, Reason.MISSING_TRANSLATION, column, language);
      } else {
        // No column at all: once for the sheet, not once a row.
        faults.notice(row.sheet(), Reason.MISSING_TRANSLATION, column, language);
      }
    }
    return label;
  }
}
