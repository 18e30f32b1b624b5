package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.haidang.access.Session;
import org.haidang.model.Account;
import org.haidang.model.Change;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.people.Asking.Shared;
import org.haidang.people.Asking.Sharing;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.NationalLedger;

/**
 * Lets the asker's centre have a record of another's for good, for a reason: only what this very
 * account was told a short while ago. Thread-safe.
 */
final class SharedRecords {

  /** Who shares a record has asked for it within this time. */
  private static final Duration FRESH = Duration.ofDays(1);

  private final Ids ids;
  private final Function<Sending, ChangeAnswer> append;

  /** A change that the server makes in somebody's name, as one of the record's own centre. */
  record Sending(Change change, Session session) {}

  SharedRecords(Ids ids, Function<Sending, ChangeAnswer> append) {
    this.ids = ids;
    this.append = append;
  }

  /**
   * The account may have {@code found}, to which {@code sharing} is.
   *
   * @param found none when there is no such record to be told
   * @throws HaidangException {@link ErrorCode#NOT_PERMITTED} when it may not
   */
  RecordState demand(
      Connection connection, List<RecordState> found, Sharing sharing, Session session, Instant now)
      throws SQLException {
    if (found.isEmpty()
        || !mayBeShared(found.getFirst().type())
        || !wasAsked(connection, sharing.record(), session, now)) {
      throw new HaidangException(ErrorCode.NOT_PERMITTED);
    }
    return found.getFirst();
  }

  /**
   * Makes the change that lets the centre have {@code record}, in a transaction of its own.
   *
   * @throws HaidangException {@link ErrorCode#NOT_PERMITTED} when the records do not take it in
   */
  Shared share(RecordState record, Sharing sharing, Session session, Instant now) {
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
    var why = words == null ? reason.code() : reason.code() + ": " + words;
    var change = OwnChange.of(ids.next(), record, path, "yes", session, now, why);
    var own =
        new Account(
            account.login(),
            account.displayName(),
            Role.COUNSELOR,
            record.body().text(RecordFields.CENTRE));
    return new Sending(change, new Session(own, NationalLedger.SERVER, session.until()));
  }
}
