package org.haidang.store.central;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.haidang.access.Session;
import org.haidang.platform.Json;
import org.haidang.sync.HeartLedger;
import org.haidang.sync.HeartbeatMessages;
import org.haidang.sync.HeartbeatMessages.Heartbeat;
import org.haidang.sync.HeartbeatMessages.Told;
import org.haidang.sync.HeartbeatMessages.Where;
import org.jspecify.annotations.Nullable;

/** How the workstations fare, in PostgreSQL. Thread-safe. */
final class HeartTable implements HeartLedger {

  private static final String LATEST =
      """
      select b.* from workstation w
      cross join lateral (
        select * from heartbeat where workstation = w.id order by at desc limit 1
      ) b
      where not w.struck_off and (?::text is null or b.centre = ?)
      order by b.at limit ?
      """;

  private final DataSource pool;
  private final Json json;
  private final BeatWriting beats;
  private final WhereReading places;

  HeartTable(DataSource pool, Json json, Generations generations) {
    this.pool = pool;
    this.json = json;
    this.beats = new BeatWriting(json);
    this.places = new WhereReading(generations);
  }

  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private <T> T with(Work<T> work) {
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(true);
      return work.on(connection);
    } catch (SQLException | RuntimeException e) {
      throw SqlFaults.of(e);
    }
  }

  @Override
  public void beat(Heartbeat heartbeat, Session session, Instant now) {
    with(
        connection -> {
          beats.write(connection, heartbeat, session, now);
          return true;
        });
  }

  @Override
  public List<Told> latest(@Nullable String centre) {
    return with(
        connection -> {
          try (var ask = connection.prepareStatement(LATEST)) {
            ask.setString(1, centre);
            ask.setString(2, centre);
            ask.setInt(3, HeartbeatMessages.MAX_TOLD);
            return told(ask.executeQuery());
          }
        });
  }

  @Override
  public List<Told> day(UUID workstation) {
    return with(
        connection -> {
          try (var ask =
              connection.prepareStatement(
                  "select * from heartbeat where workstation = ? order by at desc")) {
            ask.setObject(1, workstation);
            return told(ask.executeQuery());
          }
        });
  }

  private List<Told> told(ResultSet rows) throws SQLException {
    try (rows) {
      var all = new ArrayList<Told>();
      while (rows.next()) {
        all.add(
            new Told(
                rows.getObject("workstation", UUID.class),
                rows.getString("login"),
                rows.getString("centre"),
                instant(rows, "at"),
                json.read(rows.getString("told"), Heartbeat.class)));
      }
      return all;
    }
  }

  @Override
  public Optional<Where> where(UUID record, Session session, Instant now) {
    return with(connection -> places.where(connection, record, session, now));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
