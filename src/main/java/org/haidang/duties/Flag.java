package org.haidang.duties;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.jspecify.annotations.Nullable;

/**
 * A number that was abusive. It tells whoever answers, and rejects no call; after its day it tells
 * nothing any more.
 *
 * @param number as it is written one way; personal
 * @param kind what kind of abuse it was; null in flags of before
 * @param reason why; personal, may be empty
 * @param until the last day it holds
 * @param up whether it was not taken away before its day
 * @param author login of who put it up
 * @param made when
 */
public record Flag(
    UUID id,
    String number,
    @Nullable Kind kind,
    String reason,
    LocalDate until,
    boolean up,
    String author,
    Instant made) {

  /** What kind of abuse. A code, so that it may be told where words are masked. */
  public enum Kind {
    /** Pranks, again and again. */
    PRANK,
    /** Curses and insults. */
    INSULT,
    /** Sexual harassment. */
    SEXUAL,
    /** Threats. */
    THREAT,
    /** Something else. */
    OTHER;

    /** As it is stored. */
    public String stored() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind stored as {@code text}; null for none and for one that nobody knows. */
    static @Nullable Kind of(@Nullable String text) {
      for (var kind : values()) {
        if (kind.stored().equals(text)) {
          return kind;
        }
      }
      return null;
    }
  }

  /** Where a flag stands on a day. */
  public enum Standing {
    /** It tells whoever answers. */
    HOLDS,
    /** Its last day is over. */
    OVER,
    /** It was taken away before its day. */
    LIFTED
  }

  /** The flag that {@code record} is. */
  public static Flag of(RecordState record) {
    var body = record.body();
    return new Flag(
        record.id(),
        body.text(FlagFields.NUMBER),
        Kind.of(body.get(FlagFields.KIND)),
        body.text(FlagFields.REASON),
        until(body),
        FlagFields.UP.equals(body.get(RecordFields.STATE)),
        body.text(RecordFields.AUTHOR),
        Fields.made(record));
  }

  /** A day that nobody can read is long past: a flag must not hold for ever by a fault. */
  private static LocalDate until(Body body) {
    try {
      return LocalDate.parse(body.text(FlagFields.UNTIL));
    } catch (DateTimeException e) {
      return LocalDate.EPOCH;
    }
  }

  /** Whether it holds on {@code day}. */
  public boolean holds(LocalDate day) {
    return up && !day.isAfter(until);
  }

  /** Where it stands on {@code day}. */
  public Standing standing(LocalDate day) {
    if (!up) {
      return Standing.LIFTED;
    }
    return holds(day) ? Standing.HOLDS : Standing.OVER;
  }
}
