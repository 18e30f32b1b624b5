package org.haidang.duties;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;

/**
 * A number that was abusive. It tells whoever answers, and rejects no call; after its day it tells
 * nothing any more.
 *
 * @param number as it is written one way; personal
 * @param reason why; personal, may be empty
 * @param until the last day it holds
 * @param up whether it was not taken away before its day
 * @param author login of who put it up
 * @param made when
 */
public record Flag(
    UUID id,
    String number,
    String reason,
    LocalDate until,
    boolean up,
    String author,
    Instant made) {

  /** The flag that {@code record} is. */
  public static Flag of(RecordState record) {
    var body = record.body();
    return new Flag(
        record.id(),
        Fields.text(body, FlagFields.NUMBER),
        Fields.text(body, FlagFields.REASON),
        until(body),
        FlagFields.UP.equals(body.get(RecordFields.STATE)),
        Fields.text(body, RecordFields.AUTHOR),
        Fields.made(record));
  }

  /** A day that nobody can read is long past: a flag must not hold for ever by a fault. */
  private static LocalDate until(Body body) {
    try {
      return LocalDate.parse(Fields.text(body, FlagFields.UNTIL));
    } catch (DateTimeException e) {
      return LocalDate.EPOCH;
    }
  }

  /** Whether it holds on {@code day}. */
  public boolean holds(LocalDate day) {
    return up && !day.isAfter(until);
  }
}
