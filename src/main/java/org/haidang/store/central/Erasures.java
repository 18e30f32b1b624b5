package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.haidang.access.Deed;
import org.haidang.access.Happening;
import org.haidang.access.Session;
import org.haidang.content.Reducer;
import org.haidang.content.RetentionRule;
import org.haidang.content.RetentionRule.Keeps;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.records.Erasing.Done;
import org.haidang.records.Erasing.Holding;
import org.haidang.records.Erasing.Report;
import org.haidang.records.Erasing.Wanted;
import org.haidang.store.central.ErasureWriting.Work;
import org.haidang.sync.Erasure;
import org.haidang.sync.ErasureLedger;
import org.haidang.sync.ErasurePage;
import org.haidang.sync.Messages.FeedNews;
import org.jspecify.annotations.Nullable;

/** Erases for good, by a person's act or a rule of the content. Thread-safe; on several nodes. */
final class Erasures implements ErasureLedger {

  private static final UUID FIRST = new UUID(0, 0);

  private final DataSource pool;
  private final Generations generations;
  private final BatchReading reading;
  private final RecordJson json;
  private final ErasureWriting writing;
  private final Ids ids;
  private final TrailWriting trail;
  private final Consumer<FeedNews> news;
  private final FeedWriting feed = new FeedWriting();

  Erasures(
      DataSource pool,
      Generations generations,
      BatchReading reading,
      RecordJson json,
      ErasureWriting writing,
      Ids ids,
      TrailWriting trail,
      Consumer<FeedNews> news) {
    this.pool = pool;
    this.generations = generations;
    this.reading = reading;
    this.json = json;
    this.writing = writing;
    this.ids = ids;
    this.trail = trail;
    this.news = news;
  }

  private interface Act<T> {
    T with(Connection connection, FeedRows rows) throws SQLException;
  }

  private <T> T inTransaction(Act<T> act) {
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      List<FeedNews> told;
      T done;
      try {
        var rows = new FeedRows();
        done = act.with(connection, rows);
        told = feed.write(connection, rows);
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
      told.forEach(news);
      return done;
    } catch (SQLException | RuntimeException e) {
      throw SqlFaults.of(e);
    }
  }

  @Override
  public ErasurePage page(@Nullable UUID asked, long since, int limit, UUID workstation) {
    return inTransaction(
        (connection, _) -> {
          var generation = generations.current(connection);
          long from = Objects.equals(asked, generation) ? since : 0;
          ErasureTable.reached(connection, workstation, from);
          return ErasureTable.page(connection, generation, from, limit, json);
        });
  }

  @Override
  public Done erase(Wanted wanted, Session session, Instant now) {
    return inTransaction(
        (connection, rows) -> {
          var record = own(connection, wanted.record(), session);
          if (DueErasures.isHeld(connection, record.id())) {
            throw new HaidangException(ErrorCode.RECORD_HELD);
          }
          if (!record.erased()) {
            var left = Keeping.nothing(record);
            var login = session.account().login();
            writing.erase(
                connection,
                generations.current(connection),
                List.of(new Work(record, left, true, login, wanted.why(), now)),
                rows);
          }
          return new Done(now);
        });
  }

  /** The record, locked, if it is of the asker's centre. */
  private RecordState own(Connection connection, UUID id, Session session) throws SQLException {
    var record = reading.lock(connection, List.of(id)).get(id);
    if (record == null
        || !session.account().centre().equals(record.body().get(RecordFields.CENTRE))) {
      throw new HaidangException(ErrorCode.NOT_PERMITTED);
    }
    return record;
  }

  @Override
  public Done hold(Holding holding, Session session, Instant now) {
    return inTransaction(
        (connection, _) -> {
          var record = own(connection, holding.record(), session);
          try (var insert =
              connection.prepareStatement(
                  "insert into hold (id, record, type, centre, login, at, words)"
                      + " values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, ids.next());
            insert.setObject(2, record.id());
            insert.setString(3, record.type().name());
            insert.setString(4, session.account().centre());
            insert.setString(5, session.account().login());
            insert.setObject(6, now.atOffset(ZoneOffset.UTC));
            insert.setString(7, holding.words());
            insert.executeUpdate();
          }
          note(connection, Deed.HELD, record, holding, session, now);
          return new Done(now);
        });
  }

  @Override
  public Done lift(Holding holding, Session session, Instant now) {
    return inTransaction(
        (connection, _) -> {
          var record = own(connection, holding.record(), session);
          try (var lift =
              connection.prepareStatement(
                  "update hold set lifted_by = ?, lifted_at = ?, lifted_words = ?"
                      + " where record = ? and lifted_at is null")) {
            lift.setString(1, session.account().login());
            lift.setObject(2, now.atOffset(ZoneOffset.UTC));
            lift.setString(3, holding.words());
            lift.setObject(4, holding.record());
            lift.executeUpdate();
          }
          note(connection, Deed.RELEASED, record, holding, session, now);
          return new Done(now);
        });
  }

  private void note(
      Connection connection,
      Deed deed,
      RecordState record,
      Holding holding,
      Session session,
      Instant now)
      throws SQLException {
    var login = session.account().login();
    trail.add(
        connection,
        Happening.of(ids.next(), now, login, deed, record.type(), record.id()),
        holding.words(),
        new TrailWriting.Seen(session.account().centre(), null));
  }

  @Override
  public Report report(Session session) {
    return inTransaction(
        (connection, _) -> ErasureTable.report(connection, session.account().centre()));
  }

  @Override
  public int offered(List<Erasure> known) {
    return inTransaction(
        (connection, rows) -> {
          var states =
              reading.lock(connection, known.stream().map(Erasure::record).distinct().toList());
          var work = new ArrayList<Work>();
          for (var erasure : known) {
            var state = states.get(erasure.record());
            if (state != null
                && !state.erased()
                && erasure.seal().equals(writing.seal(erasure))
                && !isNoted(connection, erasure)) {
              var left =
                  erasure.whole()
                      ? Keeping.nothing(state)
                      : Keeping.without(state, erasure.paths());
              var one = new Work(state, left, erasure.whole(), null, "restored", Instant.now());
              work.add(one);
              // One record's next erasure begins where this one ends.
              states.remove(erasure.record());
            }
          }
          writing.erase(connection, generations.current(connection), work, rows);
          return work.size();
        });
  }

  private static boolean isNoted(Connection connection, Erasure erasure) throws SQLException {
    try (var ask = connection.prepareStatement("select 1 from erasure where seal = ?")) {
      ask.setString(1, erasure.seal());
      try (var rows = ask.executeQuery()) {
        return rows.next();
      }
    }
  }

  /**
   * Erases what the rules say is due.
   *
   * @return how many records
   */
  int sweep(Collection<RetentionRule> rules, Reducer reducer, Instant now) {
    int all = 0;
    for (var rule : rules) {
      for (var last = FIRST; last != null; ) {
        var from = last;
        var lot =
            inTransaction((connection, rows) -> lot(connection, rows, rule, reducer, from, now));
        all += lot.erased();
        last = lot.last();
      }
    }
    return all;
  }

  private record Lot(int erased, @Nullable UUID last) {}

  private Lot lot(
      Connection connection,
      FeedRows rows,
      RetentionRule rule,
      Reducer reducer,
      UUID last,
      Instant now)
      throws SQLException {
    var due = DueErasures.next(connection, rule, last, now);
    if (due.isEmpty()) {
      return new Lot(0, null);
    }
    var locked = reading.lock(connection, due);
    // Who linked or changed one of them meanwhile is seen by the second question.
    var still = DueErasures.next(connection, rule, last, now);
    var work = new ArrayList<Work>();
    for (var id : still) {
      var state = locked.get(id);
      if (state != null) {
        var left = reducer.reduce(state, rule.keeps());
        boolean whole = rule.keeps() != Keeps.ALL_BUT_NUMBERS;
        if (whole || !left.equals(state.body())) {
          work.add(new Work(state, left, whole, null, rule.name(), now));
        }
      }
    }
    writing.erase(connection, generations.current(connection), work, rows);
    return new Lot(work.size(), due.size() < DueErasures.AT_ONCE ? null : due.getLast());
  }
}
