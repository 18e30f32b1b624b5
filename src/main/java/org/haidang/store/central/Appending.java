package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.haidang.access.Session;
import org.haidang.model.Change;
import org.haidang.model.RecordState;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.Admission;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.Messages.FeedNews;
import org.jspecify.annotations.Nullable;

/**
 * Takes pushes in, each in one transaction: lock the records, ask what was answered before, judge,
 * write records and history, and last of all give out feed positions. Thread-safe.
 *
 * <p>Locks are taken in one order, records by id, changes by id, scopes by name, so that two pushes
 * wait for each other but do not deadlock. Asking for earlier answers comes after the lock: a push
 * sent twice at once finds, the second time, the answers of the first.
 */
final class Appending {

  private static final int ATTEMPTS = 5;

  private final DataSource pool;
  private final Admission admission;
  private final Generations generations;
  private final BatchReading reading;
  private final BatchWriting writing;
  private final Pointing pointing;
  private final FeedWriting feed = new FeedWriting();

  Appending(
      DataSource pool,
      Admission admission,
      Generations generations,
      BatchReading reading,
      BatchWriting writing,
      Pointing pointing) {
    this.pool = pool;
    this.admission = admission;
    this.generations = generations;
    this.reading = reading;
    this.writing = writing;
    this.pointing = pointing;
  }

  /** The answers, and the feed positions that the commit made visible. */
  record Done(List<ChangeAnswer> answers, List<FeedNews> news) {}

  Done append(List<Change> changes, Session session) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try (var connection = pool.getConnection()) {
        var done = inTransaction(connection, changes, session);
        if (done != null) {
          return done;
        }
      } catch (SQLException | RuntimeException e) {
        if (!SqlFaults.isRace(e) || attempt == ATTEMPTS) {
          throw SqlFaults.of(e);
        }
      }
    }
    throw new HaidangException(ErrorCode.SERVER_BUSY);
  }

  private @Nullable Done inTransaction(Connection connection, List<Change> changes, Session session)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      var done = attempt(connection, changes, session);
      if (done == null) {
        connection.rollback();
      } else {
        Durability.commit(connection);
      }
      return done;
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    }
  }

  /** Null when another push made one of the new records in between, or another life began. */
  private @Nullable Done attempt(Connection connection, List<Change> changes, Session session)
      throws SQLException {
    var generation = generations.current(connection);
    var records = new HashSet<UUID>();
    var ids = new HashSet<UUID>();
    for (var change : changes) {
      records.add(change.record());
      ids.add(change.id());
      ids.add(change.after());
    }
    // Also what they will point at, so that it cannot retire meanwhile.
    records.addAll(Pointing.targets(changes));
    records.removeIf(Objects::isNull);
    ids.removeIf(Objects::isNull);
    var ground = reading.ground(connection, records, ids);
    var stored = ground.stored();
    var known = ground.known();
    var batch =
        new Batch(
            admission,
            generation,
            stored,
            known,
            (record, path) -> storedWriter(connection, stored.get(record), record, path));
    var answers = new ArrayList<ChangeAnswer>(changes.size());
    for (var change : changes) {
      if (!(generations.isLater() && batch.isAheadOfItsPast(change))) {
        answers.add(batch.take(change, session));
      }
    }
    var rows = FeedRows.of(batch);
    var statements = new AtOnce();
    var made = writing.all(connection, batch, statements);
    if (Pointing.concerns(batch)) {
      statements.run(connection);
      if (!made.all()) {
        return null;
      }
      pointing.write(connection, batch, rows);
      statements = new AtOnce();
    }
    var news = feed.write(connection, rows, statements);
    // The last question of all: while the counters are held no other life can begin.
    var stands = generations.stands(generation, statements);
    statements.run(connection);
    return made.all() && stands.getAsBoolean() ? new Done(answers, news) : null;
  }

  private UUID storedWriter(
      Connection connection, @Nullable RecordState stored, UUID record, String path) {
    try {
      return reading.writer(
          connection, record, path, stored == null ? null : stored.body().get(path));
    } catch (SQLException e) {
      throw SqlFaults.of(e);
    }
  }
}
