package org.haidang.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Levels of danger and urgency as every form and record stores them, the gravest first. Where two
 * people said different levels, nobody shall act on the lower one unawares.
 */
public enum Severity {
  DANGER,
  HIGH,
  MEDIUM,
  NORMAL,
  /** It cannot be told yet, which is no reason to be calm. */
  UNCLEAR,
  LOW;

  /** As it is stored: the name in lower case. */
  public String stored() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The level stored as {@code text}; empty for any other text. */
  public static Optional<Severity> of(@Nullable String text) {
    for (var level : values()) {
      if (level.stored().equals(text)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  /**
   * The gravest of the values, when all that are not empty are levels and at least one is; empty
   * for values of any other kind.
   */
  public static Optional<String> gravest(List<HeldValue> values) {
    var told = values.stream().map(HeldValue::value).filter(value -> value != null).toList();
    var levels = told.stream().flatMap(value -> of(value).stream()).toList();
    return levels.size() < told.size()
        ? Optional.empty()
        : levels.stream().min(Comparator.naturalOrder()).map(Severity::stored);
  }
}
