package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.haidang.access.Happening;
import org.haidang.access.Session;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.people.Asking;
import org.haidang.people.Asking.Answer;
import org.haidang.people.Asking.Question;
import org.haidang.people.Asking.Reason;
import org.haidang.people.Asking.Shared;
import org.haidang.people.Asking.Sharing;
import org.haidang.platform.Ids;
import org.haidang.sync.ChangeAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Tells records beyond a workstation's scopes, and keeps who asked for them and why. The look is
 * written before the record is told. Thread-safe.
 */
final class AskTable {

  private final BatchReading reading;
  private final Ids ids;
  private final TrailWriting trail;
  private final Transactions transactions;
  private final SharedRecords sharing;

  AskTable(
      DataSource pool,
      BatchReading reading,
      Ids ids,
      TrailWriting trail,
      Function<SharedRecords.Sending, ChangeAnswer> append) {
    this.trail = trail;
    this.transactions = new Transactions(pool);
    this.reading = reading;
    this.ids = ids;
    this.sharing = new SharedRecords(ids, append);
  }

  Answer ask(Question question, Session session, Instant now) {
    return transactions.in(
        connection -> {
          LookTable.takeTurn(connection, session, now);
          var found = records(connection, question);
          boolean more = found.size() > Asking.MOST_RECORDS;
          var told = more ? found.subList(0, Asking.MOST_RECORDS) : found;
          var ask = ids.next();
          if (told.isEmpty()) {
            note(connection, ask, "NOT_FOUND", session, now, null, question.reason());
          }
          for (var record : told) {
            note(connection, ask, "ASKED", session, now, record, question.reason());
          }
          return new Answer(told, more);
        });
  }

  private List<RecordState> records(Connection connection, Question question) throws SQLException {
    var record = question.record();
    var wanted =
        record == null
            ? IndexTable.having(
                connection,
                question.prints().stream().map(Base64.getDecoder()::decode).toList(),
                Asking.MOST_RECORDS + 1)
            : List.of(record);
    return read(connection, wanted);
  }

  private List<RecordState> read(Connection connection, List<UUID> wanted) throws SQLException {
    var found = new ArrayList<RecordState>();
    try (var ask =
        connection.prepareStatement(
            """
            select id, type, generation, n, body, conflicts, scopes, erased from record
            where id = any(?) and not erased order by changed_at desc, id
            """)) {
      ask.setArray(1, BatchReading.uuids(connection, wanted));
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          var state = reading.state(rows);
          // A sealed record is opened by a supervisor of its own centre, or not at all.
          if (state.body().get(RecordFields.SEALED) == null) {
            found.add(state);
          }
        }
      }
    }
    return found;
  }

  private void note(
      Connection connection,
      UUID ask,
      String kind,
      Session session,
      Instant now,
      @Nullable RecordState record,
      Reason reason)
      throws SQLException {
    LookTable.note(connection, ask, kind, session, now, record, reason.code(), reason.words());
    trail.add(
        connection,
        new Happening(
            ids.next(),
            now,
            session.account().login(),
            kind,
            record == null ? null : record.type(),
            record == null ? null : record.id(),
            List.of(reason.code())),
        reason.words(),
        new SeenBy(session.account().centre(), null));
  }

  Shared share(Sharing sharing, Session session, Instant now) {
    var record =
        transactions.in(
            connection -> {
              var found = read(connection, List.of(sharing.record()));
              var shared = this.sharing.demand(connection, found, sharing, session, now);
              note(connection, ids.next(), "SHARED", session, now, shared, sharing.reason());
              return shared;
            });
    return this.sharing.share(record, sharing, session, now);
  }
}
