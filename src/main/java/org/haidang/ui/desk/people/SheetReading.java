package org.haidang.ui.desk.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.model.Links;
import org.haidang.model.RecordType;
import org.haidang.people.Survivors;
import org.haidang.people.WholePerson;
import org.haidang.records.Register;

/** Reads sheets. Thread-safe; blocks on the disk. */
final class SheetReading {

  /** Moments read at first; more when asked. */
  static final int MOMENTS = 200;

  private final PeopleParts parts;

  SheetReading(PeopleParts parts) {
    this.parts = parts;
  }

  /** The sheet of a person, or of whoever that is after merging, or of a case. */
  Optional<Sheet> read(UUID id, int moments) {
    var register = parts.register();
    var opened = register.open(id).orElse(null);
    if (opened == null) {
      return Optional.empty();
    }
    return switch (opened.state().type()) {
      case PERSON ->
          WholePerson.open(register, id)
              .map(
                  whole ->
                      new Sheet(
                          RecordType.PERSON,
                          whole.records(),
                          parts.timelines().of(id, RecordType.PERSON, moments),
                          List.of(),
                          contacts(whole.records())));
      case CASE ->
          Optional.of(
              new Sheet(
                  RecordType.CASE,
                  List.of(opened),
                  parts.timelines().of(id, RecordType.CASE, moments),
                  persons(opened),
                  contacts(List.of(opened))));
      default -> Optional.empty();
    };
  }

  private int contacts(List<Register.Opened> records) {
    return records.stream()
        .mapToInt(it -> parts.register().linkedCount(it.state().id(), RecordType.CONTACT))
        .sum();
  }

  private List<Sheet.Part> persons(Register.Opened matter) {
    var survivors = new Survivors(parts.register());
    var persons = new ArrayList<Sheet.Part>();
    Links.of(matter.state().body())
        .forEach(
            (id, role) ->
                parts.register().rows(List.of(survivors.of(id))).stream()
                    .filter(row -> row.type() == RecordType.PERSON)
                    .forEach(row -> persons.add(new Sheet.Part(row, role, id))));
    return persons;
  }
}
