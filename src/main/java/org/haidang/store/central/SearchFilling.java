package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.haidang.model.RecordState;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Reads all records into the search table when they were last read in another way, or never: those
 * saved before there was a search. Thread-safe.
 */
final class SearchFilling {

  /** Which way of making terms this is; another makes the server read all records again. */
  private static final String FORMULA = "1";

  private static final String NEXT =
      """
      select id, type, generation, n, body, conflicts, scopes, erased from record
      where id > ? order by id limit 500 for update
      """;

  private final DataSource pool;
  private final Jdbi jdbi;
  private final BatchReading reading;
  private final SearchWriting writing;

  SearchFilling(DataSource pool, Jdbi jdbi, BatchReading reading, SearchWriting writing) {
    this.pool = pool;
    this.jdbi = jdbi;
    this.reading = reading;
    this.writing = writing;
  }

  /** Does it when it is due; interrupted by an end of the program, it begins anew next time. */
  void doIfDue() {
    boolean due =
        jdbi.withHandle(
            h ->
                h.createQuery("select formula is distinct from ? from search_made")
                    .bind(0, FORMULA)
                    .mapTo(Boolean.class)
                    .one());
    if (!due) {
      return;
    }
    for (var last = new UUID(0, 0); last != null; ) {
      last = some(last);
    }
    jdbi.useHandle(h -> h.execute("update search_made set formula = ?", FORMULA));
  }

  /** Some after {@code last}, in one transaction; the last of them, null when there were none. */
  private @Nullable UUID some(UUID last) {
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try {
        var records = next(connection, last);
        writing.write(connection, records);
        connection.commit();
        return records.isEmpty() ? null : records.getLast().id();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    } catch (SQLException | RuntimeException e) {
      throw SqlFaults.of(e);
    }
  }

  private List<RecordState> next(Connection connection, UUID last) throws SQLException {
    var records = new ArrayList<RecordState>();
    try (var ask = connection.prepareStatement(NEXT)) {
      ask.setObject(1, last);
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          records.add(reading.state(rows));
        }
      }
    }
    return records;
  }
}
