package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.model.RecordState;
import org.haidang.people.Asking;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.jspecify.annotations.Nullable;

/** Looks at what is personal, as the server notes them. Without state. */
final class LookTable {

  private static final Duration HOUR = Duration.ofHours(1);

  private LookTable() {}

  /**
   * One asks after the other for each account, and not too often.
   *
   * @throws HaidangException {@link ErrorCode#ASK_TOO_MANY} for too often
   */
  static void takeTurn(Connection connection, Session session, Instant now) throws SQLException {
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

  /**
   * Notes one; of one kind with one question, several looks share {@code ask}.
   *
   * @param record what was looked at; null when nothing was found
   * @param reason a code of the reasons
   * @param words why, in the looker's own words; null when none were asked for
   */
  static void note(
      Connection connection,
      UUID ask,
      String kind,
      Session session,
      Instant now,
      @Nullable RecordState record,
      String reason,
      @Nullable String words)
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
      insert.setString(9, reason);
      insert.setString(10, words);
      insert.executeUpdate();
    }
  }
}
