package org.haidang.duties;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How pressing something is, the most pressing first. */
public enum Urgency {
  /** Somebody is in danger. */
  DANGER(0),
  /** Before what is usual. */
  HIGH(1),
  /** As usual. */
  NORMAL(2),
  /** It can wait. */
  LOW(3);

  private final int weight;

  Urgency(int weight) {
    this.weight = weight;
  }

  /** What orders lists, {@link org.haidang.records.IndexEntry#urgency}. */
  public int weight() {
    return weight;
  }

  /** As it is stored: the name in lower case. */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is stored as {@code text}; {@link #NORMAL} for none and for any other text. */
  public static Urgency of(@Nullable String text) {
    for (var each : values()) {
      if (each.stored().equals(text)) {
        return each;
      }
    }
    return NORMAL;
  }

  /** The urgency of this weight, {@link #NORMAL} for any other. */
  public static Urgency of(int weight) {
    for (var each : values()) {
      if (each.weight == weight) {
        return each;
      }
    }
    return NORMAL;
  }
}
