package org.haidang.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haidang.fakes.MemoryRegister;
import org.haidang.fakes.SettableClock;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.platform.Folding;
import org.haidang.platform.Ids;
import org.haidang.records.Pen;
import org.haidang.records.RecordIndexer;
import org.haidang.records.Register;

/** The room of people over any register, with a counselor in it; a minute passes at every act. */
final class PeopleRoom {

  static final RecordIndexer INDEXER =
      new RecordIndexer(
          Map.of(
              RecordType.PERSON,
              new PersonIndexer(_ -> List.of()),
              RecordType.CASE,
              new CaseIndexer(),
              RecordType.NOTE,
              new NoteIndexer()));

  final SettableClock clock = new SettableClock();
  final Register register;
  final Pen pen;
  final Persons persons;
  final Cases cases;
  final Notes notes;
  final Linking linking;
  final Merging merging;

  PeopleRoom() {
    this(new MemoryRegister(INDEXER));
  }

  PeopleRoom(Register register) {
    this.register = register;
    pen =
        new Pen(
            Ids.timeOrdered(),
            clock,
            new Account("lan", "Trần Thị Lan", Role.COUNSELOR, "HN"),
            UUID.fromString("00000000-0000-7000-8000-0000000000a1"));
    persons = new Persons(register, pen, clock);
    cases = new Cases(register, pen, clock);
    notes = new Notes(register, pen, clock);
    linking = new Linking(register, pen);
    merging =
        new Merging(register, pen, (one, other) -> Folding.fold(one).equals(Folding.fold(other)));
  }

  UUID done(Saved saved) {
    clock.pass(Duration.ofMinutes(1));
    assertThat(saved).isInstanceOf(Saved.Done.class);
    return ((Saved.Done) saved).record();
  }

  UUID person(String name) {
    return done(persons.make(named(name)));
  }

  Body named(String name) {
    return persons.added(Body.EMPTY, PersonFields.NAMES, PersonFields.NAME_TEXT, name);
  }

  /** A contact with these fields. */
  UUID contact(String... fields) {
    var body = Body.EMPTY;
    for (int i = 0; i < fields.length; i += 2) {
      body = body.with(fields[i], fields[i + 1]);
    }
    var change = pen.make(RecordType.CONTACT, body);
    register.save(List.of(change));
    clock.pass(Duration.ofMinutes(1));
    return change.record();
  }

  Register.Opened open(UUID id) {
    return register.open(id).orElseThrow();
  }

  Body body(UUID id) {
    return open(id).state().body();
  }
}
