package org.haidang.model.assessment;

import java.util.Optional;

/** The eleven indicators of forced labour (ILO, 2012), in its order. */
public enum ForcedLabour {
  ABUSE_OF_VULNERABILITY(1),
  DECEPTION(2),
  RESTRICTION_OF_MOVEMENT(3),
  ISOLATION(4),
  VIOLENCE(5),
  INTIMIDATION(6),
  DOCUMENTS_KEPT(7),
  WAGES_WITHHELD(8),
  DEBT_BONDAGE(9),
  ABUSIVE_CONDITIONS(10),
  EXCESSIVE_OVERTIME(11);

  private final int number;

  ForcedLabour(int number) {
    this.number = number;
  }

  /** Its number in packs, 1 to 11. */
  public int number() {
    return number;
  }

  /** The indicator of that number; empty for any other number. */
  public static Optional<ForcedLabour> of(int number) {
    for (var indicator : values()) {
      if (indicator.number == number) {
        return Optional.of(indicator);
      }
    }
    return Optional.empty();
  }
}
