package org.haidang.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.records.Search.Question;

/**
 * The central server's search, over all that it holds for the asker's centre. Thread-safe; blocks
 * on the line. Faults are {@link HaidangException}s: those of the line, {@link
 * ErrorCode#NOT_PERMITTED} and {@link ErrorCode#SEARCH_TOO_MANY}.
 */
@FunctionalInterface
public interface Finding {

  /** The longest question, in UTF-16 units. */
  int LONGEST = 400;

  /** At most so many are told at once. */
  int MOST = 200;

  /**
   * A record that was found. What stands in it is asked for with a reason, see {@link Asking}.
   *
   * @param started when it began or was made
   * @param centre the code of the centre it belongs to
   */
  record Found(UUID record, RecordType type, Instant started, String centre) {}

  /**
   * The newest records that are as {@code question} says, at most {@value #MOST}.
   *
   * @param question its text at most {@value #LONGEST} long and not blank; its limit plays no part
   */
  List<Found> find(Question question);

  /** As the other, for {@code text} alone. */
  default List<Found> find(String text) {
    return find(Question.of(text, MOST));
  }
}
