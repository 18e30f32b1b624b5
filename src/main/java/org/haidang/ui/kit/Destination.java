package org.haidang.ui.kit;

import java.util.UUID;
import org.haidang.desk.Contacts;
import org.haidang.model.RecordType;
import org.haidang.sync.SyncStatus;
import org.jspecify.annotations.Nullable;

/** Something in the window that a badge, a key or a feature can lead to. */
public sealed interface Destination {

  /**
   * The list of contacts.
   *
   * @param at which of them
   */
  record ContactList(Contacts.At at) implements Destination {}

  /**
   * One record, of whatever kind.
   *
   * @param type its kind: the feature that shows that kind takes it
   */
  record OneRecord(RecordType type, UUID id) implements Destination {}

  /**
   * A new record of a kind that belongs to another.
   *
   * @param type what is to be made: a referral, a follow-up, a report to an authority
   * @param about the record it is about: a person, a case or a contact
   */
  record NewRecord(RecordType type, UUID about) implements Destination {}

  /**
   * What other centres may know of somebody; personal, and gone with the screen.
   *
   * @param name as it was typed; may be empty
   * @param number as it was typed; may be empty
   */
  record Elsewhere(String name, String number) implements Destination {}

  /** A colleague's call, to which they asked for help. */
  record RaisedHand(UUID contact) implements Destination {}

  /**
   * Where people wrote different things, to be settled.
   *
   * @param record the record whose values disagree; null for the first there is
   */
  record Conflicts(@Nullable UUID record) implements Destination {}

  /** A saved contact, taken up at the desk to be changed. */
  record Amend(UUID contact) implements Destination {}

  /** The line to the server: what waits, since when and why. */
  record TheLine() implements Destination {}

  /** Where what {@code status} tells of can be seen: what a person must look at comes first. */
  static Destination of(SyncStatus status) {
    if (status.attention() > 0) {
      return new ContactList(Contacts.At.ATTENTION);
    }
    return new ContactList(status.waiting() > 0 ? Contacts.At.WAITING : Contacts.At.ANYWHERE);
  }

  /** Where the records in the state of a badge are listed. */
  static Destination of(Badge.State state) {
    return new ContactList(
        switch (state) {
          case DRAFT, CENTRAL -> Contacts.At.ANYWHERE;
          case HERE -> Contacts.At.WAITING;
          case ATTENTION -> Contacts.At.ATTENTION;
        });
  }
}
