package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.haidang.sync.Messages.FeedNews;

/**
 * Work on the central database, each in one transaction of its own: all of it or nothing. What it
 * throws becomes what {@link SqlFaults} says of it. Thread-safe.
 */
final class Transactions {

  private final DataSource pool;
  private final FeedWriting feed = new FeedWriting();

  /** What is done. */
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /** What is done, and what the feeds have to tell of it, added to {@code rows}. */
  interface ToldWork<T> {
    T with(Connection connection, FeedRows rows) throws SQLException;
  }

  private record Told<T>(T done, List<FeedNews> news) {}

  Transactions(DataSource pool) {
    this.pool = pool;
  }

  /** Does {@code work}. */
  <T> T in(Work<T> work) {
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try {
        var done = work.with(connection);
        connection.commit();
        return done;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    } catch (SQLException | RuntimeException e) {
      throw SqlFaults.of(e);
    }
  }

  /** Does {@code work}, writes the feeds last of all, and tells {@code news} after the commit. */
  <T> T telling(Consumer<FeedNews> news, ToldWork<T> work) {
    var told =
        in(
            connection -> {
              var rows = new FeedRows();
              var done = work.with(connection, rows);
              return new Told<>(done, feed.write(connection, rows));
            });
    told.news().forEach(news);
    return told.done();
  }
}
