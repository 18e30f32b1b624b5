package org.haidang.duties;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * One line of a handover.
 *
 * @param id the line's own
 * @param what why it is there
 * @param type the kind of record it speaks of; null for the counselor's own line
 * @param record that record; null for the counselor's own line
 * @param at when it began or falls due; null when it has no time
 * @param about the first words of it; personal, may be empty
 * @param remark what the giver says to it; personal, may be empty
 */
public record HandoverLine(
    UUID id,
    What what,
    @Nullable RecordType type,
    @Nullable UUID record,
    @Nullable Instant at,
    String about,
    String remark) {

  /** Why a line is there, in the order of a handover. */
  public enum What {
    /** Somebody was or is in danger. */
    DANGER,
    /** A report that is not saved yet. */
    OPEN_REPORT,
    /** A follow-up that falls due next. */
    FOLLOW_UP,
    /** A referral that no agency has answered. */
    REFERRAL,
    /** Something a person must look at. */
    ATTENTION,
    /** What the counselor wrote down by hand. */
    OWN;

    /** As it is stored: the name in lower case. */
    public String stored() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What the program found for a line.
   *
   * @param what why
   * @param type the kind of record
   * @param record which record
   * @param at when it began or falls due; null when it has no time
   * @param about the first words of it; personal, may be empty
   */
  public record Found(What what, RecordType type, UUID record, @Nullable Instant at, String about) {

    HandoverLine line(UUID id, String remark) {
      return new HandoverLine(id, what, type, record, at, about, remark);
    }
  }

  /** Finds lines. Thread-safe; blocks on the disk. */
  @FunctionalInterface
  public interface Source {

    /**
     * What a shift leaves.
     *
     * @param since when it began
     * @param now when it ends
     */
    List<Found> found(Instant since, Instant now);
  }

  Body written(Body into, int place) {
    var path = HandoverFields.LINES + id;
    return into.with(path, Integer.toString(place))
        .with(path + "/what", what.stored())
        .with(path + "/type", type == null ? null : type.name())
        .with(path + "/record", record == null ? null : record.toString())
        .with(path + "/at", at == null ? null : at.toString())
        .with(path + "/about", about)
        .with(path + "/remark", remark);
  }

  static HandoverLine read(Body body, UUID id) {
    var path = HandoverFields.LINES + id;
    return new HandoverLine(
        id,
        what(body.text(path + "/what")),
        type(body.text(path + "/type")),
        id(body.text(path + "/record")),
        body.moment(path + "/at"),
        body.text(path + "/about"),
        body.text(path + "/remark"));
  }

  private static What what(String text) {
    for (var each : What.values()) {
      if (each.stored().equals(text)) {
        return each;
      }
    }
    return What.OWN;
  }

  private static @Nullable RecordType type(String text) {
    for (var each : RecordType.values()) {
      if (each.name().equals(text)) {
        return each;
      }
    }
    return null;
  }

  static @Nullable UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
