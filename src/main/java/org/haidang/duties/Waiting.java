package org.haidang.duties;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.haidang.model.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for an account between calls, and why.
 *
 * @param type the kind of record
 * @param record which record
 * @param why why it is there
 * @param at when it fell or falls due, or happened; null when it has no time
 * @param urgency how pressing it is
 * @param hours how it stands with the hours of whom it rings
 * @param kind the stored value of the record's kind; null when it has none
 * @param about the first words of it; personal, may be empty
 */
public record Waiting(
    RecordType type,
    UUID record,
    Why why,
    @Nullable Instant at,
    Urgency urgency,
    SafeHours.Now hours,
    @Nullable String kind,
    String about) {

  /** Why something waits. */
  public enum Why {
    /** The server refused what was saved: a person must look. */
    ATTENTION,
    /** People wrote different things; {@code about} says in how many places, the record is one. */
    DISAGREES,
    /** Several took a handover over. */
    DISPUTED,
    /** A handover that nobody took over. */
    HANDOVER,
    /** It is due. */
    DUE,
    /** It falls due within the hour. */
    SOON,
    /** A referral that ended: how it went. */
    NEWS
  }

  /** The order in which they are looked at. */
  public static final Comparator<Waiting> FIRST =
      Comparator.comparing(Waiting::urgency)
          .thenComparing(each -> !each.hours().allows())
          .thenComparing(Waiting::why)
          .thenComparing(Waiting::at, Comparator.nullsLast(Comparator.naturalOrder()));

  /** Finds what waits. Thread-safe; blocks on the disk. */
  @FunctionalInterface
  public interface Source {

    /** What waits at {@code now}, in any order. */
    List<Waiting> waiting(Instant now);
  }
}
