package org.haidang.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import org.jspecify.annotations.Nullable;

/** Days and hours as the form's engine writes them. */
final class TypedTimes {

  private TypedTimes() {}

  /** Null where it is none. */
  static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The form's engine writes a time with its offset; on the caller's clock it has none. */
  static @Nullable LocalTime time(String text) {
    try {
      return text.isEmpty()
          ? null
          : text.matches(".*[Z+-].*")
              ? OffsetTime.parse(text).toLocalTime()
              : LocalTime.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
