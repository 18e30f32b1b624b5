package org.haidang.content.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.haidang.content.Fault;

/** What is found while a pack's files are read. Confined to one reading. */
final class Findings {

  /** Beyond these the rest would not be read by anybody. */
  private static final int MOST = 1_000;

  private final List<Fault> faults = new ArrayList<>();
  private final List<Fault> notices = new ArrayList<>();
  private final Set<String> unreadable = new HashSet<>();

  /** A sheet, or a file, that cannot be read at all. */
  void unreadable(String sheet, Told why, Object... arguments) {
    unreadable.add(sheet);
    fault(sheet, "", why, arguments);
  }

  void fault(String sheet, String cell, Told why, Object... arguments) {
    if (faults.size() < MOST) {
      faults.add(new Fault(sheet, cell, why.with(arguments)));
    }
  }

  void notice(String sheet, String cell, Told what, Object... arguments) {
    if (notices.size() < MOST) {
      notices.add(new Fault(sheet, cell, what.with(arguments)));
    }
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  List<Fault> notices() {
    return List.copyOf(notices);
  }

  Set<String> unreadable() {
    return Set.copyOf(unreadable);
  }
}
