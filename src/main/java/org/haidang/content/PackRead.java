package org.haidang.content;

import java.util.List;

/** What came of reading a pack. */
public sealed interface PackRead {

  /** It has no fault. */
  record Ready(Pack pack) implements PackRead {}

  /**
   * It is refused whole.
   *
   * @param faults all of them, at least one, in order of sheet and row
   */
  record Refused(List<Fault> faults) implements PackRead {
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
