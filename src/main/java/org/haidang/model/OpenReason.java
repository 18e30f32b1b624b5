package org.haidang.model;

import java.util.Locale;
import java.util.Optional;

/** Why a question of a saved contact has no answer, or not one its form would take. */
public enum OpenReason {
  /** There was no time, or no place for it in the talk. */
  NOT_ASKED,
  /** The caller does not know. */
  NOT_KNOWN,
  /** The caller would rather not say. */
  REFUSED,
  /** Asking could have put somebody in danger. */
  UNSAFE_TO_ASK,
  /** What was told stands as it was typed, although the form would not take it. */
  AS_TOLD;

  /** As it is stored: the name in lower case. */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reason stored as {@code text}; empty for any other text. */
  public static Optional<OpenReason> of(String text) {
    for (var reason : values()) {
      if (reason.stored().equals(text)) {
        return Optional.of(reason);
      }
    }
    return Optional.empty();
  }
}
