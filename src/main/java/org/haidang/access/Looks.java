package org.haidang.access;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.haidang.model.RecordType;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Notes what one signed-in person looks at. Thread-safe; blocks on the disk.
 *
 * @param login who looks
 */
public record Looks(Audit audit, Ids ids, Clock clock, String login) {

  /**
   * They are about to see {@code fields} of a contact unmasked.
   *
   * @throws HaidangException when the look could not be noted
   */
  public void shown(UUID contact, List<String> fields) {
    note(contact, fields, Look.Kind.SHOWN, null);
  }

  /**
   * They are about to see {@code fields} of an earlier record that somebody in the call may be in.
   *
   * @param reason why, as it is kept
   * @throws HaidangException when the look could not be noted
   */
  public void shown(RecordType type, UUID record, List<String> fields, String reason) {
    note(type, record, fields, Look.Kind.SHOWN, reason);
  }

  /**
   * They are about to write {@code fields} of a contact to a file.
   *
   * @param reason why, in their words
   * @throws HaidangException when it could not be noted
   */
  public void exported(UUID contact, List<String> fields, String reason) {
    note(contact, fields, Look.Kind.EXPORTED, reason);
  }

  /** As {@link #shown(UUID, List)}, of a record of any kind. */
  public void shown(RecordType type, UUID record, List<String> fields) {
    note(type, record, fields, Look.Kind.SHOWN, null);
  }

  /** As {@link #exported(UUID, List, String)}, of a record of any kind. */
  public void exported(RecordType type, UUID record, List<String> fields, String reason) {
    note(type, record, fields, Look.Kind.EXPORTED, reason);
  }

  /**
   * They are about to put {@code fields} of a record on paper.
   *
   * @throws HaidangException when it could not be noted
   */
  public void printed(RecordType type, UUID record, List<String> fields) {
    note(type, record, fields, Look.Kind.PRINTED, null);
  }

  /**
   * They are about to see {@code fields} of a record that the server alone holds.
   *
   * @param reason why, by its code and in their words
   * @throws HaidangException when it could not be noted
   */
  public void asked(RecordType type, UUID record, List<String> fields, String reason) {
    note(type, record, fields, Look.Kind.ASKED, reason);
  }

  /**
   * They let go of a change that set {@code fields} and never reached the server.
   *
   * @param reason why, in their words
   * @throws HaidangException when it could not be noted
   */
  public void letGo(RecordType type, UUID record, List<String> fields, String reason) {
    note(type, record, fields, Look.Kind.LET_GO, reason);
  }

  private void note(UUID contact, List<String> fields, Look.Kind kind, @Nullable String reason) {
    note(RecordType.CONTACT, contact, fields, kind, reason);
  }

  private void note(
      RecordType type, UUID record, List<String> fields, Look.Kind kind, @Nullable String reason) {
    audit.note(new Look(ids.next(), clock.instant(), login, type, record, fields, kind, reason));
  }
}
