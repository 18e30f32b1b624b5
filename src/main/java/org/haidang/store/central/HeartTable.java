package org.haidang.store.central;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.haidang.access.Session;
import org.haidang.model.Scopes;
import org.haidang.platform.Json;
import org.haidang.sync.HeartLedger;
import org.haidang.sync.HeartbeatMessages;
import org.haidang.sync.HeartbeatMessages.Heartbeat;
import org.haidang.sync.HeartbeatMessages.Seen;
import org.haidang.sync.HeartbeatMessages.Told;
import org.haidang.sync.HeartbeatMessages.Where;
import org.jspecify.annotations.Nullable;

/** How the workstations fare, in PostgreSQL. Thread-safe. */
final class HeartTable implements HeartLedger {

  /** Of so much each workstation's beats are kept. */
  private static final Duration KEPT = Duration.ofHours(24);

  /** Silent for longer, a workstation counts as gone. */
  private static final Duration COUNTED = Duration.ofDays(30);

  private static final String LATEST =
      """
      select b.* from workstation w
      cross join lateral (
        select * from heartbeat where workstation = w.id order by at desc limit 1
      ) b
      where not w.struck_off and (?::text is null or b.centre = ?)
      order by b.at limit ?
      """;

  private static final String SEEN =
      """
      select f.scope,
        count(w.id) filter (where w.read_generation = ?
          and coalesce((w.read_to::json ->> f.scope)::bigint, 0) >= f.seq) as have,
        count(w.id) as whole
      from feed f
      left join workstation w on 'centre:' || w.centre = f.scope and not w.struck_off
        and w.read_at > ?
      where f.record = ? and not f.gone
      group by f.scope order by f.scope
      """;

  private final DataSource pool;
  private final Json json;
  private final Generations generations;

  HeartTable(DataSource pool, Json json, Generations generations) {
    this.pool = pool;
    this.json = json;
    this.generations = generations;
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
          note(connection, heartbeat, session, now);
          forget(connection, session.workstation(), now);
          read(connection, heartbeat, session, now);
          return true;
        });
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
    return with(
        connection -> {
          try (var ask =
              connection.prepareStatement(
                  "select n, changed_at from record where id = ? and scopes::jsonb ?? ?")) {
            ask.setObject(1, record);
            ask.setString(2, Scopes.centre(session.account().centre()));
            try (var rows = ask.executeQuery()) {
              if (!rows.next()) {
                return Optional.empty();
              }
              var since = instant(rows, "changed_at");
              long n = rows.getLong("n");
              return Optional.of(new Where(record, since, n, seen(connection, record, now)));
            }
          }
        });
  }

  private List<Seen> seen(Connection connection, UUID record, Instant now) throws SQLException {
    var seen = new ArrayList<Seen>();
    try (var ask = connection.prepareStatement(SEEN)) {
      ask.setObject(1, generations.current());
      ask.setTimestamp(2, Timestamp.from(now.minus(COUNTED)));
      ask.setObject(3, record);
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          var centre = rows.getString("scope").substring(Scopes.centre("").length());
          seen.add(new Seen(centre, rows.getInt("have"), rows.getInt("whole")));
        }
      }
    }
    return seen;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
