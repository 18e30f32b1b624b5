package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.haidang.access.Deed;
import org.haidang.access.Happening;
import org.haidang.access.Session;
import org.haidang.model.RecordState;
import org.haidang.platform.Ids;
import org.haidang.records.Erasing.Holding;

/** Records that must not be erased for now, and why. Within the caller's transaction. */
final class HoldTable {

  private final Ids ids;
  private final TrailWriting trail;

  HoldTable(Ids ids, TrailWriting trail) {
    this.ids = ids;
    this.trail = trail;
  }

  /** Holds {@code record}, which the caller has locked. */
  void hold(
      Connection connection, RecordState record, Holding holding, Session session, Instant now)
      throws SQLException {
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
  }

  /** Lifts every hold on {@code record}, which the caller has locked. */
  void lift(
      Connection connection, RecordState record, Holding holding, Session session, Instant now)
      throws SQLException {
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
        new SeenBy(session.account().centre(), null));
  }
}
