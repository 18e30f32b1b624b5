package org.haidang.referrals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haidang.content.Library;
import org.haidang.model.Body;
import org.haidang.model.Links;
import org.haidang.model.RecordType;
import org.haidang.people.WholePerson;
import org.haidang.records.Register;

/**
 * What a referral could disclose, gathered from the records it points at. Thread-safe; blocks on
 * the disk.
 *
 * @param clock says what day today is, in its zone
 */
record ReferralSources(Register register, Library library, Clock clock) {

  /** The referral as it stands; empty when it is not on this computer. */
  Optional<Register.Opened> open(UUID referral) {
    return register.open(referral).filter(it -> it.state().type() == RecordType.REFERRAL);
  }

  /** What would leave of the records behind {@code body}. */
  Disclosure disclosure(Body body) {
    var pack = library.current();
    var contact =
        linked(body, ReferralFields.CONTACT)
            .flatMap(register::open)
            .filter(it -> it.state().type() == RecordType.CONTACT)
            .map(it -> new Disclosure.Source(it.state().id(), it.state().body()));
    return Disclosure.of(
        Consent.of(body),
        pack.handbook().rules().items(LocalDate.now(clock)),
        linked(body, ReferralFields.PERSON)
            .flatMap(id -> WholePerson.open(register, id))
            .map(whole -> new Disclosure.Source(whole.survivor().state().id(), whole.joined())),
        new PersonWords(Optional.of(pack)),
        contact,
        contact.flatMap(source -> library.packOf(source.body())),
        body.text(ReferralFields.ENTRY));
  }

  /** The possible victims that the report behind a referral tells of. */
  List<Concerned> concerned(UUID referral) {
    return open(referral)
        .flatMap(opened -> linked(opened.state().body(), ReferralFields.CONTACT))
        .flatMap(register::open)
        .filter(it -> it.state().type() == RecordType.CONTACT)
        .flatMap(
            it ->
                library
                    .packOf(it.state().body())
                    .map(pack -> Concerned.of(it.state().body(), pack)))
        .orElse(List.of());
  }

  private static Optional<UUID> linked(Body body, String role) {
    return Links.of(body).entrySet().stream()
        .filter(link -> List.of(link.getValue().split(" ")).contains(role))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
