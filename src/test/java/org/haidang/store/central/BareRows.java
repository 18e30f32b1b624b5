package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The floor: the same rows into the same tables and indexes by bare loops over unnest. */
final class BareRows {

  private BareRows() {}

  /** Copies the rows out, empties the tables, and puts the rows back. Returns milliseconds. */
  static long insertAgain(DatabaseAddress address, int batch) throws SQLException {
    try (var connection = TestDatabase.connect(address);
        var statement = connection.createStatement()) {
      var rows = new ArrayList<Object[]>();
      try (var all =
          statement.executeQuery(
              "select r.id, r.body, c.id, c.patch, r.generation, r.last_workstation"
                  + " from record r join change c on c.record = r.id order by r.id")) {
        while (all.next()) {
          rows.add(
              new Object[] {
                all.getObject(1),
                all.getString(2),
                all.getObject(3),
                all.getString(4),
                all.getObject(5),
                all.getObject(6)
              });
        }
      }
      statement.execute("truncate record, change, feed");
      statement.execute("update feed_counter set seq = 0");
      connection.setAutoCommit(false);
      var start = System.nanoTime();
      for (int from = 0; from < rows.size(); from += batch) {
        insert(connection, rows.subList(from, Math.min(rows.size(), from + batch)), from);
        connection.commit();
      }
      return (System.nanoTime() - start) / 1_000_000;
    }
  }

  private static void insert(Connection connection, List<Object[]> rows, int from)
      throws SQLException {
    try (var records =
            connection.prepareStatement(
                "insert into record select u.id, 'CONTACT', u.g, 1, u.body, null,"
                    + " '[\"centre:HN\"]', false, u.w, true from unnest(?::uuid[], ?::text[],"
                    + " ?::uuid[], ?::uuid[]) u (id, body, g, w)");
        var changes =
            connection.prepareStatement(
                "insert into change (id, record, generation, n, outcome, patch, author,"
                    + " workstation, made_at)"
                    + " select u.id, u.r, u.g, 1, 'ACCEPTED', u.patch, 'lan', u.w,"
                    + " '2026-03-01T08:00:00Z'"
                    + " from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::uuid[])"
                    + " u (id, r, patch, g, w)");
        var feed =
            connection.prepareStatement(
                "insert into feed select 'centre:HN', u.id, ? + u.n, false"
                    + " from unnest(?::uuid[]) with ordinality u (id, n)")) {
      var ids = column(connection, rows, 0);
      var generations = column(connection, rows, 4);
      var workstations = column(connection, rows, 5);
      records.setArray(1, ids);
      records.setArray(2, texts(connection, rows, 1));
      records.setArray(3, generations);
      records.setArray(4, workstations);
      records.executeUpdate();
      changes.setArray(1, column(connection, rows, 2));
      changes.setArray(2, ids);
      changes.setArray(3, texts(connection, rows, 3));
      changes.setArray(4, generations);
      changes.setArray(5, workstations);
      changes.executeUpdate();
      feed.setLong(1, from);
      feed.setArray(2, ids);
      feed.executeUpdate();
    }
  }

  private static java.sql.Array column(Connection connection, List<Object[]> rows, int column)
      throws SQLException {
    return connection.createArrayOf("uuid", rows.stream().map(row -> row[column]).toArray());
  }

  private static java.sql.Array texts(Connection connection, List<Object[]> rows, int column)
      throws SQLException {
    return connection.createArrayOf(
        "text", rows.stream().map(row -> (String) row[column]).toArray(String[]::new));
  }

  /** Reads the rows in feed order, page by page. Returns milliseconds. */
  static long select(DatabaseAddress address, int page) throws SQLException {
    try (var connection = TestDatabase.connect(address);
        var ask =
            connection.prepareStatement(
                "select f.seq, r.id, r.body from feed f join record r on r.id = f.record"
                    + " where f.scope = 'centre:HN' and f.seq > ? order by f.seq limit ?")) {
      var start = System.nanoTime();
      long since = 0;
      for (boolean more = true; more; ) {
        more = false;
        ask.setLong(1, since);
        ask.setInt(2, page);
        try (var rows = ask.executeQuery()) {
          while (rows.next()) {
            since = rows.getLong(1);
            more = rows.getObject(2, UUID.class) != null && rows.getBytes(3).length > 0;
          }
        }
      }
      return (System.nanoTime() - start) / 1_000_000;
    }
  }
}
