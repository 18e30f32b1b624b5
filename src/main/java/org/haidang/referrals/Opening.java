package org.haidang.referrals;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.haidang.content.Agencies;
import org.haidang.content.Agency;
import org.haidang.content.Hours;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is there.
 *
 * @param state now
 * @param next when it opens next, in its own local time; null while it is open or when not known
 * @param zone the time zone of {@code next}
 * @param closedOnHolidays whether it closes on public holidays, of which nothing here has the dates
 */
public record Opening(
    State state, @Nullable LocalDateTime next, ZoneId zone, boolean closedOnHolidays) {

  private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

  /** What is known of it. */
  public enum State {
    /** Day and night. */
    ALWAYS,
    /** Somebody is there. */
    OPEN,
    /** Nobody is there now. */
    CLOSED,
    /** Its hours are not known. */
    UNKNOWN
  }

  /** Of {@code agency} at {@code at}; {@code agencies} tell the time zone of its country. */
  static Opening of(Agency agency, Instant at, Agencies agencies) {
    var zone = zone(agency.place().country(), agencies);
    var hours = Hours.of(agency.reached().hours()).orElse(null);
    if (hours == null) {
      return new Opening(State.UNKNOWN, null, zone, false);
    }
    if (hours.always()) {
      return new Opening(State.ALWAYS, null, zone, !hours.holidays());
    }
    var now = at.atZone(zone).toLocalDateTime();
    return hours.open(now)
        ? new Opening(State.OPEN, null, zone, !hours.holidays())
        : new Opening(State.CLOSED, hours.next(now).orElse(null), zone, !hours.holidays());
  }

  private static ZoneId zone(String country, Agencies agencies) {
    return agencies.countries().stream()
        .filter(it -> it.name().equals(country))
        .map(it -> it.columns().getOrDefault("zone", ""))
        .filter(it -> !it.isEmpty())
        .findFirst()
        .flatMap(Opening::zone)
        .orElse(VIET_NAM);
  }

  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
