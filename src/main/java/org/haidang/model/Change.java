package org.haidang.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one save did to one record: the unit of history, audit and sync. Carries only what a person
 * set; calculated fields are recomputed where they are shown.
 *
 * @param id UUIDv7 made at the workstation; sending the same id twice is harmless
 * @param type the record's type
 * @param record the record's id, UUIDv7
 * @param after the author's previous change of this record that was not yet acknowledged; null when
 *     there is none
 * @param base the version the change was made on; null for a new record or when {@code after} is
 *     set
 * @param patch the fields set, in path order; never empty
 * @param author the login of the account that saved
 * @param workstation the workstation it was saved on
 * @param madeAt the workstation's clock at the save: shown to people, never used to order
 * @param reason why, where a rule asks for a reason
 */
public record Change(
    UUID id,
    RecordType type,
    UUID record,
    @Nullable UUID after,
    @Nullable Version base,
    List<Edit> patch,
    String author,
    UUID workstation,
    Instant madeAt,
    @Nullable String reason) {

  public Change {
    patch = List.copyOf(patch);
  }

  /**
   * The same change, setting {@code edits} instead: whose it is, when it was made and what it
   * stands on stay.
   *
   * @param edits in path order; not empty where it is to be sent
   */
  public Change withPatch(List<Edit> edits) {
    return new Change(id, type, record, after, base, edits, author, workstation, madeAt, reason);
  }

  /** The same change under the id {@code other}, as if it had never been sent. */
  public Change withId(UUID other) {
    return new Change(other, type, record, after, base, patch, author, workstation, madeAt, reason);
  }

  /**
   * The same change, made on another ground.
   *
   * @param previous the author's change it comes after; null when there is none
   * @param version the version it is made on; null when {@code previous} is set
   */
  public Change standingOn(@Nullable UUID previous, @Nullable Version version) {
    return new Change(
        id, type, record, previous, version, patch, author, workstation, madeAt, reason);
  }

  /** The same change for {@code why}; who made it and what it sets stay. */
  public Change withReason(String why) {
    return new Change(id, type, record, after, base, patch, author, workstation, madeAt, why);
  }
}
