package org.haidang.store.central;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.haidang.access.Session;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.Messages.FeedNews;
import org.haidang.sync.RestoreMessages.Bringing;
import org.haidang.sync.RestoreMessages.Brought;

/**
 * Takes back from workstations what a restored database lost, each message in one transaction.
 * Thread-safe. What comes back is in the history without an author, with the workstation that had
 * it; the changes that workstations made themselves bring their authors with them.
 */
final class BringingBack {

  private static final int ATTEMPTS = 5;

  private final DataSource pool;
  private final Tables tables;

  /** Where what comes back is read and written. */
  record Tables(
      Generations generations,
      BatchReading reading,
      BatchWriting writing,
      Pointing pointing,
      BroughtBack brought,
      BroughtRows rows,
      FeedWriting feed) {}

  BringingBack(
      DataSource pool,
      Generations generations,
      BatchReading reading,
      BatchWriting writing,
      Pointing pointing,
      RecordJson json) {
    this.pool = pool;
    this.tables =
        new Tables(
            generations,
            reading,
            writing,
            pointing,
            new BroughtBack(json),
            new BroughtRows(json),
            new FeedWriting());
  }

  /** What was taken in, and the feed positions that the commit made visible. */
  record Done(Brought brought, List<FeedNews> news) {}

  Done bring(Bringing bringing, Session session) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try (var connection = pool.getConnection()) {
        connection.setAutoCommit(false);
        var run = new BringingRun(tables, connection, bringing, session);
        var done = run.attempt();
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
}
