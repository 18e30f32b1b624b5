package org.haidang.model.assessment;

import java.util.Optional;

/**
 * The six sides from which the operational indicators look at one person's story (ILO and European
 * Commission, 2009).
 */
public enum Dimension {
  DECEPTIVE_RECRUITMENT(1),
  COERCIVE_RECRUITMENT(2),
  WEAKNESS_AT_RECRUITMENT(3),
  EXPLOITATION(4),
  COERCION_AT_DESTINATION(5),
  WEAKNESS_AT_DESTINATION(6);

  private final int number;

  Dimension(int number) {
    this.number = number;
  }

  /** Its number in packs, 1 to 6. */
  public int number() {
    return number;
  }

  /** The dimension of that number; empty for any other number. */
  public static Optional<Dimension> of(int number) {
    for (var dimension : values()) {
      if (dimension.number == number) {
        return Optional.of(dimension);
      }
    }
    return Optional.empty();
  }
}
