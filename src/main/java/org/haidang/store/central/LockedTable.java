package org.haidang.store.central;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.haidang.platform.Json;
import org.haidang.sync.HeartbeatMessages.Heartbeat;
import org.haidang.sync.HeartbeatMessages.Told;
import org.haidang.sync.LockedMessages.LockedBeat;
import org.haidang.sync.LockedMessages.LockedLedger;

/** Locked workstations, in PostgreSQL. Thread-safe. */
final class LockedTable implements LockedLedger {

  private final DataSource pool;
  private final Json json;

  LockedTable(DataSource pool, Json json) {
    this.pool = pool;
    this.json = json;
  }

  @Override
  public void beat(LockedBeat beat, Instant now) {
    try (var connection = pool.getConnection();
        var update =
            connection.prepareStatement(
                "update workstation set locked_at = ?, locked_told = ?,"
                    + " locked_since = coalesce(locked_since, ?)"
                    + " where id = ? and not struck_off")) {
      connection.setAutoCommit(true);
      update.setObject(1, now.atOffset(ZoneOffset.UTC));
      update.setString(2, json.text(beat));
      update.setObject(3, now.minusSeconds(beat.seconds()).atOffset(ZoneOffset.UTC));
      update.setObject(4, beat.workstation());
      update.executeUpdate();
    } catch (SQLException | RuntimeException e) {
      throw SqlFaults.of(e);
    }
  }

  /** What it told while it was unlocked, with what it has told since it locked. */
  Told over(Told told, ResultSet row) throws SQLException {
    var at = row.getObject("locked_at", OffsetDateTime.class);
    var since = row.getObject("locked_since", OffsetDateTime.class);
    if (at == null || since == null || at.toInstant().isBefore(told.at())) {
      return told;
    }
    var beat = json.read(row.getString("locked_told"), LockedBeat.class);
    var was = told.heartbeat();
    boolean known = beat.waiting() >= 0;
    return new Told(
        told.workstation(),
        told.login(),
        told.centre(),
        at.toInstant(),
        new Heartbeat(
            known ? beat.waiting() : was.waiting(),
            beat.attention() >= 0 ? beat.attention() : was.attention(),
            known ? beat.oldest() : was.oldest(),
            beat.freeDisk() >= 0 ? beat.freeDisk() : was.freeDisk(),
            was.sound(),
            was.checkedAt(),
            beat.program(),
            was.packs(),
            beat.clockAhead() != null ? beat.clockAhead() : was.clockAhead(),
            was.read()),
        since.toInstant(),
        told.name());
  }
}
