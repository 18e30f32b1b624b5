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

/** Asks the search table. Without state. */
final class SearchReading {

  private SearchReading() {}

  static List<Find> find(Connection connection, Typed typed, Set<String> scopes, int limit)
      throws SQLException {
    var query = SearchQuery.of(typed);
    if (query.isEmpty()) {
      return List.of();
    }
    var finds = new ArrayList<Find>();
    try (var ask = connection.prepareStatement(find(typed))) {
      // Rare words want the index of words, common ones the newest rows: a plan for each question.
      ask.unwrap(PGStatement.class).setPrepareThreshold(0);
      ask.setString(1, query);
      ask.setArray(2, connection.createArrayOf("text", scopes.toArray()));
      ask.setInt(3, limit);
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

  private static String find(Typed typed) {
    return """
    select record, type, started, centre from search
    where words @@ ?::tsquery and scopes && ?::text[]
    order by %s limit ?
    """
        .formatted(SearchQuery.order(typed));
  }
}
