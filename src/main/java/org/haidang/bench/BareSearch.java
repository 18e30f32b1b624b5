package org.haidang.bench;

import java.sql.Connection;
import java.sql.SQLException;
import org.haidang.store.local.Filling;

/** The bare query beside a search of the store. */
final class BareSearch {

  private BareSearch() {}

  /**
   * The bare query: FTS5 asked for the same terms on the same index, the newest rows of what it
   * finds with what a list shows and the texts; a second time for the rarer completions, where the
   * first finds too few, as the product does. No tones, no phrases, no masks, no matches shown.
   */
  static double ask(Connection connection, Filling filling, String text, int limit)
      throws SQLException {
    var expressions = filling.expressions(text);
    long at = System.nanoTime();
    int left = limit;
    for (var expression : expressions) {
      left -= rows(connection, expression, left);
      if (left <= 0) {
        break;
      }
    }
    return Figure.millisSince(at);
  }

  private static int rows(Connection connection, String expression, int limit) throws SQLException {
    int count = 0;
    try (var query =
        connection.prepareStatement(
            "select r.id, r.entry, r.base from search s join record r on r.n = s.rowid"
                + " where search match ? order by s.rowid desc limit ?")) {
      query.setString(1, expression);
      query.setInt(2, limit);
      try (var rows = query.executeQuery()) {
        for (; rows.next(); count++) {
          rows.getBytes(1);
          rows.getBytes(2);
          rows.getBytes(3);
        }
      }
    }
    return count;
  }
}
