package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.haidang.sync.Messages.FeedNews;

/**
 * Moves records out of their scopes when nobody has to do with them any more, and back when
 * somebody has. The record itself stays. Thread-safe; several nodes may do it at once.
 *
 * <p>In its scopes stays what was changed within the retention or is open, what belongs to an open
 * case (points at it or is pointed at by it, and what points at such a person or contact), whatever
 * these point at, and the persons and cases that those point at.
 */
final class Retention {

  private final Transactions transactions;
  private final RecordJson json;
  private final Consumer<FeedNews> news;

  Retention(DataSource pool, RecordJson json, Consumer<FeedNews> news) {
    this.transactions = new Transactions(pool);
    this.json = json;
    this.news = news;
  }

  /**
   * Moves what is due, so many records in a transaction.
   *
   * @return how many records left and came back
   */
  int sweep(Instant now, Duration kept) {
    var since = now.minus(kept);
    return all(new RetentionQuestion(RetentionQuestion.TO_RETURN, now, since), false)
        + all(new RetentionQuestion(RetentionQuestion.TO_RETIRE, now, since), true);
  }

  private int all(RetentionQuestion question, boolean retired) {
    int all = 0;
    int moved;
    do {
      moved = some(question, retired);
      all += moved;
    } while (moved > 0);
    return all;
  }

  private int some(RetentionQuestion question, boolean retired) {
    return transactions.telling(
        news,
        (connection, rows) -> {
          var ids = ids(question.ask(connection, json, null));
          if (ids.isEmpty()) {
            return 0;
          }
          // Whoever points at one of them now waits; whoever did so meanwhile is seen by the second
          // question.
          lock(connection, ids);
          var still = question.ask(connection, json, ids);
          for (var record : still) {
            for (var scope : record.scopes()) {
              if (retired) {
                rows.gone(scope, record.id());
              } else {
                rows.in(scope, record.id());
              }
            }
          }
          PointerTable.retire(connection, ids(still), retired);
          return still.size();
        });
  }

  private static List<UUID> ids(List<RetentionQuestion.Moving> records) {
    return records.stream().map(RetentionQuestion.Moving::id).toList();
  }

  private static void lock(Connection connection, List<UUID> ids) throws SQLException {
    try (var lock =
        connection.prepareStatement(
            "select id from record where id = any(?) order by id for update")) {
      lock.setArray(1, BatchReading.uuids(connection, ids));
      lock.executeQuery().close();
    }
  }
}
