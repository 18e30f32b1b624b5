package org.haidang.people;

import java.util.List;
import java.util.UUID;
import org.haidang.model.RecordState;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.jspecify.annotations.Nullable;

/**
 * The central server, asked for records that this workstation may not hold. Thread-safe; every call
 * blocks on the line. Faults are {@link HaidangException}s: those of the line, {@link
 * ErrorCode#NOT_PERMITTED}, and {@link ErrorCode#ASK_TOO_MANY}. The records below are the messages
 * of {@code POST /v1/ask} and {@code POST /v1/ask/share} as they stand on the wire.
 */
public interface Asking {

  /** At most so many records are told at once. */
  int MOST_RECORDS = 20;

  /** An account may ask so often within an hour. */
  int MOST_IN_AN_HOUR = 30;

  /** The longest words of a reason, in UTF-16 units. */
  int MOST_WORDS = 500;

  /**
   * Why somebody asks; kept by the server with who, when and where.
   *
   * @param code a {@link Why#stored}
   * @param words in their own words; null where the code says enough
   */
  record Reason(String code, @Nullable String words) {
    /** Words may say whom it is about: only the code is told. */
    @Override
    public String toString() {
      return "Reason[" + code + "]";
    }
  }

  /**
   * What is asked.
   *
   * @param record one record; null to ask by {@code prints}
   * @param prints Base64 of fingerprints: the records that have one of them
   */
  record Question(@Nullable UUID record, List<String> prints, Reason reason) {
    public Question {
      prints = prints == null ? List.of() : List.copyOf(prints);
    }
  }

  /**
   * What the server knows.
   *
   * @param records as they stand
   * @param more whether there are more than are told
   */
  record Answer(List<RecordState> records, boolean more) {
    public Answer {
      records = records == null ? List.of() : List.copyOf(records);
    }
  }

  /** A record that the asker's centre shall have from now on, having been asked for before. */
  record Sharing(UUID record, Reason reason) {}

  /**
   * It has it.
   *
   * @param centre the code of the centre that has it now too
   */
  record Shared(String centre) {}

  /** Asks; what comes back is to be shown and not to be kept. */
  Answer ask(Question question);

  /** Lets the asker's centre have a record: it comes with the feed, and its own centre sees why. */
  Shared share(Sharing sharing);
}
