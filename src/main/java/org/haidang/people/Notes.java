package org.haidang.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.Links;
import org.haidang.model.RecordType;
import org.haidang.people.NoteFields.Certainty;
import org.haidang.people.Refusal.Reason;
import org.haidang.platform.HaidangException;
import org.haidang.records.Pen;
import org.haidang.records.Register;

/**
 * Writes notes. There is no way to change one: the server takes no second change of a note. Another
 * note says what turned out otherwise. Thread-safe; blocks on the disk.
 */
public final class Notes {

  private final Register register;
  private final Pen pen;
  private final Clock clock;

  /** Notes in {@code register}. */
  public Notes(Register register, Pen pen, Clock clock) {
    this.register = register;
    this.pen = pen;
    this.clock = clock;
  }

  /**
   * Writes down a fact.
   *
   * @param about the person, case, contact or referral it is about
   * @param fact what is so, in the counselor's words
   * @param saidBy who said it; may be empty when the counselor saw it
   * @throws HaidangException when nothing was saved
   */
  public Saved write(UUID about, String fact, String saidBy, Certainty certainty) {
    var typed =
        Body.EMPTY
            .with(NoteFields.TEXT, fact)
            .with(NoteFields.SAID_BY, saidBy)
            .with(NoteFields.CERTAINTY, certainty.stored())
            .with(Links.to(about), NoteFields.ABOUT);
    var checked = Border.check(Body.EMPTY, typed, LocalDate.now(clock));
    var refused = checked.refused();
    if (refused.isPresent()) {
      return refused.get();
    }
    if (checked.body().get(NoteFields.TEXT) == null) {
      return new Saved.Refused(NoteFields.TEXT, Reason.EMPTY);
    }
    if (register.open(about).isEmpty()) {
      return Persons.notHere();
    }
    var change = pen.make(RecordType.NOTE, checked.body());
    register.save(List.of(change));
    return new Saved.Done(change.record(), List.of(change));
  }
}
