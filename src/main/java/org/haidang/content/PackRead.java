package org.haidang.content;

import java.util.List;

/** What came of reading a pack. */
public sealed interface PackRead {

  /**
   * It has no fault.
   *
   * @param notices what its author should know all the same, such as a column that is passed over;
   *     in order of sheet and row
   */
  record Ready(Pack pack, List<Fault> notices) implements PackRead {
    public Ready {
      notices = List.copyOf(notices);
    }
  }

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
