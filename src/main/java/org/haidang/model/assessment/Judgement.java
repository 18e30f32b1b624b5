package org.haidang.model.assessment;

import java.util.Locale;
import java.util.Optional;

/** What somebody thinks of one person's story. Never that they are a victim: a court says that. */
public enum Judgement {
  /** Much speaks for trafficking. */
  LIKELY,
  /** Something does. */
  POSSIBLE,
  /**
   * Little does. Only a person says so: what was not told on the telephone may be so all the same.
   */
  UNLIKELY,
  /** It cannot be told yet. */
  NOT_ENOUGH;

  /** As it is stored: the name in lower case. */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The judgement stored as {@code text}; empty for any other text. */
  public static Optional<Judgement> of(String text) {
    for (var judgement : values()) {
      if (judgement.stored().equals(text)) {
        return Optional.of(judgement);
      }
    }
    return Optional.empty();
  }
}
