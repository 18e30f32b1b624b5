package org.haidang.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.content.Library;
import org.haidang.duties.FollowUp;
import org.haidang.duties.NewFollowUp;
import org.haidang.duties.Urgency;
import org.haidang.model.Body;
import org.haidang.model.RecordType;
import org.haidang.people.AlertKind;
import org.haidang.people.PersonFields;
import org.haidang.people.Persons;
import org.haidang.people.WholePerson;
import org.haidang.records.Register;
import org.jspecify.annotations.Nullable;

/** A follow-up about a record as it is likely meant. Thread-safe; blocks on the disk. */
public final class FollowUpPlans {

  private static final Duration USUAL = Duration.ofDays(1);

  private final Register register;
  private final Library library;
  private final Clock clock;

  /** Plans about the records of {@code register}; contacts are read by their packs. */
  public FollowUpPlans(Register register, Library library, Clock clock) {
    this.register = register;
    this.library = library;
    this.clock = clock;
  }

  /**
   * What is likely meant about {@code record}: of a contact the call-back that its answers arrange,
   * of a person to ring the telephone that is safe, of a referral to check it. Never a call-back
   * that was not allowed: of a person that is still to be said.
   *
   * @param record null for nothing in particular
   */
  public NewFollowUp about(@Nullable UUID record) {
    var opened = record == null ? Optional.<Register.Opened>empty() : register.open(record);
    if (opened.isEmpty()) {
      return plain(FollowUp.Kind.OTHER, "", null);
    }
    var state = opened.get().state();
    if (state.type() == RecordType.CONTACT) {
      var offer = offer(state.id(), state.body());
      if (offer.isPresent()) {
        return offer.get();
      }
    }
    var summary =
        register.rows(List.of(state.id())).stream()
            .map(row -> row.entry().summary())
            .findFirst()
            .orElse("");
    if (state.type() == RecordType.PERSON) {
      return WholePerson.open(register, state.id())
          .map(person -> person(person.joined(), summary, state.id()))
          .orElseGet(() -> plain(FollowUp.Kind.OTHER, summary, state.id()));
    }
    var kind =
        state.type() == RecordType.REFERRAL ? FollowUp.Kind.CHECK_REFERRAL : FollowUp.Kind.OTHER;
    return plain(kind, summary, state.id());
  }

  /**
   * Whoever has a telephone that is safe to ring is likely to be rung; whether they may, is asked.
   */
  private NewFollowUp person(Body person, String names, UUID id) {
    var phone = SafePhone.of(person);
    if (phone.isEmpty()) {
      return plain(FollowUp.Kind.OTHER, names, id);
    }
    boolean forbidden =
        Persons.alerts(person, LocalDate.now(clock)).stream()
            .map(alert -> person.get(alert + "/" + PersonFields.ALERT_KIND))
            .anyMatch(AlertKind.DO_NOT_CALL_BACK.stored()::equals);
    var kind = phone.get().isSafe() && !forbidden ? FollowUp.Kind.CALL_BACK : FollowUp.Kind.OTHER;
    return plain(kind, names, id).with(phone.get().callBack(clock.getZone()));
  }

  private Optional<NewFollowUp> offer(UUID contact, Body body) {
    return library.packOf(body).flatMap(pack -> new CallBackOffer(clock).of(pack, contact, body));
  }

  private NewFollowUp plain(FollowUp.Kind kind, String about, @Nullable UUID origin) {
    return new NewFollowUp(
        kind, clock.instant().plus(USUAL), Urgency.NORMAL, null, about, null, origin);
  }
}
