package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.haidang.access.Session;
import org.haidang.content.Reducer;
import org.haidang.content.RetentionRule;
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

  private final Transactions transactions;
  private final Generations generations;
  private final BatchReading reading;
  private final RecordJson json;
  private final ErasureWriting writing;
  private final Consumer<FeedNews> news;
  private final HoldTable holds;
  private final RetentionErasing retention;

  Erasures(
      DataSource pool,
      Generations generations,
      BatchReading reading,
      RecordJson json,
      ErasureWriting writing,
      Ids ids,
      TrailWriting trail,
      Consumer<FeedNews> news) {
    this.transactions = new Transactions(pool);
    this.holds = new HoldTable(ids, trail);
    this.retention = new RetentionErasing(generations, reading, writing);
    this.generations = generations;
    this.reading = reading;
    this.json = json;
    this.writing = writing;
    this.news = news;
  }

  @Override
  public ErasurePage page(@Nullable UUID asked, long since, int limit, UUID workstation) {
    return transactions.in(
        connection -> {
          var generation = generations.current(connection);
          long from = Objects.equals(asked, generation) ? since : 0;
          ErasureTable.reached(connection, workstation, from);
          return ErasureTable.page(connection, generation, from, limit, json);
        });
  }

  @Override
  public Done erase(Wanted wanted, Session session, Instant now) {
    return transactions.telling(
        news,
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
    return transactions.in(
        connection -> {
          var record = own(connection, holding.record(), session);
          holds.hold(connection, record, holding, session, now);
          return new Done(now);
        });
  }

  @Override
  public Done lift(Holding holding, Session session, Instant now) {
    return transactions.in(
        connection -> {
          var record = own(connection, holding.record(), session);
          holds.lift(connection, record, holding, session, now);
          return new Done(now);
        });
  }

  @Override
  public Report report(Session session) {
    return transactions.in(
        connection -> ErasureTable.report(connection, session.account().centre()));
  }

  @Override
  public int offered(List<Erasure> known) {
    return transactions.telling(
        news,
        (connection, rows) -> {
          var generation = generations.current(connection);
          var forgotten =
              OfferedErasures.forgotten(
                  known, writing::seal, erasure -> OfferedErasures.isNoted(connection, erasure));
          var records = forgotten.stream().map(Erasure::record).distinct().toList();
          var here = reading.lock(connection, records).keySet();
          writing.place(connection, OfferedErasures.gone(forgotten, here, generation));
          var work = OfferedErasures.work(forgotten, reading.lock(connection, records));
          writing.erase(connection, generation, work, rows);
          return work.size();
        });
  }

  /**
   * Erases what the rules say is due.
   *
   * @return how many records
   */
  int sweep(Collection<RetentionRule> rules, Reducer reducer, Instant now) {
    int all = 0;
    for (var rule : rules) {
      for (var last = RetentionErasing.FIRST; last != null; ) {
        var from = last;
        var lot =
            transactions.telling(
                news,
                (connection, rows) -> retention.lot(connection, rows, rule, reducer, from, now));
        all += lot.erased();
        last = lot.last();
      }
    }
    return all;
  }
}
