package org.haidang.store.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.sync.Letter;
import org.jdbi.v3.core.Handle;

/** The changes that the server fails on, set aside for a while. Within a transaction. */
final class Stuck {

  private static final Duration FIRST = Duration.ofMinutes(10);
  private static final Duration LAST = Duration.ofHours(6);

  /** What waits, less what follows one of its record that is set aside or passed over. */
  private static final String FREE =
      """
      select id, json from change w where state = 'WAITING' and seq > ?1
        and not exists (select 1 from change s where s.record = w.record and s.seq < w.seq
          and (s.state = 'STUCK' or s.state = 'WAITING' and s.seq <= ?1))
      order by seq limit ?2
      """;

  /** A day further off than any pause was shown by a clock that has been set since. */
  private static final String DUE =
      "select id, json from change where state = 'STUCK' and (retry_at <= ? or retry_at > ?)"
          + " order by seq limit 1";

  private final Clock clock;

  Stuck(Clock clock) {
    this.clock = clock;
  }

  boolean any(Handle h) {
    return Plain.first(h, "select 1 from change where state = 'STUCK' limit 1", row -> true)
        .isPresent();
  }

  /** One whose time has come, alone; else the waiting ones of other records. */
  List<Letter> next(Handle h, int max, int bytes) {
    var due =
        Plain.first(h, DUE, Letters::letter, clock.millis(), clock.millis() + LAST.toMillis());
    if (due.isPresent()) {
      return List.of(due.get());
    }
    return free(h, 0, max, bytes);
  }

  /** The waiting ones of other records; those up to {@code after} are passed over. */
  List<Letter> free(Handle h, long after, int max, int bytes) {
    return Letters.fitting(Plain.list(h, FREE, Letters::letter, after, max), bytes);
  }

  /** Sets it aside, twice as long as the last time; when it is tried again. */
  Optional<Instant> setAside(Handle h, UUID change) {
    var tries =
        Plain.first(
            h,
            "select tries from change where id = ? and state in ('WAITING', 'STUCK')",
            row -> row.getInt(1),
            (Object) Uuids.bytes(change));
    if (tries.isEmpty()) {
      return Optional.empty();
    }
    var pause = FIRST.multipliedBy(1L << Math.min(tries.get(), 10));
    var again = clock.instant().plus(pause.compareTo(LAST) < 0 ? pause : LAST);
    Plain.update(
        h,
        "update change set state = 'STUCK', tries = tries + 1, retry_at = ? where id = ?",
        again.toEpochMilli(),
        Uuids.bytes(change));
    return Optional.of(again);
  }
}
