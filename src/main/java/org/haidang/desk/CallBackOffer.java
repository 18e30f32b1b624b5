package org.haidang.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.haidang.content.Pack;
import org.haidang.content.Parts;
import org.haidang.duties.CallBack;
import org.haidang.duties.CallBack.Permission;
import org.haidang.duties.FollowUp;
import org.haidang.duties.NewFollowUp;
import org.haidang.duties.SafeHours;
import org.haidang.duties.Urgency;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;

/**
 * The call-back that a contact's answers arrange. Reads them through the parts of the pack; without
 * the caller's permission there is none. Immutable, thread-safe.
 */
public final class CallBackOffer {

  /** The column of the pack's countries that names their time, as in the IANA database. */
  private static final String ZONE = "zone";

  /** Where no day was agreed. */
  private static final Duration USUAL = Duration.ofDays(1);

  /** Where a day was agreed but no hour. */
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private final Clock clock;

  /** Offers by {@code clock}, whose zone is that of callers who are not abroad. */
  public CallBackOffer(Clock clock) {
    this.clock = clock;
  }

  /**
   * What the answers of a contact arrange; empty when the caller allowed no call-back.
   *
   * @param contact the contact's id
   */
  public Optional<NewFollowUp> of(Pack pack, UUID contact, Body body) {
    var permission = Permission.of(text(pack, Parts.CALL_BACK, body));
    var back = callBack(pack, body, permission);
    return back.allowed()
        ? Optional.of(
            new NewFollowUp(
                FollowUp.Kind.CALL_BACK,
                due(pack, body, back.hours()),
                "yes".equals(text(pack, Parts.DANGER, body)) ? Urgency.HIGH : Urgency.NORMAL,
                null,
                text(pack, Parts.SUMMARY, body),
                back,
                contact))
        : Optional.empty();
  }

  /** What a contact's answers say of ringing back, allowed or not. */
  public CallBack callBack(Pack pack, Body body) {
    return callBack(pack, body, Permission.of(text(pack, Parts.CALL_BACK, body)));
  }

  private CallBack callBack(Pack pack, Body body, Permission permission) {
    var zone = zone(pack, body);
    var from = TypedTimes.time(text(pack, Parts.CALL_BACK_FROM, body));
    var to = TypedTimes.time(text(pack, Parts.CALL_BACK_TO, body));
    var given = text(pack, Parts.CALLER_PHONE, body);
    return new CallBack(
        permission,
        given.isEmpty() ? body.get(ContactFields.NUMBER) : given,
        text(pack, Parts.CALL_BACK_HOW, body),
        text(pack, Parts.CODE_WORD, body),
        text(pack, Parts.CALL_BACK_OTHER, body),
        text(pack, Parts.COUNTRY, body),
        from == null && to == null
            ? SafeHours.none(zone)
            : SafeHours.daily(
                zone,
                from == null ? LocalTime.MIDNIGHT : from,
                to == null ? LocalTime.MIDNIGHT : to));
  }

  private Instant due(Pack pack, Body body, SafeHours hours) {
    var now = clock.instant();
    var day = TypedTimes.day(text(pack, Parts.CALL_BACK_DAY, body));
    var from = TypedTimes.time(text(pack, Parts.CALL_BACK_FROM, body));
    if (day != null) {
      var at = day.atTime(from == null ? MORNING : from).atZone(hours.zone()).toInstant();
      return at.isBefore(now) ? now : at;
    }
    return hours.at(now) instanceof SafeHours.Now.Closed(var opens) && opens != null
        ? opens
        : now.plus(USUAL);
  }

  private ZoneId zone(Pack pack, Body body) {
    var country = text(pack, Parts.COUNTRY, body);
    return pack.part(Parts.COUNTRY)
        .flatMap(
            question ->
                question.choices().stream()
                    .filter(choice -> choice.name().equals(country))
                    .findFirst())
        .map(choice -> choice.columns().get(ZONE))
        .flatMap(CallBackOffer::zone)
        .orElse(clock.getZone());
  }

  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String text(Pack pack, String part, Body body) {
    return ContactIndexer.listed(pack, part, body).orElse("");
  }
}
