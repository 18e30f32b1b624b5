package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.haidang.access.Session;
import org.haidang.model.RecordState;
import org.haidang.model.Scopes;
import org.haidang.model.Version;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.Messages.FeedNews;
import org.haidang.sync.RestoreMessages.Bringing;
import org.haidang.sync.RestoreMessages.Brought;
import org.haidang.sync.RestoreMessages.Head;
import org.haidang.sync.SinceRestore;
import org.jspecify.annotations.Nullable;

/**
 * Takes back from workstations what a restored database lost, each message in one transaction.
 * Thread-safe. What comes back is in the history without an author, with the workstation that had
 * it; the changes that workstations made themselves bring their authors with them.
 */
final class BringingBack {

  private static final int ATTEMPTS = 5;

  private final DataSource pool;
  private final Generations generations;
  private final BatchReading reading;
  private final BatchWriting writing;
  private final Pointing pointing;
  private final BroughtBack brought;
  private final BroughtRows broughtRows;
  private final ErasureWriting erasing;
  private final FeedWriting feed = new FeedWriting();

  BringingBack(
      DataSource pool,
      Generations generations,
      BatchReading reading,
      BatchWriting writing,
      Pointing pointing,
      ErasureWriting erasing,
      RecordJson json) {
    this.erasing = erasing;
    this.pool = pool;
    this.generations = generations;
    this.reading = reading;
    this.writing = writing;
    this.pointing = pointing;
    this.brought = new BroughtBack(json);
    this.broughtRows = new BroughtRows(json);
  }

  /** What was taken in, and the feed positions that the commit made visible. */
  record Done(Brought brought, List<FeedNews> news) {}

  Done bring(Bringing bringing, Session session) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try (var connection = pool.getConnection()) {
        connection.setAutoCommit(false);
        var done = attempt(connection, bringing, session);
        if (done != null) {
          connection.commit();
          return done;
        }
        connection.rollback();
      } catch (SQLException | RuntimeException e) {
        if (!SqlFaults.isRace(e) || attempt == ATTEMPTS) {
          throw SqlFaults.of(e);
        }
      }
    }
    throw new HaidangException(ErrorCode.SERVER_BUSY);
  }

  /** Null when somebody else was quicker. */
  private @Nullable Done attempt(Connection connection, Bringing bringing, Session session)
      throws SQLException {
    var generation = generations.current(connection);
    var scope = Scopes.centre(session.account().centre());
    var stored = reading.lock(connection, Homecoming.reached(bringing));
    var lives = BroughtBack.earlier(connection, generation);
    var home =
        new Homecoming(
            new Here(connection, scope, lives), generation, scope, session.workstation(), stored);
    var back = home.take(bringing);
    if (home.rows().isEmpty()) {
      return new Done(back, List.of());
    }
    var batch = home.batch();
    if (!writing.records(connection, batch)) {
      return null;
    }
    writing.changes(connection, batch);
    broughtRows.write(connection, home.rows(), session);
    var told = FeedRows.of(batch);
    pointing.write(connection, batch, told);
    Unread.add(connection, batch.touched().keySet());
    erasing.erase(connection, generation, erased(batch), told);
    var news = feed.write(connection, told);
    return generations.stands(connection, generation) ? new Done(back, news) : null;
  }

  /** What comes back erased goes out of history as well, and is noted. */
  private static List<ErasureWriting.Work> erased(Batch batch) {
    return batch.touched().values().stream()
        .map(Batch.Standing::state)
        .filter(RecordState::erased)
        .map(OfferedErasures::again)
        .toList();
  }

  /** The database as it stands in a transaction. */
  private final class Here implements Homecoming.Past {

    private final Connection connection;
    private final String scope;
    private final List<UUID> lives;

    Here(Connection connection, String scope, List<UUID> lives) {
      this.connection = connection;
      this.scope = scope;
      this.lives = lives;
    }

    @Override
    public List<UUID> lives() {
      return lives;
    }

    @Override
    public List<UUID> lost(Collection<Head> heads) throws SQLException {
      return BroughtBack.lost(connection, heads, scope);
    }

    @Override
    public Map<String, SinceRestore> since(UUID record, UUID life) throws SQLException {
      return brought.since(connection, record, life);
    }

    @Override
    public boolean holds(UUID record, Version version) throws SQLException {
      return BroughtBack.holds(connection, record, version);
    }

    @Override
    public Set<UUID> answered(Collection<UUID> changes) throws SQLException {
      return BatchReading.answered(connection, changes);
    }
  }
}
