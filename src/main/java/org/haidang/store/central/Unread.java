package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The records whose words and fingerprints are still to be made. A push adds to it and never waits
 * for who reads it. Without state.
 */
final class Unread {

  /** Any number will do that nobody else takes. */
  private static final long READERS_PLACE = 0x68616964616e67L;

  private Unread() {}

  /** What is next, and its places. */
  record Next(List<Long> places, Set<UUID> records) {}

  /** Says that these have changed; within the transaction that changes them. */
  static void add(Connection connection, Collection<UUID> records) throws SQLException {
    var statements = new AtOnce();
    add(connection, records, statements);
    statements.run(connection);
  }

  /** As the other, as one of {@code statements}. */
  static void add(Connection connection, Collection<UUID> records, AtOnce statements) {
    statements.add(
        "insert into unread (record) select unnest(?::uuid[])",
        (to, place) -> {
          to.setArray(place, BatchReading.uuids(connection, records));
          return place + 1;
        });
  }

  /**
   * Takes the place of the one who reads, until the transaction's end: two could write the words of
   * one record in the wrong order.
   */
  static boolean claim(Connection connection) throws SQLException {
    try (var ask = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
      ask.setLong(1, READERS_PLACE);
      try (var rows = ask.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }

  /** The first {@code limit} places. */
  static Next next(Connection connection, int limit) throws SQLException {
    var places = new ArrayList<Long>();
    var records = new LinkedHashSet<UUID>();
    try (var ask =
        connection.prepareStatement("select seq, record from unread order by seq limit ?")) {
      ask.setInt(1, limit);
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          places.add(rows.getLong(1));
          records.add(rows.getObject(2, UUID.class));
        }
      }
    }
    return new Next(places, records);
  }

  /** Takes these places away. */
  static void done(Connection connection, List<Long> places) throws SQLException {
    try (var delete = connection.prepareStatement("delete from unread where seq = any(?)")) {
      delete.setArray(1, connection.createArrayOf("bigint", places.toArray()));
      delete.executeUpdate();
    }
  }

  /** The first and the last place; 0 and 0 when there is none. */
  static long[] ends(Connection connection) throws SQLException {
    try (var ask =
            connection.prepareStatement(
                "select coalesce(min(seq), 0), coalesce(max(seq), 0) from unread");
        var rows = ask.executeQuery()) {
      return rows.next() ? new long[] {rows.getLong(1), rows.getLong(2)} : new long[2];
    }
  }
}
