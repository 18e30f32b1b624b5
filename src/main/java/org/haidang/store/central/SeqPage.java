package org.haidang.store.central;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of what stands in the order of its column {@code seq}.
 *
 * @param items what was read, in that order
 * @param seq the position of the last of them; where the page begins when there is none
 * @param more whether others follow
 */
record SeqPage<T>(List<T> items, long seq, boolean more) {

  /** One row as it is told. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /**
   * Reads one.
   *
   * @param from table and columns of the question, such as {@code seq, name from person}
   * @param since the position after which the page begins
   * @param limit so many items at most, at least 1
   */
  static <T> SeqPage<T> read(Connection connection, String from, long since, int limit, Row<T> row)
      throws SQLException {
    try (var ask =
        connection.prepareStatement("select " + from + " where seq > ? order by seq limit ?")) {
      ask.setLong(1, since);
      // One more, to know whether it is the last.
      ask.setInt(2, limit + 1);
      var items = new ArrayList<T>();
      long seq = since;
      boolean more = false;
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          if (items.size() == limit) {
            more = true;
            break;
          }
          items.add(row.of(rows));
          seq = rows.getLong("seq");
        }
      }
      return new SeqPage<>(items, seq, more);
    }
  }
}
