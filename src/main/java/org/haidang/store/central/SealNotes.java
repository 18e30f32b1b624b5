package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.haidang.access.Deed;
import org.haidang.access.Happening;
import org.haidang.access.Session;
import org.haidang.model.RecordState;
import org.haidang.platform.Ids;
import org.haidang.records.Sealing.Wanted;

/** What is noted of sealing and opening, within the transaction that does it. */
record SealNotes(Ids ids, TrailWriting trail) {

  /** From here its counselor's desk hears of it. */
  void look(Connection connection, RecordState record, Wanted wanted, Session session, Instant now)
      throws SQLException {
    LookTable.note(
        connection,
        ids.next(),
        MirrorLooks.BREAK_GLASS,
        session,
        now,
        record,
        "sealed",
        wanted.words());
  }

  void note(
      Connection connection,
      Deed deed,
      RecordState record,
      Wanted wanted,
      Session session,
      Instant now)
      throws SQLException {
    var login = session.account().login();
    trail.add(
        connection,
        new Happening(
            ids.next(),
            now,
            login,
            deed.name(),
            record.type(),
            record.id(),
            deed == Deed.BREAK_GLASS ? List.of("sealed") : List.of()),
        wanted.words(),
        new SeenBy(session.account().centre(), null));
  }
}
