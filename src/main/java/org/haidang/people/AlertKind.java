package org.haidang.people;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What to know of a person before anything is done. */
public enum AlertKind {
  /** Must not be rung back. */
  DO_NOT_CALL_BACK,
  /** A violent partner, or somebody like that, reads the telephone. */
  PHONE_IS_READ,
  /** The one who answers may be a controller. */
  OTHERS_ANSWER,
  /** In danger now. */
  IN_DANGER,
  /** May hurt themselves. */
  SELF_HARM,
  /** A child: speak as to a child. */
  CHILD,
  /** Needs an interpreter, or another way of talking. */
  NEEDS_INTERPRETER,
  /** Something else, told in words. */
  OTHER;

  /** As it is stored: the name in lower case. */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind stored as {@code text}; empty for any other text and for null. */
  public static Optional<AlertKind> of(@Nullable String text) {
    for (var kind : values()) {
      if (kind.stored().equals(text)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
