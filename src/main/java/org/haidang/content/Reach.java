package org.haidang.content;

import java.util.Locale;
import java.util.Optional;

/** How far an agency's work goes. */
public enum Reach {
  /** One commune. */
  COMMUNE,
  /** One province, or several that are named. */
  PROVINCE,
  /** The whole country. */
  NATIONAL,
  /** Abroad. */
  ABROAD;

  /** As sheets write it. */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one that sheets write as {@code text}. */
  public static Optional<Reach> of(String text) {
    for (var reach : values()) {
      if (reach.stored().equals(text)) {
        return Optional.of(reach);
      }
    }
    return Optional.empty();
  }
}
