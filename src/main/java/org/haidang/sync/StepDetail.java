package org.haidang.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haidang.model.Edit;
import org.jspecify.annotations.Nullable;

/**
 * More of one step in a record's history: what its author had seen, and what became of it. Fields
 * are added to it, never changed.
 *
 * @param outcome what the server did with it
 * @param after the author's previous change it was made after; null when there was none
 * @param base the version it was made on, see {@link org.haidang.model.Version#n}; null when it
 *     came {@code after} another, and for the one that made the record
 * @param centre code of the author's centre; null when the server no longer knows the account
 * @param receivedAt when the server took it in, by the server's clock
 * @param edits what it set. Told only of records in whose latest steps somebody wrote beside
 *     another, and never of the step that made the record; empty otherwise
 */
public record StepDetail(
    ChangeAnswer.Outcome outcome,
    @Nullable UUID after,
    @Nullable Long base,
    @Nullable String centre,
    Instant receivedAt,
    List<Edit> edits) {

  public StepDetail {
    edits = edits == null ? List.of() : List.copyOf(edits);
  }

  /** Whether it was taken in beside changes of others, and nothing disagreed. */
  public boolean apart() {
    return outcome == ChangeAnswer.Outcome.MERGED;
  }
}
