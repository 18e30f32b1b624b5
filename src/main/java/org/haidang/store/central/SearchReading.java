package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haidang.model.RecordType;
import org.haidang.records.Typed;
import org.haidang.sync.Messages.Find;
import org.postgresql.PGStatement;

/**
 * Asks the search table. PostgreSQL takes a beginning it knows nothing of for rare, and would read
 * every number that begins with a zero; so the newest records are looked through first, which tells
 * how common the question is. Without state.
 */
final class SearchReading {

  /** So many of the asker's newest records are looked through for every question: some 10 ms. */
  private static final int NEWEST = 1_000;

  /** Of those, so many say that enough are found by looking through a few more. */
  private static final int COMMON = 5;

  private static final String COLUMNS = "select record, type, started, centre from ";

  /** The function behind the sign, so that no index is used for it. */
  private static final String LOOK_THROUGH =
      COLUMNS
          + "(select * from search where scopes && ?::text[] order by started desc, record desc"
          + " limit ?) newest where ts_match_vq(words, ?::tsquery) limit ?";

  /** The sum keeps it from the index of times. */
  private static final String BY_WORDS =
      COLUMNS
          + "search where words @@ ?::tsquery and ts_match_vq(words, ?::tsquery)"
          + " and scopes && ?::text[]"
          + " order by started + interval '0 s' desc, record desc limit ?";

  private SearchReading() {}

  static List<Find> find(Connection connection, Typed typed, Set<String> scopes, int limit)
      throws SQLException {
    var query = SearchQuery.of(typed);
    if (query.isEmpty()) {
      return List.of();
    }
    var asker = connection.createArrayOf("text", scopes.toArray());
    var newest = ask(connection, LOOK_THROUGH, asker, NEWEST, query, limit);
    if (newest.size() >= limit) {
      return newest;
    }
    if (newest.size() >= COMMON) {
      // As many again as should do, were older ones like these.
      int most = 2 * NEWEST * limit / newest.size();
      var more = ask(connection, LOOK_THROUGH, asker, most, query, limit);
      if (more.size() >= limit) {
        return more;
      }
    }
    var narrow = SearchQuery.narrow(typed);
    return ask(connection, BY_WORDS, narrow.isEmpty() ? query : narrow, query, asker, limit);
  }

  private static List<Find> ask(Connection connection, String sql, Object... values)
      throws SQLException {
    var finds = new ArrayList<Find>();
    try (var ask = connection.prepareStatement(sql)) {
      // A plan for each question.
      ask.unwrap(PGStatement.class).setPrepareThreshold(0);
      for (int i = 0; i < values.length; i++) {
        ask.setObject(i + 1, values[i]);
      }
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          finds.add(
              new Find(
                  rows.getObject(1, UUID.class),
                  RecordType.valueOf(rows.getString(2)),
                  rows.getObject(3, OffsetDateTime.class).toInstant(),
                  rows.getString(4)));
        }
      }
    }
    return finds;
  }
}
