package org.haidang.content.xform;

import java.util.Locale;
import org.haidang.content.workbook.Sheet;
import org.haidang.content.workbook.Workbook;

/** Tells of columns that nothing is done with, so that no author waits for what they would do. */
final class PassedOver {

  private PassedOver() {}

  static void tell(Workbook workbook, Sheet survey, Faults faults) {
    for (var written : survey.columnNames()) {
      var column = written.toLowerCase(Locale.ROOT);
      if (Spellings.media(column)) {
        faults.notice(survey.name(), Reason.MEDIA_PASSED_OVER, written);
      } else if (!Spellings.used(survey.called(written))) {
        faults.notice(survey.name(), Reason.COLUMN_PASSED_OVER, written);
      }
    }
    if (workbook.sheet("entities").isPresent()) {
      faults.notice("entities", Reason.SHEET_PASSED_OVER);
    }
  }
}
