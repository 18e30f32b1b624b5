package org.haidang.model.assessment;

import java.util.Locale;
import java.util.Optional;

/** How much a sign says of its dimension. */
public enum Weight {
  /** Nothing: it is no sign for people of that age. */
  NONE,
  WEAK,
  MEDIUM,
  STRONG;

  /** As it is written in packs: the name in lower case. */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The weight written as {@code text}; empty for any other text. */
  public static Optional<Weight> of(String text) {
    for (var weight : values()) {
      if (weight.stored().equals(text)) {
        return Optional.of(weight);
      }
    }
    return Optional.empty();
  }
}
