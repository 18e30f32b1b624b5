package org.haidang.content.xform;

import java.util.HashMap;
import java.util.Map;
import org.haidang.content.workbook.SheetRow;

/**
 * The names in the column {@code name} of a sheet, each of which may stand once: of a script's
 * stages, steps and questions; of answers.
 */
final class RowNames {

  private final Faults faults;
  private final Map<String, String> names = new HashMap<>();

  RowNames(Faults faults) {
    this.faults = faults;
  }

  /** The name of {@code row}; where it is missing, none or taken, the author is told. */
  String take(SheetRow row) {
    var name = row.get("name");
    if (name.isEmpty()) {
      faults.at(row, "name", Reason.MISSING_NAME);
    } else if (!Names.allowed(name)) {
      faults.at(row, "name", Reason.BAD_NAME, name);
    } else {
      var first = names.putIfAbsent(name, row.cell("name"));
      if (first != null) {
        faults.at(row, "name", Reason.DUPLICATE_NAME, name, first);
      }
    }
    return name;
  }
}
