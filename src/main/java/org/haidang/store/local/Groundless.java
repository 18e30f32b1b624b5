package org.haidang.store.local;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haidang.platform.ErrorCode;
import org.jdbi.v3.core.Handle;

/**
 * Changes the server leaves without an answer because what they follow was lost there. Somebody may
 * bring it back, so they are sent on and on; a person is asked when that lasts. Within a
 * transaction.
 */
final class Groundless {

  /**
   * Workstations bring back what they know within minutes of a restore; some are off over lunch.
   */
  private static final Duration FIRST = Duration.ofHours(1);

  /** Whoever waits on is asked again the next day. */
  private static final Duration AGAIN = Duration.ofDays(1);

  private final Clock clock;

  Groundless(Clock clock) {
    this.clock = clock;
  }

  /**
   * These were sent and not answered.
   *
   * @return those of which a person is to be asked from now on
   */
  List<UUID> left(Handle h, List<UUID> changes) {
    var asked = new ArrayList<UUID>();
    long now = clock.millis();
    for (var id : changes) {
      // The server does not fail on it any more.
      Plain.update(
          h,
          "update change set state = 'WAITING' where id = ? and state = 'STUCK'",
          (Object) Uuids.bytes(id));
      Plain.update(
          h,
          "update change set ask_at = ? where id = ? and state = 'WAITING' and ask_at is null",
          now + FIRST.toMillis(),
          Uuids.bytes(id));
      if (Plain.update(
              h,
              "update change set code = ? where id = ? and state = 'WAITING' and code is null"
                  + " and ask_at <= ?",
              ErrorCode.CHANGE_GROUND_MISSING.name(),
              Uuids.bytes(id),
              now)
          == 1) {
        asked.add(id);
      }
    }
    return asked;
  }

  /** Asks nobody for a day; false when nobody was asked. */
  boolean waitOn(Handle h, UUID change) {
    return Plain.update(
            h,
            "update change set code = null, ask_at = ? where id = ? and state = 'WAITING'"
                + " and code = ?",
            clock.millis() + AGAIN.toMillis(),
            Uuids.bytes(change),
            ErrorCode.CHANGE_GROUND_MISSING.name())
        == 1;
  }
}
