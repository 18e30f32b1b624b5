package org.haidang.model.assessment;

import java.util.Optional;

/** The eleven indicators of forced labour (ILO, 2012), in its order. */
public enum ForcedLabour {
  ABUSE_OF_VULNERABILITY,
  DECEPTION,
  RESTRICTION_OF_MOVEMENT,
  ISOLATION,
  VIOLENCE,
  INTIMIDATION,
  DOCUMENTS_KEPT,
  WAGES_WITHHELD,
  DEBT_BONDAGE,
  ABUSIVE_CONDITIONS,
  EXCESSIVE_OVERTIME;

  /** Its number in packs, 1 to 11. */
  public int number() {
    return ordinal() + 1;
  }

  /** The indicator of that number; empty for any other number. */
  public static Optional<ForcedLabour> of(int number) {
    return number >= 1 && number <= values().length
        ? Optional.of(values()[number - 1])
        : Optional.empty();
  }
}
