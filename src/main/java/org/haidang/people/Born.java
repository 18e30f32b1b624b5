package org.haidang.people;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When somebody may have been born. An age is true on the day it was told: who was 17 two years ago
 * is 19 now, and both say the same birth.
 *
 * @param earliest the first day it may have been
 * @param latest the last
 */
public record Born(LocalDate earliest, LocalDate latest) {

  /** The oldest anybody is. */
  private static final int OLDEST = 130;

  private static final double DAYS_A_YEAR = 365.25;

  public Born {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException("born after the latest day");
    }
  }

  /** On {@code day}. */
  public static Born on(LocalDate day) {
    return new Born(day, day);
  }

  /**
   * Aged {@code from} to {@code to} years when it was told.
   *
   * @param from 0 to 130; more is taken as 130
   * @param to at least {@code from}
   */
  public static Born aged(int from, int to, LocalDate told) {
    int least = Math.clamp(from, 0, OLDEST);
    int most = Math.clamp(to, least, OLDEST);
    return new Born(told.minusYears(most + 1L).plusDays(1), told.minusYears(least));
  }

  /** The years between the two, 0 when both may be true. */
  public double yearsApart(Born other) {
    var gap =
        latest.isBefore(other.earliest)
            ? ChronoUnit.DAYS.between(latest, other.earliest)
            : other.latest.isBefore(earliest) ? ChronoUnit.DAYS.between(other.latest, earliest) : 0;
    return gap / DAYS_A_YEAR;
  }
}
