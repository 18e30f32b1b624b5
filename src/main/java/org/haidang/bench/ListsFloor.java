package org.haidang.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What SQLite alone needs for a list's places and rows. For one thread. */
final class ListsFloor {

  /** Rows are read a hundred at once, as the list reads them. */
  private static final int PAGE = 100;

  private static final String PLACES =
      "select n from record where type = 'PERSON'"
          + " and n not in (select n from record where type = 'PERSON' and entry is null)"
          + " and state in ('alert', 'plain') and instr(centres, ' HN ') > 0"
          + " order by started desc, id desc";

  private final Connection connection;
  private long[] places = {};

  ListsFloor(Connection connection) {
    this.connection = connection;
  }

  /** Milliseconds for the places of all rows and the first rows themselves. */
  double open(int rows) throws SQLException {
    long begun = System.nanoTime();
    var all = new long[rows];
    int count = 0;
    try (var query = connection.prepareStatement(PLACES);
        var found = query.executeQuery()) {
      while (found.next()) {
        all[count++] = found.getLong(1);
      }
    }
    places = all;
    page(0);
    double took = Figure.millisSince(begun);
    if (count != rows) {
      throw new SQLException("the list is not whole");
    }
    return took;
  }

  /** Milliseconds for the pages that the rows from {@code first} to {@code last} are in. */
  double pages(int first, int last) throws SQLException {
    long begun = System.nanoTime();
    for (int page = first / PAGE; page <= last / PAGE; page++) {
      page(page);
    }
    return Figure.millisSince(begun);
  }

  private void page(int number) throws SQLException {
    var wanted =
        LongStream.of(places)
            .skip((long) number * PAGE)
            .limit(PAGE)
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(", "));
    try (var query =
            connection.prepareStatement(
                "select id, type, entry, attention, waiting, since, n from record where n in ("
                    + wanted
                    + ")");
        var found = query.executeQuery()) {
      while (found.next()) {
        row(found);
      }
    }
  }

  private static void row(ResultSet row) throws SQLException {
    row.getBytes(1);
    row.getString(2);
    row.getBytes(3);
    row.getString(4);
    row.getInt(5);
    row.getLong(6);
    row.getLong(7);
  }
}
