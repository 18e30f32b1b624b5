package org.haidang.ui.desk.referrals;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.haidang.model.Body;
import org.haidang.model.Links;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.people.PersonRole;
import org.haidang.people.Persons;
import org.haidang.people.WholePerson;
import org.haidang.referrals.Addressing.Heard;
import org.haidang.referrals.Concerned;
import org.haidang.referrals.ReferralFields;

/**
 * Whom a referral is for, where its contact or case knows of several possible victims. Immutable.
 *
 * @param persons kept persons to choose from; none when one is chosen already
 * @param told those in the report, in its order
 * @param entry the chosen one's entry in the report; empty when nobody chose
 */
record Whom(List<OnePerson> persons, List<Concerned> told, String entry) {

  private static final String VICTIM = PersonRole.POSSIBLE_VICTIM.stored();

  /** A kept person; the name is personal, and may be empty. */
  record OnePerson(UUID id, String name) {}

  Whom {
    persons = List.copyOf(persons);
    told = List.copyOf(told);
  }

  /** Reads it off the FX thread. */
  static Whom read(ReferralParts parts, RecordState referral) {
    return new Whom(
        persons(parts, referral.body()),
        parts.sending().concerned(referral.id()),
        referral.body().text(ReferralFields.ENTRY));
  }

  private static List<OnePerson> persons(ReferralParts parts, Body referral) {
    var register = parts.register();
    if (Links.of(referral).containsValue(ReferralFields.PERSON)) {
      return List.of();
    }
    return Links.of(referral).keySet().stream()
        .flatMap(id -> register.open(id).stream())
        .filter(it -> it.state().type() != RecordType.PERSON)
        .flatMap(it -> victims(it.state().body()))
        .distinct()
        .flatMap(id -> WholePerson.open(register, id).stream())
        .map(
            whole ->
                new OnePerson(
                    whole.survivor().state().id(),
                    Persons.names(whole.joined()).stream().findFirst().orElse("")))
        .distinct()
        .toList();
  }

  private static Stream<UUID> victims(Body body) {
    return Links.of(body).entrySet().stream()
        .filter(link -> List.of(link.getValue().split(" ")).contains(VICTIM))
        .map(link -> link.getKey());
  }

  /** Whether there is somebody to choose. */
  boolean asks() {
    return persons.size() > 1 || told.size() > 1;
  }

  /** The one in the report that it is for, as one speaks to them. */
  Heard heard() {
    return told.stream()
        .filter(each -> told.size() == 1 || each.entry().equals(entry))
        .findFirst()
        .map(each -> new Heard(each.years(), each.sex()))
        .orElse(Heard.UNKNOWN);
  }
}
