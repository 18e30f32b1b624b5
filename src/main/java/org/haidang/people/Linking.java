package org.haidang.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haidang.model.Body;
import org.haidang.model.Links;
import org.haidang.model.RecordType;
import org.haidang.platform.HaidangException;
import org.haidang.records.Pen;
import org.haidang.records.Register;

/**
 * Says who is what to a contact or a case, and which contacts a case is made of. Thread-safe;
 * blocks on the disk.
 */
public final class Linking {

  private final Register register;
  private final Pen pen;

  /** Links in {@code register}. */
  public Linking(Register register, Pen pen) {
    this.register = register;
    this.pen = pen;
  }

  /**
   * Says what {@code person} is to the contact or case {@code record}; without roles, nothing any
   * more.
   *
   * @throws HaidangException when nothing was saved
   */
  public Saved person(UUID record, UUID person, Set<PersonRole> roles) {
    var is = register.open(person).filter(it -> it.state().type() == RecordType.PERSON).isPresent();
    if (!is && !roles.isEmpty()) {
      return Persons.notHere();
    }
    return set(record, person, stored(roles), Set.of(RecordType.CONTACT, RecordType.CASE));
  }

  /**
   * Makes the contact, referral or other record a part of {@code matter}, a case.
   *
   * @throws HaidangException when nothing was saved
   */
  public Saved toCase(UUID record, UUID matter) {
    if (register.open(matter).filter(it -> it.state().type() == RecordType.CASE).isEmpty()) {
      return Persons.notHere();
    }
    return set(record, matter, CaseFields.LINK, Set.of(RecordType.CONTACT, RecordType.REFERRAL));
  }

  /**
   * The record points at {@code target} no more.
   *
   * @throws HaidangException when nothing was saved
   */
  public Saved off(UUID record, UUID target) {
    return set(record, target, "", Set.of(RecordType.values()));
  }

  private Saved set(UUID record, UUID target, String role, Collection<RecordType> kinds) {
    var opened = register.open(record).filter(it -> kinds.contains(it.state().type()));
    if (opened.isEmpty()) {
      return Persons.notHere();
    }
    var body = opened.get().state().body().with(Links.to(target), role);
    var change = pen.change(opened.get(), body, null);
    if (change.patch().isEmpty()) {
      return new Saved.Done(record, List.of());
    }
    register.save(List.of(change));
    return new Saved.Done(record, List.of(change));
  }

  /** The persons that {@code body} points at, with what they are to it. */
  Map<UUID, String> personsOf(Body body) {
    var links = Links.of(body);
    var persons = new TreeMap<UUID, String>();
    for (var row : register.rows(links.keySet())) {
      if (row.type() == RecordType.PERSON) {
        persons.put(row.id(), links.getOrDefault(row.id(), ""));
      }
    }
    return persons;
  }

  static String stored(Set<PersonRole> roles) {
    return roles.stream().sorted().map(PersonRole::stored).collect(Collectors.joining(" "));
  }
}
