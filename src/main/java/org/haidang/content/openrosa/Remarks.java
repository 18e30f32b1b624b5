package org.haidang.content.openrosa;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.haidang.content.Fault;
import org.haidang.content.Label;

/** What is found in one form. Confined to the reading of it. */
final class Remarks {

  /** What a fault names as its sheet. */
  static final String SHEET = "xform";

  private final Set<Fault> faults = new LinkedHashSet<>();
  private final Set<Fault> notices = new LinkedHashSet<>();

  /**
   * Something that refuses the form.
   *
   * @param place a path in the form; empty for all of it
   */
  void fault(String place, Flaw flaw, Object... arguments) {
    fault(place, flaw.with(arguments));
  }

  void fault(String place, Label reason) {
    faults.add(new Fault(SHEET, place, reason));
  }

  void notice(String place, Flaw flaw, Object... arguments) {
    notices.add(new Fault(SHEET, place, flaw.with(arguments)));
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  List<Fault> notices() {
    return List.copyOf(notices);
  }
}
