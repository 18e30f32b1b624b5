package org.haidang.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.RecordType;
import org.haidang.records.Register;
import org.jspecify.annotations.Nullable;

/**
 * A person out of all the records that were merged into one: the survivor's own fields count first,
 * lists are joined, so that no alert and no number is hidden by merging.
 *
 * @param records the survivor's record first, then the others
 */
public record WholePerson(List<Register.Opened> records) {

  /**
   * A field and where it stands.
   *
   * @param record the record to change for it
   * @param path the field's or the entry's path there
   * @param value the value; of an entry its place
   */
  public record Found(Register.Opened record, String path, String value) {}

  public WholePerson {
    records = List.copyOf(records);
  }

  /** The person that {@code id} is now; empty when it is not on this computer or no person. */
  public static Optional<WholePerson> open(Register register, UUID id) {
    var survivors = new Survivors(register);
    var records = new ArrayList<Register.Opened>();
    for (var each : survivors.all(survivors.of(id))) {
      register
          .open(each)
          .filter(it -> it.state().type() == RecordType.PERSON)
          .ifPresent(records::add);
    }
    return records.isEmpty() ? Optional.empty() : Optional.of(new WholePerson(records));
  }

  /** The record that stands for all. */
  public Register.Opened survivor() {
    return records.getFirst();
  }

  /** The single field {@code path}: the survivor's, else the first that has it; null for none. */
  public @Nullable Found field(String path) {
    for (var record : records) {
      var value = record.state().body().get(path);
      if (value != null) {
        return new Found(record, path, value);
      }
    }
    return null;
  }

  /** The entries of a list, the survivor's first. */
  public List<Found> entries(String list) {
    var found = new ArrayList<Found>();
    for (var record : records) {
      var body = record.state().body();
      for (var entry : Persons.entries(body, list)) {
        found.add(new Found(record, entry, String.valueOf(body.get(entry))));
      }
    }
    return List.copyOf(found);
  }

  /** All single fields in one body, as {@link #field} finds them, and the entries of all. */
  public Body joined() {
    var body = Body.EMPTY;
    for (var record : records.reversed()) {
      for (var field : record.state().body().fields().entrySet()) {
        body = body.with(field.getKey(), field.getValue());
      }
    }
    return body.with(PersonFields.MERGED_INTO, null);
  }
}
