package org.haidang.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * When people ring: more on working days than at weekends, most in the morning and the afternoon,
 * some in the evening, few at night. Immutable.
 *
 * @param today the day that stands for today; no call comes on it or after it
 */
record Days(LocalDate today) {

  /** So many days back: half a year. */
  static final int BACK = 182;

  /** Of Monday to Sunday. */
  private static final List<Integer> WEEK = List.of(17, 16, 16, 15, 15, 11, 10);

  /** Of the hours from 0 to 23. */
  private static final List<Integer> DAY =
      List.of(1, 1, 0, 0, 0, 1, 2, 5, 10, 12, 11, 7, 4, 6, 10, 11, 9, 6, 4, 5, 6, 4, 2, 1);

  /** Some moment of the half year. */
  LocalDateTime any(Dice dice) {
    LocalDate day;
    do {
      day = today.minusDays(dice.between(1, BACK));
    } while (!dice.chance(WEEK.get(day.getDayOfWeek().getValue() - 1) * 5));
    return on(day, dice);
  }

  /** Some moment of the day so many days ago. */
  LocalDateTime ago(int days, Dice dice) {
    return on(today.minusDays(days), dice);
  }

  private static LocalDateTime on(LocalDate day, Dice dice) {
    int left = dice.between(0, DAY.stream().mapToInt(Integer::intValue).sum() - 1);
    int hour = 0;
    while (left >= DAY.get(hour)) {
      left -= DAY.get(hour);
      hour++;
    }
    return day.atTime(hour, dice.between(0, 59), dice.between(0, 59));
  }
}
