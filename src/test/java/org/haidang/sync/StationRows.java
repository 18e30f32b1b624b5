package org.haidang.sync;

import java.time.Instant;
import java.util.UUID;
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
    STUCK,
    SETTLED
  }

  /** A change, and what became of it. */
  record Row(
      long seq,
      State state,
      Change change,
      Version answered,
      ChangeAnswer refusal,
      int tries,
      Instant again) {

    /** One that was just saved. */
    Row(long seq, Change change) {
      this(seq, State.WAITING, change, null, null, 0, Instant.EPOCH);
    }

    /** Whether the server has yet to answer it. */
    boolean unanswered() {
      return state == State.WAITING || state == State.STUCK;
    }

    boolean isOf(UUID record) {
      return change.record().equals(record);
    }

    boolean isIn(Version version) {
      return answered != null
          && version.n() >= answered.n()
          && (state == State.RETURNING || version.generation().equals(answered.generation()));
    }

    /** Whether {@code base}, read in a life that is over, holds it. */
    boolean wasIn(Version base) {
      if (answered == null) {
        return false;
      }
      return base.generation().equals(answered.generation())
          ? answered.n() <= base.n()
          : state != State.RETURNING;
    }

    Row now(State state, Version answered, ChangeAnswer refusal) {
      return new Row(seq, state, change, answered, refusal, tries, again);
    }

    Row stuck(Instant until) {
      return new Row(seq, State.STUCK, change, answered, refusal, tries + 1, until);
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
