package org.haidang.content.xform;

import java.util.Set;
import java.util.regex.Pattern;
import org.haidang.content.Label;
import org.haidang.content.workbook.SheetRow;

/** What texts of the desk's own sheets leave to be filled: {@code ${province}}. */
final class Blanks {

  private static final Pattern BLANK = Pattern.compile("\\$\\{([^}]*)}");

  private Blanks() {}

  /** Tells of every blank that is not among {@code known}. */
  static void check(SheetRow row, String column, Label label, Set<String> known, Faults faults) {
    label
        .byLanguage()
        .forEach(
            (language, text) ->
                BLANK
                    .matcher(text)
                    .results()
                    .filter(it -> !known.contains(it.group(1)))
                    .forEach(
                        it -> faults.at(row, column, language, Reason.UNKNOWN_BLANK, it.group())));
  }
}
