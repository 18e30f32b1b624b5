package org.haidang.store.central;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.model.AttachedFile;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.Scopes;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.jdbi.v3.core.Handle;

/**
 * Who may bring and have an attached file: those whose record refers to it. Who names a record that
 * is not theirs hears the same as who names none. Thread-safe; within a transaction.
 */
final class AttachmentRights {

  private final BatchReading reading;

  AttachmentRights(BatchReading reading) {
    this.reading = reading;
  }

  /**
   * Who belongs to the record's centre, or writes the report that is mirrored here, may bring it.
   *
   * @throws HaidangException {@link ErrorCode#RECORD_MISSING} for anybody else
   */
  void demandWriting(Handle h, UUID record, String hash, Session session) {
    var state = find(h, record);
    boolean own = state.filter(it -> isOwn(it, session)).isPresent();
    if (!(own && refers(state, hash))
        && !((own || state.isEmpty()) && isInOwnDraft(h, record, hash, session))) {
      throw new HaidangException(ErrorCode.RECORD_MISSING);
    }
  }

  /**
   * Who may hold the record may have it; of an unfinished report who brought it.
   *
   * @throws HaidangException {@link ErrorCode#RECORD_MISSING} for anybody else
   */
  void demandReading(Handle h, UUID record, String hash, Session session) {
    var state = find(h, record);
    var scope = Scopes.centre(session.account().centre());
    boolean holds = state.filter(it -> it.scopes().contains(scope)).isPresent();
    if (!(holds && refers(state, hash))
        && !((holds || state.isEmpty())
            && isInOwnDraft(h, record, hash, session)
            && broughtIt(h, record, hash, session))) {
      throw new HaidangException(ErrorCode.RECORD_MISSING);
    }
  }

  /** Also a record whose age took it out of the scopes: what waits for it is not lost. */
  private static boolean isOwn(RecordState record, Session session) {
    var centre = session.account().centre();
    return centre.equals(record.body().get(RecordFields.CENTRE))
        || record.scopes().contains(Scopes.centre(centre));
  }

  private static boolean refers(Optional<RecordState> record, String hash) {
    return record.filter(it -> !it.erased() && AttachedFile.in(it).containsKey(hash)).isPresent();
  }

  private Optional<RecordState> find(Handle h, UUID record) {
    try (var ask =
        h.getConnection()
            .prepareStatement(
                "select id, type, generation, n, body, conflicts, scopes, erased from record"
                    + " where id = ?")) {
      ask.setObject(1, record);
      try (var rows = ask.executeQuery()) {
        return rows.next() ? Optional.of(reading.state(rows)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw SqlFaults.of(e);
    }
  }

  private static boolean isInOwnDraft(Handle h, UUID record, String hash, Session session) {
    return h.createQuery(
                """
                select count(*) from mirror where contact = :contact and login = :login
                  and draft_sealed is not null and :hash = any(files)
                """)
            .bind("contact", record)
            .bind("login", session.account().login())
            .bind("hash", hash)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  private static boolean broughtIt(Handle h, UUID record, String hash, Session session) {
    return h.createQuery(
                """
                select count(*) from attachment_of where record = :record
                  and hash = decode(:hash, 'hex') and login = :login
                """)
            .bind("record", record)
            .bind("hash", hash)
            .bind("login", session.account().login())
            .mapTo(Integer.class)
            .one()
        > 0;
  }
}
