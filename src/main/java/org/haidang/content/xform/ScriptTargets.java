package org.haidang.content.xform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.haidang.content.workbook.SheetRow;

/** Where the rows of a script lead, and which steps nothing leads to. */
final class ScriptTargets {

  private static final Set<String> NEVER = Set.of("false()", "1=0", "0");

  private final Faults faults;
  private final Set<String> names = new HashSet<>();
  private final List<SheetRow> leading = new ArrayList<>();
  private final List<SheetRow> cutOff = new ArrayList<>();
  private boolean goesOn = true;

  ScriptTargets(Faults faults) {
    this.faults = faults;
  }

  /** A stage or a way begins; the first step of either can always be gone to. */
  void begins(SheetRow row) {
    names.add(row.get("name"));
    goesOn = true;
  }

  void step(SheetRow row) {
    names.add(row.get("name"));
    if (!goesOn) {
      cutOff.add(row);
    }
    if (NEVER.contains(row.get("relevant").replace(" ", ""))) {
      faults.notice(row, "relevant", Reason.NEVER_RELEVANT);
    }
    leads(row);
    goesOn = row.get("to").isEmpty();
  }

  void choice(SheetRow row) {
    leads(row);
    goesOn |= row.get("to").isEmpty();
  }

  /** A row that may lead somewhere. */
  void leads(SheetRow row) {
    if (!row.get("to").isEmpty()) {
      leading.add(row);
    }
  }

  /** With every row read. */
  void check() {
    var reached = new HashSet<String>();
    for (var row : leading) {
      reached.add(row.get("to"));
      if (!names.contains(row.get("to"))) {
        faults.at(row, "to", Reason.UNKNOWN_TARGET, row.get("to"));
      }
    }
    for (var row : cutOff) {
      if (!reached.contains(row.get("name"))) {
        faults.notice(row, "name", Reason.UNREACHABLE, row.get("name"));
      }
    }
  }
}
