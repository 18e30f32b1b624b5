package org.haidang.sync;

import org.haidang.model.Change;
import org.haidang.model.RecordState;
import org.haidang.model.Version;

/** What stands in the tables of a workstation in memory. */
final class StationRows {

  private StationRows() {}

  /** Where a change stands. */
  enum State {
    WAITING,
    RETURNING,
    REFUSED,
    SETTLED
  }

  /** A change, and what became of it. */
  record Row(long seq, State state, Change change, Version answered, ChangeAnswer refusal) {
    boolean isIn(Version version) {
      return answered != null
          && version.n() >= answered.n()
          && (state == State.RETURNING || version.generation().equals(answered.generation()));
    }

    Row now(State state, Version answered, ChangeAnswer refusal) {
      return new Row(seq, state, change, answered, refusal);
    }
  }

  /** A record as the server told it and as it is shown. */
  record Kept(RecordState base, RecordState shown, boolean confirmed, boolean gone) {
    long n() {
      return base == null || base.version() == null ? 0 : base.version().n();
    }

    boolean covers(Version version) {
      return confirmed && base != null && n() >= version.n();
    }
  }
}
