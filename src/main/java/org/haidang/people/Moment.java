package org.haidang.people;

import java.time.Instant;
import java.util.UUID;
import org.haidang.model.RecordState;
import org.haidang.records.Register;

/** One line of a timeline: what happened, when, by whom. */
public sealed interface Moment {

  /** When, by the clock of the computer it was written on. */
  Instant at();

  /** Login of who did it. */
  String who();

  /**
   * A contact, case, referral, report or follow-up.
   *
   * @param linked its row, and what the person or case is to it
   * @param through the record it points at: the person itself, or one merged into it
   */
  record Happened(Instant at, String who, Register.Linked linked, UUID through) implements Moment {}

  /**
   * A note, whole.
   *
   * @param through the record it is about: the person itself, or one merged into it
   */
  record Noted(Instant at, String who, RecordState note, UUID through) implements Moment {}

  /**
   * A change of the record itself.
   *
   * @param step what was changed
   * @param of the record: the person itself, or one merged into it
   * @param made whether it made the record
   */
  record Changed(Instant at, String who, Register.Step step, UUID of, boolean made)
      implements Moment {}
}
