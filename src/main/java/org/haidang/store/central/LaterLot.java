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
import org.haidang.sync.Messages.FeedNews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads some of what was pushed, in a transaction that takes it off the list. Thread-safe. */
final class LaterLot {

  private static final Logger LOG = LoggerFactory.getLogger(LaterLot.class);

  private static final String RECORDS =
      """
      select id, type, generation, n, body, conflicts, scopes, erased from record
      where id = any(?) order by id for share
      """;

  private final DataSource pool;
  private final BatchReading reading;
  private final SearchWriting search;
  private final Printing printing;
  private final Consumer<FeedNews> news;
  private final FeedWriting feed = new FeedWriting();

  /** What came of one lot. */
  enum Done {
    SOME,
    NOTHING,
    /** Another node reads. */
    NOT_OURS
  }

  LaterLot(
      DataSource pool,
      BatchReading reading,
      SearchWriting search,
      Printing printing,
      Consumer<FeedNews> news) {
    this.pool = pool;
    this.reading = reading;
    this.search = search;
    this.printing = printing;
    this.news = news;
  }

  /** One record that cannot be read, the next on the list, is not read until it changes. */
  void passOver() {
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      if (Unread.claim(connection)) {
        LOG.error("a record's words could not be made; it is passed over until it changes");
        Unread.done(connection, Unread.next(connection, 1).places());
      }
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      LOG.warn("later reading waits: {}", SqlFaults.of(e).code());
    }
  }

  /**
   * Reads at most {@code limit} records.
   *
   * @throws SQLException and others: then all of them wait as before
   */
  Done some(int limit) throws SQLException {
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      List<FeedNews> told;
      try {
        if (!Unread.claim(connection)) {
          connection.rollback();
          return Done.NOT_OURS;
        }
        var next = Unread.next(connection, limit);
        if (next.places().isEmpty()) {
          connection.rollback();
          return Done.NOTHING;
        }
        told = read(connection, next);
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
      told.forEach(news);
      return Done.SOME;
    }
  }

  private List<FeedNews> read(Connection connection, Unread.Next next) throws SQLException {
    var records = records(connection, next.records());
    var rows = new FeedRows();
    search.write(connection, records);
    printing.again(connection, records, rows);
    Unread.done(connection, next.places());
    return feed.write(connection, rows);
  }

  /** As they stand, held as they are until the commit: nobody erases one in between. */
  private List<RecordState> records(Connection connection, Collection<UUID> ids)
      throws SQLException {
    var records = new ArrayList<RecordState>();
    try (var ask = connection.prepareStatement(RECORDS)) {
      ask.setArray(1, BatchReading.uuids(connection, ids));
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          records.add(reading.state(rows));
        }
      }
    }
    return records;
  }
}
