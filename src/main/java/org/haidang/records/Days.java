package org.haidang.records;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haidang.records.Search.Range;

/** Days as people and forms write them: 24/11/2026 and 2026-11-24. Pure. */
final class Days {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<![\\d/.-])(?:(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})|(\\d{4})-(\\d{2})-(\\d{2}))"
              + "(?![\\d/-])");

  /** The shortest is 1/1/2026. */
  static final int FEWEST_DIGITS = 6;

  private Days() {}

  /**
   * Tells every day that {@code text} names, and where; what is no day of the calendar is passed
   * over.
   */
  static void in(String text, BiConsumer<LocalDate, Range> day) {
    // The shortest is 1/1/2026.
    if (text.length() < 8) {
      return;
    }
    Matcher matcher = null;
    for (int at = 0; at < text.length(); ) {
      char c = text.charAt(at);
      if (c < '0' || c > '9') {
        at++;
        continue;
      }
      if (matcher == null) {
        // Most texts have no digit.
        matcher = WRITTEN.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
      }
      if (!matcher.region(at, text.length()).lookingAt()) {
        at++;
        continue;
      }
      at = matcher.end();
      try {
        day.accept(dayOf(matcher), new Range(matcher.start(), matcher.end()));
      } catch (DateTimeException e) {
        // 31/02/2026 is words, not a day.
      }
    }
  }

  private static LocalDate dayOf(Matcher found) {
    return found.group(1) != null
        ? LocalDate.of(number(found, 3), number(found, 2), number(found, 1))
        : LocalDate.of(number(found, 4), number(found, 5), number(found, 6));
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
