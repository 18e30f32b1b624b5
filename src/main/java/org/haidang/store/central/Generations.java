package org.haidang.store.central;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.sync.RestoreMessages.Life;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lives of the database. A new one begins when the database was brought back to an older state:
 * positions and versions given out after the fork are then given out again, with another meaning.
 * Thread-safe; several nodes may share the database.
 */
final class Generations {

  /** So long a node may go on reading in a life that another node has ended. */
  private static final Duration TRUST = Duration.ofSeconds(1);

  /** Two lives do not begin closer together, whatever a workstation says it has read. */
  private static final Duration BETWEEN = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

  private final DataSource pool;
  private final Ids ids;
  private final Json json;
  private volatile Present present;

  private record Present(int number, UUID id, long looked) {}

  private record Fork(SortedMap<String, Long> positions) {}

  /** Begins the first life if there is none. */
  Generations(DataSource pool, Ids ids, Json json) throws SQLException {
    this.pool = pool;
    this.ids = ids;
    this.json = json;
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(true);
      try (var begin =
          connection.prepareStatement(
              "insert into generation (number, id) select 1, ?"
                  + " where not exists (select from generation) on conflict do nothing")) {
        begin.setObject(1, ids.next());
        begin.executeUpdate();
      }
      present = look(connection);
    }
  }

  private static Present look(Connection connection) throws SQLException {
    try (var ask =
            connection.prepareStatement(
                "select number, id from generation order by number desc limit 1");
        var rows = ask.executeQuery()) {
      rows.next();
      return new Present(rows.getInt(1), rows.getObject(2, UUID.class), System.nanoTime());
    }
  }

  /** The present one, as far as this node knows. */
  UUID current() {
    return present.id();
  }

  /** Whether it is not the first: the database was once brought back to an older state. */
  boolean isLater() {
    return present.number() > 1;
  }

  /** The present one, at most a second old. The connection may be in a transaction. */
  UUID current(Connection connection) throws SQLException {
    if (System.nanoTime() - present.looked() > TRUST.toNanos()) {
      present = look(connection);
    }
    return present.id();
  }

  /**
   * Whether {@code generation} is still the present one. To be asked after the feed's counters were
   * taken: then it stays so until the commit, since no life begins without them.
   */
  boolean stands(Connection connection, UUID generation) throws SQLException {
    present = look(connection);
    return present.id().equals(generation);
  }

  /**
   * Begins a new life at the present positions.
   *
   * @param cause why
   * @param after the life that is over; when it is no longer the present one, or began just now by
   *     itself, nothing happens
   */
  UUID begin(String cause, UUID after) throws SQLException {
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try {
        // Waits for whoever is giving out positions, and holds off whoever wants to.
        var positions = locked(connection);
        var now = look(connection);
        if (now.id().equals(after) && (!cause.equals("CURSOR") || mayBegin(connection))) {
          insert(connection, now, positions, cause);
          now = look(connection);
          LOG.warn("life {} of the database begins: {}", now.number(), cause);
        }
        connection.commit();
        present = now;
        return now.id();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  private static SortedMap<String, Long> locked(Connection connection) throws SQLException {
    var positions = new TreeMap<String, Long>();
    try (var ask =
            connection.prepareStatement(
                "select scope, seq from feed_counter order by scope for update");
        var rows = ask.executeQuery()) {
      while (rows.next()) {
        positions.put(rows.getString(1), rows.getLong(2));
      }
    }
    return positions;
  }

  private static boolean mayBegin(Connection connection) throws SQLException {
    try (var ask =
        connection.prepareStatement(
            "select not exists (select from generation where cause = 'CURSOR'"
                + " and started_at > now() - make_interval(secs => ?))")) {
      ask.setDouble(1, (double) BETWEEN.toSeconds());
      try (var rows = ask.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }

  private void insert(
      Connection connection, Present was, SortedMap<String, Long> positions, String cause)
      throws SQLException {
    try (var begin =
        connection.prepareStatement(
            "insert into generation (number, id, parent, fork, cause) values (?, ?, ?, ?, ?)")) {
      begin.setInt(1, was.number() + 1);
      begin.setObject(2, ids.next());
      begin.setObject(3, was.id());
      begin.setString(4, json.text(new Fork(positions)));
      begin.setString(5, cause);
      begin.executeUpdate();
    }
  }

  /** All of them, the present one last. */
  List<Life> lives() throws SQLException {
    try (var connection = pool.getConnection();
        var ask =
            connection.prepareStatement(
                "select number, id, parent, fork, cause, started_at from generation"
                    + " order by number");
        var rows = ask.executeQuery()) {
      connection.setAutoCommit(true);
      var lives = new ArrayList<Life>();
      while (rows.next()) {
        lives.add(life(rows));
      }
      return lives;
    }
  }

  private Life life(ResultSet row) throws SQLException {
    return new Life(
        row.getInt("number"),
        row.getObject("id", UUID.class),
        row.getObject("parent", UUID.class),
        fork(row.getString("fork")),
        row.getString("cause"),
        row.getObject("started_at", OffsetDateTime.class).toInstant());
  }

  private SortedMap<String, Long> fork(@Nullable String text) {
    return text == null ? new TreeMap<>() : json.read(text, Fork.class).positions();
  }
}
