package org.haidang.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.content.Library;
import org.haidang.duties.FollowUp;
import org.haidang.duties.NewFollowUp;
import org.haidang.duties.Urgency;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordType;
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
   * of a referral to check it. Never a call-back that was not allowed.
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
    var kind =
        state.type() == RecordType.REFERRAL ? FollowUp.Kind.CHECK_REFERRAL : FollowUp.Kind.OTHER;
    return plain(kind, summary, state.id());
  }

  private Optional<NewFollowUp> offer(UUID contact, Body body) {
    var id = body.get(ContactFields.PACK);
    var version = body.get(ContactFields.PACK_VERSION);
    return id == null || version == null
        ? Optional.empty()
        : library
            .find(id, version)
            .flatMap(pack -> new CallBackOffer(clock).of(pack, contact, body));
  }

  private NewFollowUp plain(FollowUp.Kind kind, String about, @Nullable UUID origin) {
    return new NewFollowUp(
        kind, clock.instant().plus(USUAL), Urgency.NORMAL, null, about, null, origin);
  }
}
