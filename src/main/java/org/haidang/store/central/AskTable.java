package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.haidang.access.Happening;
import org.haidang.access.Session;
import org.haidang.model.Account;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.people.Asking;
import org.haidang.people.Asking.Answer;
import org.haidang.people.Asking.Question;
import org.haidang.people.Asking.Reason;
import org.haidang.people.Asking.Shared;
import org.haidang.people.Asking.Sharing;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.NationalLedger;
import org.jspecify.annotations.Nullable;

/**
 * Tells records beyond a workstation's scopes, and keeps who asked for them and why. The look is
 * written before the record is told. Thread-safe.
 */
final class AskTable {

  private static final Duration HOUR = Duration.ofHours(1);

  /** Who shares a record has asked for it within this time. */
  private static final Duration FRESH = Duration.ofDays(1);

  private final DataSource pool;
  private final BatchReading reading;
  private final Ids ids;
  private final TrailWriting trail;
  private final Function<Sending, ChangeAnswer> append;

  /** A change that the server makes in somebody's name, as one of the record's own centre. */
  record Sending(Change change, Session session) {}

  AskTable(
      DataSource pool,
      BatchReading reading,
      Ids ids,
      TrailWriting trail,
      Function<Sending, ChangeAnswer> append) {
    this.trail = trail;
    this.pool = pool;
    this.reading = reading;
    this.ids = ids;
    this.append = append;
  }

  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private <T> T inTransaction(Work<T> work) {
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

  Answer ask(Question question, Session session, Instant now) {
    return inTransaction(
        connection -> {
          takeTurn(connection, session, now);
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

  /** One after the other for each account, and not too often. */
  private static void takeTurn(Connection connection, Session session, Instant now)
      throws SQLException {
    var login = session.account().login();
    try (var lock =
        connection.prepareStatement("select pg_advisory_xact_lock(hashtext('ask ' || ?))")) {
      lock.setString(1, login);
      lock.executeQuery().close();
    }
    try (var count =
        connection.prepareStatement(
            "select count(distinct ask) from look where login = ? and at > ?"
                + " and kind <> 'SHARED'")) {
      count.setString(1, login);
      count.setObject(2, now.minus(HOUR).atOffset(ZoneOffset.UTC));
      try (var rows = count.executeQuery()) {
        rows.next();
        if (rows.getInt(1) >= Asking.MOST_IN_AN_HOUR) {
          throw new HaidangException(ErrorCode.ASK_TOO_MANY);
        }
      }
    }
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
    try (var insert =
        connection.prepareStatement(
            "insert into look (ask, at, login, centre, workstation, kind, record, type, reason,"
                + " words) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, ask);
      insert.setObject(2, now.atOffset(ZoneOffset.UTC));
      insert.setString(3, session.account().login());
      insert.setString(4, session.account().centre());
      insert.setObject(5, session.workstation());
      insert.setString(6, kind);
      insert.setObject(7, record == null ? null : record.id());
      insert.setString(8, record == null ? null : record.type().name());
      insert.setString(9, reason.code());
      insert.setString(10, reason.words());
      insert.executeUpdate();
    }
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
        new TrailWriting.Seen(session.account().centre(), null));
  }

  Shared share(Sharing sharing, Session session, Instant now) {
    var record =
        inTransaction(
            connection -> {
              var found = read(connection, List.of(sharing.record()));
              if (found.isEmpty()
                  || !mayBeShared(found.getFirst().type())
                  || !wasAsked(connection, sharing.record(), session, now)) {
                throw new HaidangException(ErrorCode.NOT_PERMITTED);
              }
              note(
                  connection,
                  ids.next(),
                  "SHARED",
                  session,
                  now,
                  found.getFirst(),
                  sharing.reason());
              return found.getFirst();
            });
    var centre = session.account().centre();
    var answer = append.apply(sending(record, sharing, session, now));
    if (answer.outcome() == Outcome.REFUSED) {
      throw new HaidangException(ErrorCode.NOT_PERMITTED);
    }
    return new Shared(centre);
  }

  private static boolean mayBeShared(RecordType type) {
    return type == RecordType.PERSON || type == RecordType.CONTACT || type == RecordType.CASE;
  }

  private static boolean wasAsked(Connection connection, UUID record, Session session, Instant now)
      throws SQLException {
    try (var ask =
        connection.prepareStatement(
            "select 1 from look where record = ? and login = ? and at > ? limit 1")) {
      ask.setObject(1, record);
      ask.setString(2, session.account().login());
      ask.setObject(3, now.minus(FRESH).atOffset(ZoneOffset.UTC));
      try (var rows = ask.executeQuery()) {
        return rows.next();
      }
    }
  }

  private Sending sending(RecordState record, Sharing sharing, Session session, Instant now) {
    var account = session.account();
    var path = RecordFields.SHARED + account.centre();
    var reason = sharing.reason();
    var words = reason.words();
    var change =
        new Change(
            ids.next(),
            record.type(),
            record.id(),
            null,
            record.version(),
            List.of(new Edit(path, record.body().get(path), "yes")),
            account.login(),
            NationalLedger.SERVER,
            now.truncatedTo(ChronoUnit.MILLIS),
            words == null ? reason.code() : reason.code() + ": " + words);
    var own =
        new Account(
            account.login(),
            account.displayName(),
            Role.COUNSELOR,
            java.util.Objects.requireNonNullElse(record.body().get(RecordFields.CENTRE), ""));
    return new Sending(change, new Session(own, NationalLedger.SERVER, session.until()));
  }
}
