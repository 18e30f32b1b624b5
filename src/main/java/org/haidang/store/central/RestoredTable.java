package org.haidang.store.central;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.haidang.access.Session;
import org.haidang.model.Scopes;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages.FeedNews;
import org.haidang.sync.RestoreMessages.Ask;
import org.haidang.sync.RestoreMessages.Bringing;
import org.haidang.sync.RestoreMessages.Brought;
import org.haidang.sync.RestoreMessages.Head;
import org.haidang.sync.RestoreMessages.Life;
import org.haidang.sync.RestoreMessages.Wanted;
import org.haidang.sync.RestoredLedger;

/** What follows a restore, in PostgreSQL. Thread-safe. */
final class RestoredTable implements RestoredLedger {

  private final DataSource pool;
  private final Transactions transactions;
  private final Generations generations;
  private final BringingBack bringing;
  private final Consumer<FeedNews> news;

  RestoredTable(
      DataSource pool, Generations generations, BringingBack bringing, Consumer<FeedNews> news) {
    this.pool = pool;
    this.transactions = new Transactions(pool);
    this.generations = generations;
    this.bringing = bringing;
    this.news = news;
  }

  /**
   * Whether {@code asked} has read further in its feed than there is. The database never takes a
   * position back, so it must have been brought back itself.
   */
  boolean isAhead(Cursor asked, Cursor answered) {
    if (asked.generation() == null || !asked.generation().equals(answered.generation())) {
      return false;
    }
    var scopes = answered.scopes().keySet();
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(true);
      var reached = FeedReading.positions(connection, scopes);
      return scopes.stream().anyMatch(scope -> asked.in(scope) > reached.getOrDefault(scope, 0L));
    } catch (SQLException e) {
      throw SqlFaults.of(e);
    }
  }

  /** Begins another life after {@code over}. */
  void begin(String cause, UUID over) {
    try {
      generations.begin(cause, over);
    } catch (SQLException e) {
      throw SqlFaults.of(e);
    }
  }

  @Override
  public List<Life> lives() {
    try {
      return generations.lives();
    } catch (SQLException e) {
      throw SqlFaults.of(e);
    }
  }

  @Override
  public Wanted ask(Ask ask, Session session) {
    var scope = Scopes.centre(session.account().centre());
    return transactions.telling(
        news,
        (connection, rows) -> {
          var lives = BroughtBack.earlier(connection, generations.current(connection));
          var heads =
              ask.heads().stream()
                  .filter(head -> lives.contains(head.version().generation()))
                  .toList();
          // What was the asker's in a life that was lost, and is not now, leaves it; also of a life
          // that this database was never told of.
          var asked =
              lives.isEmpty() ? List.<UUID>of() : ask.heads().stream().map(Head::record).toList();
          for (var record : BroughtBack.elsewhere(connection, asked, scope)) {
            rows.gone(scope, record);
          }
          var known = BatchReading.answered(connection, ask.changes());
          return new Wanted(
              BroughtBack.lost(connection, heads, scope),
              lives.isEmpty()
                  ? List.of()
                  : ask.changes().stream().filter(change -> !known.contains(change)).toList());
        });
  }

  @Override
  public Brought bring(Bringing brought, Session session) {
    var done = bringing.bring(brought, session);
    done.news().forEach(news);
    return done.brought();
  }
}
