package org.haidang.ui.desk.people;

import java.util.List;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.RecordType;
import org.haidang.people.Timeline;
import org.haidang.records.Register;

/**
 * A person or a case as it was read, with what belongs to it.
 *
 * @param records of a person the survivor and all merged into it, of a case it alone
 * @param timeline what happened
 * @param persons of a case its persons, by the roles they have
 * @param contacts how many contacts point at it
 */
record Sheet(
    RecordType type,
    List<Register.Opened> records,
    Timeline timeline,
    List<Part> persons,
    int contacts) {

  /**
   * A person of a case.
   *
   * @param person who, after all merging
   * @param role what they are to it, as stored
   * @param link the id that the case points at: that of the person, or of one merged into it
   */
  record Part(Register.Row person, String role, UUID link) {}

  Sheet {
    records = List.copyOf(records);
    persons = List.copyOf(persons);
  }

  /** The record that stands for all. */
  Register.Opened main() {
    return records.getFirst();
  }

  UUID id() {
    return main().state().id();
  }

  Body body() {
    return main().state().body();
  }

  boolean isPerson() {
    return type == RecordType.PERSON;
  }

  /** The record with this id among those it is of. */
  Register.Opened record(UUID id) {
    return records.stream().filter(it -> it.state().id().equals(id)).findFirst().orElse(main());
  }
}
