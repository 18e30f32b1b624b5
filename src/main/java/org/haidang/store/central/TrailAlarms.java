package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.sync.TrailMessages.Fault;

/** Notes for good what is wrong with one chain, within a transaction. */
record TrailAlarms(Connection connection, UUID chain, Session session, Instant now) {

  /** Notes a fault, the same once. */
  Fault note(Fault fault, long seq) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            insert into trail_alarm (chain, fault, seq, workstation, centre, login, at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (chain, fault, seq) do update set mended_at = null
            """)) {
      insert.setObject(1, chain);
      insert.setString(2, fault.name());
      insert.setLong(3, seq);
      insert.setObject(4, session.workstation());
      insert.setString(5, session.account().centre());
      insert.setString(6, session.account().login());
      insert.setObject(7, now.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
    return fault;
  }

  /** Entries up to {@code seq} are here: gaps before it are none any more. */
  void mended(long seq) throws SQLException {
    try (var update =
        connection.prepareStatement(
            "update trail_alarm set mended_at = ? where chain = ? and fault = 'GAP'"
                + " and seq <= ? and mended_at is null")) {
      update.setObject(1, now.atOffset(ZoneOffset.UTC));
      update.setObject(2, chain);
      update.setLong(3, seq);
      update.executeUpdate();
    }
  }
}
