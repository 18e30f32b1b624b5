package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.haidang.model.RecordState;
import org.haidang.sync.Messages.FeedNews;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Reads all persons and contacts again when they were last printed in another way, or never: those
 * saved before the index was, and after a new version of the program. Thread-safe.
 */
final class Reprinting {

  private static final UUID FIRST = new UUID(0, 0);

  private static final String NEXT =
      """
      select id, type, generation, n, body, conflicts, scopes, erased from record
      where type in ('PERSON', 'CONTACT') and id > ? order by id limit 500 for update
      """;

  private final DataSource pool;
  private final Jdbi jdbi;
  private final BatchReading reading;
  private final Printing printing;
  private final String formula;
  private final Consumer<FeedNews> news;
  private final FeedWriting feed = new FeedWriting();

  Reprinting(
      DataSource pool,
      Jdbi jdbi,
      BatchReading reading,
      Printing printing,
      String formula,
      Consumer<FeedNews> news) {
    this.pool = pool;
    this.jdbi = jdbi;
    this.reading = reading;
    this.printing = printing;
    this.formula = formula;
    this.news = news;
  }

  /** Does it when it is due; interrupted by an end of the program, it begins anew next time. */
  void doIfDue() {
    boolean due =
        jdbi.withHandle(
            h ->
                h.createQuery("select formula is distinct from ? from index_key")
                    .bind(0, formula)
                    .mapTo(Boolean.class)
                    .one());
    if (!due) {
      return;
    }
    for (var last = FIRST; last != null; ) {
      last = some(last);
    }
    jdbi.useHandle(h -> h.execute("update index_key set formula = ?", formula));
  }

  /** Some after {@code last}, in one transaction; the last of them, null when there were none. */
  private @Nullable UUID some(UUID last) {
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try {
        var rows = new FeedRows();
        var records = next(connection, last);
        printing.again(connection, records, rows);
        var told = feed.write(connection, rows);
        connection.commit();
        told.forEach(news);
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
