package org.haidang.records;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.model.Edit;
import org.jspecify.annotations.Nullable;

/**
 * One step in the history of a record with what came of it, so that people can judge by whom, when
 * and where a value was written. Immutable.
 *
 * @param change the change
 * @param n the record's version that it made; null while the server has not taken it in
 * @param author login of who made it
 * @param at when, by that computer's clock: shown, never used to order
 * @param workstation where
 * @param centre code of the author's centre; null when it is not known here
 * @param receivedAt when the server took it in, by the server's clock; null when that is not known
 *     here
 * @param after the author's change it was made after; null when there was none
 * @param base the version it was made on; null when that is not known here
 * @param apart whether it was taken in beside changes of others in other fields
 * @param edits what it set, as far as that is known here
 * @param reason why, where somebody said so
 */
public record Made(
    UUID change,
    @Nullable Long n,
    String author,
    Instant at,
    UUID workstation,
    @Nullable String centre,
    @Nullable Instant receivedAt,
    @Nullable UUID after,
    @Nullable Long base,
    boolean apart,
    List<Edit> edits,
    @Nullable String reason) {

  public Made {
    edits = List.copyOf(edits);
  }

  /** What it set at {@code path}; empty when it set nothing there, or that is not known here. */
  public Optional<Edit> edit(String path) {
    return edits.stream().filter(edit -> edit.path().equals(path)).findFirst();
  }
}
