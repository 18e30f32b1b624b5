package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.sync.Messages.FeedNews;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Reads all records again, five hundred at a time, each lot in a transaction of its own: for what
 * is worked out from them, when it was last worked out in another way, or never. Thread-safe.
 */
final class Rereading {

  private static final String NEXT =
      """
      select id, type, generation, n, body, conflicts, scopes, erased from record
      where type = any(?) and id > ? order by id limit 500 for update
      """;

  private final Transactions transactions;
  private final Jdbi jdbi;
  private final BatchReading reading;
  private final Consumer<FeedNews> news;

  /** What is done with a lot, in its transaction. */
  @FunctionalInterface
  interface Work {
    /** Does it; what the feed has to tell of it once it is committed. */
    List<FeedNews> with(Connection connection, List<RecordState> some) throws SQLException;
  }

  Rereading(DataSource pool, Jdbi jdbi, BatchReading reading, Consumer<FeedNews> news) {
    this.transactions = new Transactions(pool);
    this.jdbi = jdbi;
    this.reading = reading;
    this.news = news;
  }

  /**
   * Does it when it is due; interrupted by an end of the program, it begins anew next time.
   *
   * @param table where the formula stands by which it was done last, in its only row
   * @param formula by which it is done now
   */
  void whenDue(String table, String formula, Collection<RecordType> types, Work work) {
    boolean due =
        jdbi.withHandle(
            h ->
                h.createQuery("select formula is distinct from ? from " + table)
                    .bind(0, formula)
                    .mapTo(Boolean.class)
                    .one());
    if (!due) {
      return;
    }
    for (var last = new UUID(0, 0); last != null; ) {
      last = some(types, last, work);
    }
    jdbi.useHandle(h -> h.execute("update " + table + " set formula = ?", formula));
  }

  private record Reread(@Nullable UUID last, List<FeedNews> told) {}

  /** Some after {@code last}, in one transaction; the last of them, null when there were none. */
  private @Nullable UUID some(Collection<RecordType> types, UUID last, Work work) {
    var reread =
        transactions.in(
            connection -> {
              var records = next(connection, types, last);
              var told = work.with(connection, records);
              return new Reread(records.isEmpty() ? null : records.getLast().id(), told);
            });
    reread.told().forEach(news);
    return reread.last();
  }

  private List<RecordState> next(Connection connection, Collection<RecordType> types, UUID last)
      throws SQLException {
    var records = new ArrayList<RecordState>();
    try (var ask = connection.prepareStatement(NEXT)) {
      ask.setArray(
          1, connection.createArrayOf("text", types.stream().map(RecordType::name).toArray()));
      ask.setObject(2, last);
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          records.add(reading.state(rows));
        }
      }
    }
    return records;
  }
}
