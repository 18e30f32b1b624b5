package org.haidang.people;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person is to a contact or a case: the value of the link. One may be several at once. */
public enum PersonRole {
  /** Who called. */
  CALLER,
  /** May have been trafficked. */
  POSSIBLE_VICTIM,
  /** Is said to have done it. */
  OFFENDER,
  /** Of the family. */
  RELATIVE,
  /** Anything else. */
  OTHER;

  /** As it is stored: the name in lower case. */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role stored as {@code text}; empty for any other text and for null. */
  public static Optional<PersonRole> of(@Nullable String text) {
    for (var role : values()) {
      if (role.stored().equals(text)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
