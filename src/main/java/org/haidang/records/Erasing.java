package org.haidang.records;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.jspecify.annotations.Nullable;

/**
 * Erases what records say, for good and everywhere, and keeps from it what the law wants kept.
 * Asked of the server, which alone can do it; faults as those of every request, {@link
 * ErrorCode#NOT_PERMITTED} and {@link ErrorCode#RECORD_HELD} among them. The records below are the
 * messages as they stand on the wire. Thread-safe; every call blocks.
 */
public interface Erasing {

  /** The longest reason of a hold, in UTF-16 units. */
  int MOST_WORDS = 500;

  /** Why a person has a record erased. */
  enum Why {
    /** The one it is about asked for it. */
    ASKED,
    /** It should never have been made: a trial, the same call twice. */
    MISTAKE,
    /** An authority that may order it did. */
    ORDER;

    /** As it is written. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The reason with that code. */
    public static Optional<Why> of(@Nullable String code) {
      return Stream.of(values()).filter(why -> why.code().equals(code)).findFirst();
    }
  }

  /**
   * {@code POST /v1/erasures}.
   *
   * @param why the code of a {@link Why}
   */
  record Wanted(UUID record, String why) {}

  /**
   * {@code POST /v1/holds} and {@code POST /v1/holds/lift}.
   *
   * @param words by which law or whose order, without names; at most {@link #MOST_WORDS}
   */
  record Holding(UUID record, String words) {}

  /** The answer to each of them: when it was done. */
  record Done(Instant at) {}

  /**
   * What was erased.
   *
   * @param by login of who had it erased; null when a rule of the content did
   * @param why the code of a {@link Why}, or the rule's name
   * @param part whether only fields of it were
   * @param reached how many of the centre's workstations have erased it
   * @param of how many there are
   * @param missing when the one that was away longest was last heard of; null when none is missing
   */
  record Erased(
      UUID record,
      RecordType type,
      Instant at,
      @Nullable String by,
      String why,
      boolean part,
      int reached,
      int of,
      @Nullable Instant missing) {}

  /** What must not be erased. */
  record Held(UUID record, RecordType type, Instant since, String by, String words) {}

  /**
   * {@code GET /v1/erasures/report}: those of the asker's centre.
   *
   * @param erased latest first, 500 at most
   * @param held latest first
   */
  record Report(List<Erased> erased, List<Held> held) {
    public Report {
      erased = List.copyOf(erased);
      held = List.copyOf(held);
    }
  }

  /**
   * Erases a record of one's own centre.
   *
   * @throws HaidangException {@link ErrorCode#RECORD_HELD} while it, or what it is linked to, is
   *     held
   */
  Done erase(Wanted wanted);

  /** Keeps a record, and what is linked to it, from being erased until the hold is lifted. */
  Done hold(Holding holding);

  /** Lifts the holds on a record. */
  Done lift(Holding holding);

  /** What was erased and what is held. */
  Report report();
}
