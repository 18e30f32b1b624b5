package org.haidang.duties;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How pressing something is, the most pressing first. */
public enum Urgency {
  /** Somebody is in danger. */
  DANGER,
  /** Before what is usual. */
  HIGH,
  /** As usual. */
  NORMAL,
  /** It can wait. */
  LOW;

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

  /** The urgency with this weight, {@link org.haidang.records.IndexEntry#urgency}. */
  public static Urgency of(int weight) {
    return values()[Math.clamp(weight, 0, values().length - 1)];
  }
}
