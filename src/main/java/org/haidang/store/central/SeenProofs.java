package org.haidang.store.central;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.haidang.access.AccountDirectory.Asking;
import org.haidang.access.RequestProof;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The signed requests that every node has seen. Where a request is one of a session, both are asked
 * at once: each push begins with it, and each way to the database there and back is heard of later
 * by whoever waits for the push. Thread-safe.
 */
final class SeenProofs {

  /** Longer than a proof is taken after it was made, on either side of the clock. */
  private static final int SEEN_SECONDS = 180;

  private static final long SWEPT_EVERY = 60_000_000_000L;

  private static final String NOTE =
      "insert into seen_proof (workstation, run, number) values (?, ?, ?) on conflict do nothing";

  /** Written also when there is no such session. */
  private static final String NOTE_AND_SESSION =
      """
      with noted as (%s returning 1)
      select exists (select from noted) as first, %s
      from (select 1) always left join (%s) on %s
      """
          .formatted(NOTE, SessionRows.FIELDS, SessionRows.TABLES, SessionRows.STANDS);

  private final Jdbi jdbi;
  private final AtomicLong swept = new AtomicLong(System.nanoTime() - SWEPT_EVERY);

  SeenProofs(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Whether this one was not seen before; now it was. */
  boolean first(UUID workstation, String run, long number) {
    return Guarded.call(
        () ->
            jdbi.withHandle(
                handle -> {
                  sweep(handle);
                  return handle.execute(NOTE, workstation, run, number) == 1;
                }));
  }

  /** As {@link #first}, and the session whose token has this hash. */
  Asking asking(RequestProof proof, byte[] tokenHash, Instant now) {
    return Guarded.call(
        () ->
            jdbi.withHandle(
                handle -> {
                  sweep(handle);
                  try {
                    return asking(handle, proof, tokenHash, now);
                  } catch (SQLException e) {
                    throw SqlFaults.of(e);
                  }
                }));
  }

  private static Asking asking(Handle handle, RequestProof proof, byte[] tokenHash, Instant now)
      throws SQLException {
    try (var ask = handle.getConnection().prepareStatement(NOTE_AND_SESSION)) {
      ask.setObject(1, proof.workstation());
      ask.setString(2, proof.run());
      ask.setLong(3, proof.number());
      ask.setBytes(4, tokenHash);
      ask.setObject(5, now.atOffset(ZoneOffset.UTC));
      try (var rows = ask.executeQuery()) {
        rows.next();
        return new Asking(
            rows.getBoolean("first"),
            rows.getString("login") == null ? Optional.empty() : Optional.of(SessionRows.of(rows)));
      }
    }
  }

  private void sweep(Handle handle) {
    long now = System.nanoTime();
    long last = swept.get();
    if (now - last >= SWEPT_EVERY && swept.compareAndSet(last, now)) {
      handle.execute(
          "delete from seen_proof where at < now() - make_interval(secs => ?)",
          (double) SEEN_SECONDS);
    }
  }
}
