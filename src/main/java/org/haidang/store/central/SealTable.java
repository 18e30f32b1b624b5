package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.haidang.access.Deed;
import org.haidang.access.Session;
import org.haidang.model.Change;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.records.Sealing.All;
import org.haidang.records.Sealing.Done;
import org.haidang.records.Sealing.Opened;
import org.haidang.records.Sealing.Wanted;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.NationalLedger;
import org.haidang.sync.SealLedger;
import org.jspecify.annotations.Nullable;

/**
 * Sealed records, in PostgreSQL. The seal is a field like any other, set here alone. Thread-safe.
 */
final class SealTable implements SealLedger {

  private static final Set<RecordType> MAY_BE_SEALED =
      EnumSet.of(RecordType.CONTACT, RecordType.PERSON, RecordType.CASE);

  private final Transactions transactions;
  private final BatchReading reading;
  private final Ids ids;
  private final SealNotes notes;
  private final BiFunction<Change, Session, ChangeAnswer> append;

  SealTable(
      DataSource pool,
      BatchReading reading,
      Ids ids,
      TrailWriting trail,
      BiFunction<Change, Session, ChangeAnswer> append) {
    this.transactions = new Transactions(pool);
    this.reading = reading;
    this.ids = ids;
    this.notes = new SealNotes(ids, trail);
    this.append = append;
  }

  @Override
  public All all(Session session) {
    return transactions.in(connection -> SealedList.all(connection, session.account().centre()));
  }

  @Override
  public Done seal(Wanted wanted, Session session, Instant now) {
    return set("yes", Deed.SEALED, wanted, session, now);
  }

  @Override
  public Done lift(Wanted wanted, Session session, Instant now) {
    return set(null, Deed.UNSEALED, wanted, session, now);
  }

  private Done set(@Nullable String to, Deed deed, Wanted wanted, Session session, Instant now) {
    var record =
        transactions.in(
            connection -> {
              var found = own(connection, wanted.record(), session);
              notes.note(connection, deed, found, wanted, session, now);
              return found;
            });
    var was = record.body().get(RecordFields.SEALED);
    if (Objects.equals(was, to)) {
      return new Done(now);
    }
    var change = OwnChange.of(ids.next(), record, RecordFields.SEALED, to, session, now, null);
    var here = new Session(session.account(), NationalLedger.SERVER, session.until());
    if (append.apply(change, here).outcome() == Outcome.REFUSED) {
      throw new HaidangException(ErrorCode.NOT_PERMITTED);
    }
    return new Done(now);
  }

  @Override
  public Opened open(Wanted wanted, Session session, Instant now) {
    return transactions.in(
        connection -> {
          var found = own(connection, wanted.record(), session);
          if (found.body().get(RecordFields.SEALED) == null) {
            throw new HaidangException(ErrorCode.NOT_PERMITTED);
          }
          notes.look(connection, found, wanted, session, now);
          notes.note(connection, Deed.BREAK_GLASS, found, wanted, session, now);
          return new Opened(found);
        });
  }

  private RecordState own(Connection connection, UUID id, Session session) throws SQLException {
    var found = reading.lock(connection, List.of(id)).get(id);
    if (found == null
        || found.erased()
        || !MAY_BE_SEALED.contains(found.type())
        || !session.account().centre().equals(found.body().get(RecordFields.CENTRE))) {
      throw new HaidangException(ErrorCode.NOT_PERMITTED);
    }
    return found;
  }
}
