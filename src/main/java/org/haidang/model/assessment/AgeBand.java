package org.haidang.model.assessment;

import java.util.List;

/**
 * How old somebody is, as far as it matters: articles 150 and 151 of the Penal Code turn on 16, Law
 * 53/2024 on 18.
 */
public enum AgeBand {
  UNDER_16("under16"),
  FROM_16_TO_17("16_17"),
  ADULT("adult"),
  /** Nobody knows: both readings are shown. */
  UNKNOWN("unknown");

  private static final int OLDEST = 120;

  private final String stored;

  AgeBand(String stored) {
    this.stored = stored;
  }

  /** As packs name it in their lists of ages. */
  public String stored() {
    return stored;
  }

  /** How the signs may be read, at least one way. */
  public List<Reading> readings() {
    return switch (this) {
      case UNDER_16, FROM_16_TO_17 -> List.of(Reading.CHILD);
      case ADULT -> List.of(Reading.ADULT);
      case UNKNOWN -> List.of(Reading.ADULT, Reading.CHILD);
    };
  }

  /** The band of an age in whole years; unknown below 0 and above 120. */
  public static AgeBand of(int years) {
    if (years < 0 || years > OLDEST) {
      return UNKNOWN;
    }
    return years < 16 ? UNDER_16 : years < 18 ? FROM_16_TO_17 : ADULT;
  }

  /** The band that packs name {@code text}; unknown for any other text. */
  public static AgeBand of(String text) {
    for (var band : values()) {
      if (band.stored.equals(text)) {
        return band;
      }
    }
    return UNKNOWN;
  }
}
