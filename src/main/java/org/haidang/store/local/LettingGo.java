package org.haidang.store.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.Json;
import org.haidang.sync.SetAside.LetGo;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Changes that wait for a person, and those a person let go of. Within a transaction. */
final class LettingGo {

  /** Which changes wait for a person; each part is answered by an index. */
  static final String FOR_A_PERSON =
      " (state in ('REFUSED', 'STUCK') or seq in (select seq from change"
          + " where state = 'WAITING' and code = 'CHANGE_GROUND_MISSING')) ";

  private static final String COLUMNS = "select seq, json, state, code from change where ";

  /** Those the server may yet take in, and those it refused. */
  private static final String UNTAKEN = "state in ('WAITING', 'REFUSED', 'STUCK') ";

  private final Json json;
  private final Clock clock;

  /**
   * A change that waits for a person.
   *
   * @param code why
   */
  record Found(long seq, Change change, String code) {}

  LettingGo(Json json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /** Why a change of that state waits. */
  static String code(String state, @Nullable String code) {
    if (state.equals("STUCK")) {
      return ErrorCode.CHANGE_NOT_TAKEN.name();
    }
    return code == null ? ErrorCode.CHANGE_MALFORMED.name() : code;
  }

  private Found read(ResultSet row) throws SQLException {
    return new Found(
        row.getLong(1),
        json.read(row.getBytes(2), Change.class),
        code(row.getString(3), row.getString(4)));
  }

  /** The change of that id, if it waits for a person. */
  Optional<Found> find(Handle h, UUID change) {
    return Plain.first(
        h, COLUMNS + "id = ? and" + FOR_A_PERSON, this::read, (Object) Uuids.bytes(change));
  }

  /** Notes that it was written to a file now. */
  void exported(Handle h, UUID change) {
    Plain.update(
        h, "update change set exported_at = ? where id = ?", clock.millis(), Uuids.bytes(change));
  }

  /** Moves it, and what cannot be without it, out of what is sent; what went. */
  List<UUID> letGo(Handle h, Found found, String login, String reason) {
    var change = found.change();
    var behind =
        Plain.list(
            h,
            COLUMNS + "record = ? and seq > ? and " + UNTAKEN + "order by seq",
            this::read,
            Uuids.bytes(change.record()),
            found.seq());
    var gone = new ArrayList<UUID>();
    move(h, found, login, reason, gone);
    for (var each : behind) {
      if (change.after() == null && change.base() == null) {
        move(h, each, login, reason, gone);
      } else if (change.id().equals(each.change().after())) {
        follow(h, each, change);
      }
    }
    return gone;
  }

  /** Moves all that waits of a record for what the server lost; what went. */
  List<UUID> letGoAll(Handle h, UUID record, String login, String reason) {
    var all =
        Plain.list(
            h,
            "select seq, json from change where record = ? and state = 'WAITING' order by seq",
            row ->
                new Found(
                    row.getLong(1),
                    json.read(row.getBytes(2), Change.class),
                    ErrorCode.CHANGE_GROUND_MISSING.name()),
            (Object) Uuids.bytes(record));
    var gone = new ArrayList<UUID>();
    all.forEach(each -> move(h, each, login, reason, gone));
    return gone;
  }

  private void move(Handle h, Found found, String login, String reason, List<UUID> gone) {
    var change = found.change();
    Plain.update(
        h,
        "insert into let_go (seq, id, record, json, code, reason, login, at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        found.seq(),
        Uuids.bytes(change.id()),
        Uuids.bytes(change.record()),
        json.bytes(change),
        found.code(),
        reason,
        login,
        clock.millis());
    Plain.update(h, "delete from change where seq = ?", found.seq());
    gone.add(change.id());
  }

  /** What was saved on top of it stands now on what it stood on. */
  private void follow(Handle h, Found behind, Change gone) {
    var moved = behind.change().standingOn(gone.after(), gone.base());
    Plain.update(h, "update change set json = ? where seq = ?", json.bytes(moved), behind.seq());
  }

  /** Whether anything of a record is still to be sent, to come back or to be looked at. */
  boolean isOpen(Handle h, UUID record) {
    return Plain.first(
            h,
            "select 1 from change where record = ? and state <> 'SETTLED' limit 1",
            row -> true,
            (Object) Uuids.bytes(record))
        .isPresent();
  }

  /** What was let go of, the latest first. */
  List<LetGo> all(Handle h, int most) {
    return Plain.list(
        h,
        "select json, code, reason, login, at from let_go order by at desc, seq desc limit ?",
        row ->
            new LetGo(
                json.read(row.getBytes(1), Change.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5))),
        most);
  }
}
