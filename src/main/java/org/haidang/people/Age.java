package org.haidang.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.haidang.model.Body;

/**
 * How old somebody is on a day.
 *
 * @param least in whole years
 * @param most in whole years, at least as many
 * @param told whether it rests on an age that was told, not on a birth date
 */
public record Age(int least, int most, boolean told) {

  /** The most that is believed, in years. */
  public static final int MOST = 120;

  /**
   * The age of the person with {@code body} on {@code day}: by the birth date as far as it is
   * known; else by the age told, which drifts from the day it was told on. Empty when neither is
   * known or can be read.
   */
  public static Optional<Age> of(Body body, LocalDate day) {
    var birth = body.get(PersonFields.BIRTH);
    if (birth != null) {
      return BirthDate.read(birth)
          .filter(born -> !born.earliest().isAfter(day))
          .map(born -> new Age(years(born.latest(), day), years(born.earliest(), day), false));
    }
    return told(body, day);
  }

  private static Optional<Age> told(Body body, LocalDate day) {
    var age = body.get(PersonFields.AGE);
    if (age == null) {
      return Optional.empty();
    }
    try {
      int then = Integer.parseInt(age);
      var on = body.get(PersonFields.AGE_ON);
      if (on == null) {
        return Optional.of(new Age(then, then, true));
      }
      // Whoever was 16 then may have turned 17 the next day.
      int since = years(LocalDate.parse(on), day);
      boolean sameDay = LocalDate.parse(on).equals(day);
      return Optional.of(new Age(then + since, then + since + (sameDay ? 0 : 1), true));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int years(LocalDate from, LocalDate to) {
    return (int) Math.max(0, ChronoUnit.YEARS.between(from, to));
  }

  /** The year of birth, the middle of what it may be, for telling people apart in a list. */
  public int bornAbout(LocalDate day) {
    return day.getYear() - (least + most) / 2;
  }
}
