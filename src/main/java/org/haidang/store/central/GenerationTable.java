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
import org.haidang.platform.Json;
import org.haidang.sync.RestoreMessages.Life;
import org.jspecify.annotations.Nullable;

/** The lives of the database as they are stored. Thread-safe. */
final class GenerationTable {

  /** Two lives do not begin closer together, whatever a workstation says it has read. */
  private static final Duration BETWEEN = Duration.ofMinutes(10);

  static final String LOOK = "select number, id from generation order by number desc limit 1";

  private final Json json;

  /**
   * The present life.
   *
   * @param number 1 for the first
   * @param looked when it was looked at, ns
   */
  record Present(int number, UUID id, long looked) {}

  private record Fork(SortedMap<String, Long> positions) {}

  GenerationTable(Json json) {
    this.json = json;
  }

  /** Stores the first life if there is none. */
  static void first(Connection connection, UUID id) throws SQLException {
    try (var begin =
        connection.prepareStatement(
            "insert into generation (number, id) select 1, ?"
                + " where not exists (select from generation) on conflict do nothing")) {
      begin.setObject(1, id);
      begin.executeUpdate();
    }
  }

  static Present look(Connection connection) throws SQLException {
    try (var ask = connection.prepareStatement(LOOK);
        var rows = ask.executeQuery()) {
      return present(rows);
    }
  }

  /** What {@link #LOOK} found. */
  static Present present(ResultSet rows) throws SQLException {
    rows.next();
    return new Present(rows.getInt(1), rows.getObject(2, UUID.class), System.nanoTime());
  }

  /**
   * The feeds' present positions. Waits for whoever is giving out positions, and until the commit
   * holds off whoever wants to.
   */
  static SortedMap<String, Long> locked(Connection connection) throws SQLException {
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

  /** Whether the last life that began by itself began long enough ago. */
  static boolean mayBegin(Connection connection) throws SQLException {
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

  /** Stores the life after {@code was}, which forked at {@code positions}. */
  void insert(
      Connection connection, Present was, UUID id, SortedMap<String, Long> positions, String cause)
      throws SQLException {
    try (var begin =
        connection.prepareStatement(
            "insert into generation (number, id, parent, fork, cause) values (?, ?, ?, ?, ?)")) {
      begin.setInt(1, was.number() + 1);
      begin.setObject(2, id);
      begin.setObject(3, was.id());
      begin.setString(4, json.text(new Fork(positions)));
      begin.setString(5, cause);
      begin.executeUpdate();
    }
  }

  /** All of them, the present one last. */
  List<Life> all(Connection connection) throws SQLException {
    try (var ask =
            connection.prepareStatement(
                "select number, id, parent, fork, cause, started_at from generation"
                    + " order by number");
        var rows = ask.executeQuery()) {
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
