package org.haidang.people;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a record beyond this workstation is asked for. */
public enum Why {
  /** Somebody who may be known is on the line. */
  ON_THE_LINE,
  /** Somebody may be in danger. */
  DANGER,
  /** A referral or a follow-up needs it. */
  CARE,
  /** What the asker says in words. */
  OTHER;

  /** As it is kept and stands on the wire. */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reason stored as {@code value}; empty when there is none of that name. */
  public static Optional<Why> of(String value) {
    return Stream.of(values()).filter(why -> why.stored().equals(value)).findFirst();
  }

  /** Whether it says enough only with words of the asker. */
  public boolean needsWords() {
    return this == OTHER;
  }

  /** The key of its name. */
  public String textKey() {
    return "national.why." + stored();
  }
}
