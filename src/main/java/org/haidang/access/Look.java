package org.haidang.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.haidang.model.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * Somebody saw something personal. Says where it stands, never what it says.
 *
 * @param id the look's own, made where it happened
 * @param at when, by this computer's clock, to the millisecond
 * @param login who
 * @param type the kind of record
 * @param record which record
 * @param fields paths of what was seen, at least one
 * @param kind how it was seen
 * @param reason why, in the person's words; null where none is asked for
 */
public record Look(
    UUID id,
    Instant at,
    String login,
    RecordType type,
    UUID record,
    List<String> fields,
    Kind kind,
    @Nullable String reason) {

  /** How something personal was seen. Names are those of the store. */
  public enum Kind {
    /** Unmasked on the screen. */
    SHOWN,
    /** Asked of the server, which alone holds it, and shown. */
    ASKED,
    /** Written to a file that leaves the program. */
    EXPORTED,
    /** Put on paper, or into the file that is to be. */
    PRINTED,
    /** A change the server has not was let go of: it is kept as history and never sent. */
    LET_GO
  }

  public Look {
    at = at.truncatedTo(ChronoUnit.MILLIS);
    fields = List.copyOf(fields);
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("a look at nothing");
    }
  }

  /** What happened by it, without its reason. */
  public Happening happening() {
    return Happening.of(this);
  }
}
