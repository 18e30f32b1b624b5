package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.TreeMap;
import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.platform.Json;
import org.haidang.sync.HeartbeatMessages.Heartbeat;

/** Writes one beat of a workstation. */
record BeatWriting(Json json) {

  /** Of so much each workstation's beats are kept. */
  private static final Duration KEPT = Duration.ofHours(24);

  /** Notes {@code heartbeat}, forgets those too old, and how far the workstation has read. */
  void write(Connection connection, Heartbeat heartbeat, Session session, Instant now)
      throws SQLException {
    note(connection, heartbeat, session, now);
    forget(connection, session.workstation(), now);
    read(connection, heartbeat, session, now);
  }

  private void note(Connection connection, Heartbeat heartbeat, Session session, Instant now)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into heartbeat (workstation, at, login, centre, told) values (?, ?, ?, ?, ?)"
                + " on conflict (workstation, at) do update set told = excluded.told")) {
      insert.setObject(1, session.workstation());
      insert.setObject(2, now.atOffset(ZoneOffset.UTC));
      insert.setString(3, session.account().login());
      insert.setString(4, session.account().centre());
      insert.setString(5, json.text(heartbeat));
      insert.executeUpdate();
    }
  }

  /** The latest stays however old. */
  private static void forget(Connection connection, UUID workstation, Instant now)
      throws SQLException {
    try (var delete =
        connection.prepareStatement("delete from heartbeat where workstation = ? and at < ?")) {
      delete.setObject(1, workstation);
      delete.setObject(2, now.minus(KEPT).atOffset(ZoneOffset.UTC));
      delete.executeUpdate();
    }
  }

  private void read(Connection connection, Heartbeat heartbeat, Session session, Instant now)
      throws SQLException {
    try (var update =
        connection.prepareStatement(
            "update workstation set centre = ?, read_generation = ?, read_to = ?, read_at = ?"
                + " where id = ?")) {
      update.setString(1, session.account().centre());
      update.setObject(2, heartbeat.read().generation());
      update.setString(3, json.text(new TreeMap<>(heartbeat.read().scopes())));
      update.setObject(4, now.atOffset(ZoneOffset.UTC));
      update.setObject(5, session.workstation());
      update.executeUpdate();
    }
  }
}
