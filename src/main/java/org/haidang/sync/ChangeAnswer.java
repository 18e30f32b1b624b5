package org.haidang.sync;

import java.util.List;
import java.util.UUID;
import org.haidang.model.Version;
import org.jspecify.annotations.Nullable;

/**
 * What the server did with one change. The answer is remembered with the change's id: sending the
 * change again brings the same one.
 *
 * @param change the change's id
 * @param outcome what became of it
 * @param version the record's version with the change in it; null when refused
 * @param paths the fields concerned: those in conflict, or the faulty one of a refusal
 * @param code an error code's name; null unless refused
 */
public record ChangeAnswer(
    UUID change,
    Outcome outcome,
    @Nullable Version version,
    List<String> paths,
    @Nullable String code) {

  /** What became of a change. */
  public enum Outcome {
    /** Taken in on the version it was made on: the sender's body is the server's. */
    ACCEPTED,
    /** Taken in beside changes of others; the feed brings the sender the whole. */
    MERGED,
    /** Taken in, and in at least one field values now disagree; the feed brings the whole. */
    CONFLICT,
    /** Not taken in; it needs a person's attention and holds up no other change. */
    REFUSED
  }

  public ChangeAnswer {
    paths = List.copyOf(paths);
  }

  /** A refusal. */
  public static ChangeAnswer refused(UUID change, String code, List<String> paths) {
    return new ChangeAnswer(change, Outcome.REFUSED, null, paths, code);
  }
}
