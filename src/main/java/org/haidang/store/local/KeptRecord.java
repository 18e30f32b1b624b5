package org.haidang.store.local;

import java.util.UUID;
import org.haidang.model.RecordState;
import org.haidang.model.Version;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is kept.
 *
 * @param n its place in the order of search
 * @param base as the server gave it; null when the server has not got it
 * @param shown as it is shown
 * @param confirmed whether the server's present life gave it
 * @param since when the server last came to have all of it
 * @param waiting whether a change of it waits for an answer
 * @param gone whether it left this computer's scopes and stays only for its open changes
 * @param held what the search index says of it
 */
record KeptRecord(
    long n,
    UUID id,
    @Nullable RecordState base,
    RecordState shown,
    boolean confirmed,
    long since,
    boolean waiting,
    boolean gone,
    SearchIndex.Held held) {

  /** Whether {@code other} reads the same, so that lists and search need no new row. */
  boolean showsSame(RecordState other) {
    return shown.body().equals(other.body())
        && shown.erased() == other.erased()
        && shown.scopes().equals(other.scopes());
  }

  /** Whether base is {@code version} or later. */
  boolean covers(Version version) {
    var own = base == null ? null : base.version();
    return confirmed && own != null && own.n() >= version.n();
  }
}
