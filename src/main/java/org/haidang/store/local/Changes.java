package org.haidang.store.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.RecordState;
import org.haidang.model.Version;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.Json;
import org.haidang.sync.Outbox.Depth;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The changes saved on this computer: outbox and history. Called within a transaction. */
final class Changes {

  /** Longer than the oldest backup a server may be restored from (sync rules, 7). */
  private static final Duration KEPT_FOR_RESTORE = Duration.ofDays(35);

  /** Asked at every turn of the engine: each must be answered by an index. */
  static final String WAITING = "select count(*) from change where state = 'WAITING'";

  static final String ASIDE = "select count(*) from change where state in ('REFUSED', 'STUCK')";
  static final String GROUNDLESS =
      "select count(*) from change" + " where state = 'WAITING' and code = 'CHANGE_GROUND_MISSING'";
  static final String OLDEST =
      "select made_at from change where state = 'WAITING' order by seq limit 1";

  private static final String DEPTH =
      "select (%s), (%s), (%s), (%s)".formatted(WAITING, ASIDE, GROUNDLESS, OLDEST);

  /** Whoever leaves the table leaves a number behind that nobody has. */
  private static final String ALL_WAIT =
      "select (%s) = (select coalesce(max(seq), 0) from sqlite_sequence where name = 'change')"
              .formatted(WAITING)
          + " and not exists (select 1 from erasure)";

  private final Json json;
  private final Clock clock;
  private final Stuck stuck;
  private final Letters letters;

  /** What became of a change. */
  enum State {
    WAITING,
    RETURNING,
    REFUSED,
    STUCK,
    SETTLED
  }

  /**
   * A change that its record's base may not hold.
   *
   * @param answered the record's version by its last answer; null when there was none
   * @param code why it was refused, or that it is in conflict
   */
  record Open(
      long seq, State state, Change change, @Nullable Version answered, @Nullable String code) {

    /** Whether {@code version} of the server's present life was made with or after this change. */
    boolean isIn(Version version) {
      if (answered == null || version.n() < answered.n()) {
        return false;
      }
      return state == State.RETURNING || version.generation().equals(answered.generation());
    }

    /**
     * Whether {@code base}, read in a life of the server that is over, holds it: it was taken in
     * there by then. What came back from another life was not.
     */
    boolean wasIn(Version base) {
      if (answered == null) {
        return false;
      }
      return base.generation().equals(answered.generation())
          ? answered.n() <= base.n()
          : state != State.RETURNING;
    }
  }

  /**
   * A change of this computer.
   *
   * @param n the record's version that it made; null while there was no answer, or when refused
   */
  record Answered(Change change, @Nullable Long n) {}

  Changes(Json json, Clock clock) {
    this.json = json;
    this.clock = clock;
    this.stuck = new Stuck(clock);
    this.letters = new Letters(stuck);
  }

  /** Adds a change to the outbox; false when it was added before. */
  boolean add(Handle h, Change change) {
    return Plain.update(
            h,
            "insert into change (id, record, made_at, json) values (?, ?, ?, ?)"
                + " on conflict (id) do nothing",
            Uuids.bytes(change.id()),
            Uuids.bytes(change.record()),
            change.madeAt().toEpochMilli(),
            json.bytes(change))
        == 1;
  }

  /** The changes of a record that are not settled, in the order they were saved. */
  List<Open> open(Handle h, UUID record) {
    return Plain.list(
        h,
        "select seq, state, json, generation, version, code from change"
            + " where record = ? and state <> 'SETTLED' order by seq",
        this::read,
        (Object) Uuids.bytes(record));
  }

  /** The records that have changes that are not settled. */
  Set<UUID> openRecords(Handle h) {
    return new HashSet<>(
        Plain.list(
            h,
            "select distinct record from change where state <> 'SETTLED'",
            row -> Uuids.of(row.getBytes(1))));
  }

  /** The last change of a record that the server may yet take in: the next one comes after it. */
  Optional<UUID> latest(Handle h, UUID record) {
    return open(h, record).stream()
        .filter(change -> change.state() != State.REFUSED)
        .reduce((earlier, later) -> later)
        .map(change -> change.change().id());
  }

  /** The changes of a record that were saved here, in the order they were saved. */
  List<Change> all(Handle h, UUID record) {
    return Plain.list(
        h,
        "select json from change where record = ? order by seq",
        row -> json.read(row.getBytes(1), Change.class),
        (Object) Uuids.bytes(record));
  }

  /** As {@link #all}, each with the version it made. */
  List<Answered> answered(Handle h, UUID record) {
    return Plain.list(
        h,
        "select json, version from change where record = ? order by seq",
        row -> {
          var change = json.read(row.getBytes(1), Change.class);
          long n = row.getLong(2);
          return new Answered(change, row.wasNull() ? null : n);
        },
        (Object) Uuids.bytes(record));
  }

  /**
   * The record, as it stands, of the latest change that {@code author} saved here of one that is
   * {@code wanted}.
   *
   * @param most so many changes are looked at, of all people
   */
  Optional<Body> lastSaved(Handle h, int most, String author, Predicate<Body> wanted) {
    return Plain.search(
        h,
        "select c.json, coalesce(r.shown, r.base) from change c join record r on r.id = c.record"
            + " where c.seq > (select coalesce(max(seq), 0) - ? from change) order by c.seq desc",
        row -> {
          if (!json.read(row.getBytes(1), Change.class).author().equals(author)) {
            return null;
          }
          var body = json.read(row.getBytes(2), RecordState.class).body();
          return wanted.test(body) ? body : null;
        },
        most);
  }

  /** The change with this id, if it waits for an answer. */
  Optional<Open> waiting(Handle h, UUID id) {
    return Plain.first(
        h,
        "select seq, state, json, generation, version, code from change"
            + " where id = ? and state in ('WAITING', 'STUCK')",
        this::read,
        (Object) Uuids.bytes(id));
  }

  private Open read(ResultSet rs) throws SQLException {
    var generation = rs.getBytes(4);
    var version = generation == null ? null : new Version(Uuids.of(generation), rs.getLong(5));
    return new Open(
        rs.getLong(1),
        State.valueOf(rs.getString(2)),
        json.read(rs.getBytes(3), Change.class),
        version,
        rs.getString(6));
  }

  /** Those that wait, as they are sent. */
  Letters letters() {
    return letters;
  }

  /** Notes an answer, or that the record came back with the change in it. */
  void note(Handle h, Open change, State state, @Nullable Version version, @Nullable String code) {
    Plain.update(
        h,
        "update change set state = ?, generation = ?, version = ?, code = ?, answered_at = ?"
            + " where seq = ?",
        state.name(),
        version == null ? null : Uuids.bytes(version.generation()),
        version == null ? null : version.n(),
        code,
        clock.millis(),
        change.seq());
  }

  /** Notes that the record came back with the change in it. */
  void settle(Handle h, Open change) {
    Plain.update(h, "update change set state = 'SETTLED' where seq = ?", change.seq());
  }

  /**
   * Lets wait again what an older life of the server answered and the new one may have lost: all
   * that is still here, whatever day this computer's clock showed when it was made. What was
   * refused is judged anew as well: without an answer to it, whatever was saved on top of it would
   * have nothing to come after, for ever. Sending a change twice is harmless. What the new life
   * itself took in, before this computer had read of it, has its answer.
   *
   * @param life the new one
   * @return the records concerned
   */
  List<UUID> waitAgain(Handle h, @Nullable UUID life) {
    h.execute(
        "update change set state = 'WAITING', code = null, ask_at = null"
            + " where (state in ('SETTLED', 'RETURNING') and generation is not ?)"
            + " or state in ('REFUSED', 'STUCK')"
            + " or (state = 'WAITING' and ask_at is not null)",
        (Object) (life == null ? null : Uuids.bytes(life)));
    return h
        .createQuery("select distinct record from change where state in ('WAITING', 'RETURNING')")
        .mapTo(byte[].class)
        .stream()
        .map(Uuids::of)
        .toList();
  }

  /**
   * Whether all that was ever saved here still waits, and nothing was erased: then the server has
   * told this computer of no record yet. Answered by an index; false when in doubt.
   */
  boolean allWait(Handle h) {
    return Plain.first(h, ALL_WAIT, row -> row.getBoolean(1)).orElse(false);
  }

  /**
   * Whether another life of the server than {@code life} has answered changes of this computer, or
   * may have: a refusal does not tell its life.
   */
  boolean answeredInAnother(Handle h, UUID life) {
    return Plain.first(
            h,
            "select 1 from change where (generation is not null and generation <> ?)"
                + " or state = 'REFUSED' limit 1",
            row -> true,
            (Object) Uuids.bytes(life))
        .isPresent();
  }

  /**
   * Forgets what an erased record's draft and answered changes said; waiting ones are still sent.
   */
  void erase(Handle h, UUID record) {
    h.execute(
        "delete from change where record = ? and state not in ('WAITING', 'STUCK')",
        (Object) Uuids.bytes(record));
    h.execute("delete from draft where contact = ?", (Object) Uuids.bytes(record));
    h.execute("delete from let_go where record = ?", (Object) Uuids.bytes(record));
  }

  /**
   * Takes out of a record's answered changes what they set in {@code paths}, and forgets its draft;
   * waiting ones are still sent as they are.
   */
  void forget(Handle h, UUID record, Collection<String> paths) {
    for (var open : settled(h, record)) {
      var change = open.change();
      if (change.patch().stream().anyMatch(edit -> paths.contains(edit.path()))) {
        var left = change.patch().stream().filter(edit -> !paths.contains(edit.path())).toList();
        Plain.update(
            h,
            "update change set json = ? where seq = ?",
            json.bytes(change.withPatch(left)),
            open.seq());
      }
    }
    h.execute("delete from draft where contact = ?", (Object) Uuids.bytes(record));
    h.execute("delete from let_go where record = ?", (Object) Uuids.bytes(record));
  }

  private List<Open> settled(Handle h, UUID record) {
    return Plain.list(
        h,
        "select seq, state, json, generation, version, code from change"
            + " where record = ? and state <> 'WAITING'",
        this::read,
        (Object) Uuids.bytes(record));
  }

  /**
   * Forgets the settled changes of records that are no longer here, once no backup is so old that a
   * server restored from it would ask for them. What was saved after a change of these days is of
   * these days too, whatever day the clock showed.
   */
  void forgetLeft(Handle h) {
    var now = clock.instant();
    Plain.update(
        h,
        "delete from change where state = 'SETTLED' and made_at < ?1"
            + " and seq < coalesce((select seq from change where made_at between ?1 and ?2"
            + " order by seq limit 1), 9223372036854775807)"
            + " and not exists (select 1 from record where record.id = change.record)",
        now.minus(KEPT_FOR_RESTORE).toEpochMilli(),
        now.plus(Duration.ofDays(1)).toEpochMilli());
    Plain.update(
        h,
        "delete from let_go where at < ?"
            + " and not exists (select 1 from record where record.id = let_go.record)",
        now.minus(KEPT_FOR_RESTORE).toEpochMilli());
  }

  /** Sets a waiting change aside; when it waits again. */
  Optional<Instant> setAside(Handle h, UUID change) {
    return stuck.setAside(h, change);
  }

  Depth depth(Handle h) {
    return Plain.first(h, DEPTH, Changes::depth).orElseThrow();
  }

  private static Depth depth(ResultSet row) throws SQLException {
    long millis = row.getLong(4);
    var oldest = row.wasNull() ? null : Instant.ofEpochMilli(millis);
    return new Depth(row.getInt(1), row.getInt(2) + row.getInt(3), oldest);
  }

  /** Why a record needs a person, by its open changes; null when it does not. */
  static @Nullable String attention(List<Open> open, boolean conflicts) {
    for (var change : open) {
      if (change.state() == State.STUCK) {
        return ErrorCode.CHANGE_NOT_TAKEN.name();
      }
      if (change.state() == State.WAITING && change.code() != null) {
        return change.code();
      }
      if (change.state() == State.REFUSED) {
        return change.code() == null ? ErrorCode.CHANGE_MALFORMED.name() : change.code();
      }
    }
    boolean disagrees =
        open.stream().anyMatch(c -> ErrorCode.CHANGE_CONFLICT.name().equals(c.code()));
    return conflicts || disagrees ? ErrorCode.CHANGE_CONFLICT.name() : null;
  }
}
