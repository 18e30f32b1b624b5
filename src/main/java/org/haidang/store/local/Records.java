package org.haidang.store.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Version;
import org.haidang.platform.Json;
import org.haidang.records.IndexEntry;
import org.haidang.records.Indexer;
import org.haidang.store.local.Changes.Open;
import org.haidang.store.local.Changes.State;
import org.haidang.store.local.Ready.Rows;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The records on this computer, with their rows for lists and search. Within a transaction. */
final class Records {

  private final Json json;
  private final Indexer indexer;
  private final Clock clock;
  private final Changes changes;
  private final SearchIndex index;
  private final Attachments attachments;
  private final Pointers pointers = new Pointers();

  /** Words of records that left, until it is seen whether others still hold them. */
  private final Set<String> left = new TreeSet<>();

  /**
   * A record as it is kept.
   *
   * @param n its place in the order of search
   * @param base as the server gave it; null when the server has not got it
   * @param shown as it is shown
   * @param confirmed whether the server's present life gave it
   * @param since when the server last came to have all of it
   * @param waiting whether a change of it waits for an answer
   * @param gone whether it left this computer's scopes and stays only for its open changes
   * @param held what the search index says of it
   */
  record Kept(
      long n,
      UUID id,
      @Nullable RecordState base,
      RecordState shown,
      boolean confirmed,
      long since,
      boolean waiting,
      boolean gone,
      SearchIndex.Held held) {

    /** Whether {@code other} reads the same, so that lists and search need no new row. */
    boolean showsSame(RecordState other) {
      return shown.body().equals(other.body())
          && shown.erased() == other.erased()
          && shown.scopes().equals(other.scopes());
    }

    /** Whether base is {@code version} or later. */
    boolean covers(Version version) {
      var own = base == null ? null : base.version();
      return confirmed && own != null && own.n() >= version.n();
    }
  }

  Records(
      Json json,
      Indexer indexer,
      Clock clock,
      Changes changes,
      SearchIndex index,
      Attachments attachments) {
    this.json = json;
    this.indexer = indexer;
    this.clock = clock;
    this.changes = changes;
    this.index = index;
    this.attachments = attachments;
  }

  Optional<Kept> find(Handle h, UUID id) {
    return Plain.first(
        h,
        "select n, base, version, since, waiting, gone, terms, epoch, coalesce(shown, base)"
            + " from record where id = ?",
        row -> {
          var base = row.getBytes(2);
          boolean confirmed = row.getObject(3) != null;
          return new Kept(
              row.getLong(1),
              id,
              base == null ? null : json.read(base, RecordState.class),
              json.read(row.getBytes(9), RecordState.class),
              confirmed,
              row.getLong(4),
              row.getInt(5) > 0,
              row.getBoolean(6),
              new SearchIndex.Held(terms(row), row.getLong(8)));
        },
        (Object) Uuids.bytes(id));
  }

  private static @Nullable Integer terms(ResultSet row) throws SQLException {
    int terms = row.getInt(7);
    return row.wasNull() ? null : terms;
  }

  /** Those of {@code ids} that are here. */
  Set<UUID> here(Handle h, List<UUID> ids) {
    var here = new HashSet<UUID>();
    for (int from = 0; from < ids.size(); from += Many.AT_ONCE) {
      var some = ids.subList(from, Math.min(ids.size(), from + Many.AT_ONCE));
      Plain.list(
              h,
              "select id from record where id in " + Many.MARKS,
              row -> Uuids.of(row.getBytes(1)),
              Many.values(some, 0))
          .forEach(here::add);
    }
    return here;
  }

  /** Whether the record's base is {@code version} or later; cheaper than finding it. */
  boolean covers(Handle h, UUID id, Version version) {
    return Plain.first(
            h,
            "select version from record where id = ? and version is not null",
            row -> row.getLong(1),
            (Object) Uuids.bytes(id))
        .filter(n -> n >= version.n())
        .isPresent();
  }

  /** The record is in this computer's scopes, as it is here: also when it had left meanwhile. */
  void stays(Handle h, UUID id) {
    Plain.update(
        h, "update record set gone = 0 where id = ? and gone <> 0", (Object) Uuids.bytes(id));
  }

  /** Holds every base for unconfirmed: a new life of the server may have older ones. */
  void unconfirm(Handle h) {
    h.execute("update record set version = null where version is not null");
  }

  /**
   * Writes a record anew: its base, what is shown on top of it, its place, its rows for lists and
   * search. Removes it when it is gone and nothing of it is left to send or to look at.
   *
   * @param was the record before; null when it is new here
   */
  void keep(
      Handle h,
      RecordType type,
      UUID id,
      @Nullable Kept was,
      @Nullable RecordState base,
      boolean confirmed,
      boolean gone) {
    keep(h, type, id, was, base, confirmed, gone, null);
  }

  /**
   * As the other.
   *
   * @param ready {@code base} with what was worked out of it; null when nothing was
   */
  void keep(
      Handle h,
      RecordType type,
      UUID id,
      @Nullable Kept was,
      @Nullable RecordState base,
      boolean confirmed,
      boolean gone,
      @Nullable Ready ready) {
    var open = stillOpen(h, id, base, confirmed);
    if (gone && open.stream().allMatch(change -> change.state() == State.RETURNING)) {
      open.forEach(change -> changes.settle(h, change));
      if (was != null) {
        remove(h, was);
      }
      return;
    }
    var under = base == null ? RecordState.fresh(type, id) : base;
    var onTop = open.stream().filter(c -> confirmed || base == null || c.answered() == null);
    var shown = Rebase.shown(under, onTop.map(Open::change).toList());
    if (shown.erased()) {
      changes.erase(h, id);
      Steps.forget(h, id);
      attachments.forget(h, id);
      open.removeIf(c -> c.state() != State.WAITING && c.state() != State.STUCK);
    }
    write(h, id, was, base, confirmed, gone, shown, open, ready);
  }

  /** The open changes, less those that the base turns out to hold. */
  private List<Open> stillOpen(Handle h, UUID id, @Nullable RecordState base, boolean confirmed) {
    var version = base == null || !confirmed ? null : base.version();
    var still = new ArrayList<Open>();
    for (var change : changes.open(h, id)) {
      if (version != null && change.state() != State.REFUSED && change.isIn(version)) {
        changes.settle(h, change);
      } else {
        still.add(change);
      }
    }
    return still;
  }

  private void write(
      Handle h,
      UUID id,
      @Nullable Kept was,
      @Nullable RecordState base,
      boolean confirmed,
      boolean gone,
      RecordState shown,
      List<Open> open,
      @Nullable Ready ready) {
    attachments.follow(h, shown, base);
    boolean asIs = shown.equals(base);
    long n =
        was != null && was.showsSame(shown)
            ? was.n()
            : index(h, id, was, shown, asIs && ready != null ? ready.rows() : rows(shown));
    long waiting = open.stream().filter(c -> c.state() == State.WAITING).count();
    boolean wasAtServer = was != null && !was.waiting() && was.base() != null;
    boolean conflicted = !shown.conflicts().isEmpty();
    var version = base == null || !confirmed ? null : base.version();
    Plain.update(
        h,
        "update record set version = ?, base = ?, shown = ?, conflicted = ?, waiting = ?,"
            + " attention = ?, since = ?, gone = ? where n = ?",
        version == null ? null : version.n(),
        base == null ? null : ready != null ? ready.json() : json.bytes(base),
        asIs ? null : json.bytes(shown),
        conflicted,
        waiting,
        Changes.attention(open, conflicted),
        wasAtServer && was != null ? was.since() : clock.millis(),
        gone,
        n);
  }

  /** Works out all that is written of a record but its place. Thread-safe, needs no transaction. */
  Ready ready(RecordState state) {
    return new Ready(state, rows(state), json.bytes(state));
  }

  private Rows rows(RecordState shown) {
    if (shown.erased()) {
      return new Rows(null, null, List.of());
    }
    var known = indexer.knownOf(shown);
    var terms = index.terms(shown, known);
    var entry = known.entry();
    return new Rows(entry, json.bytes(entry.withoutWords()), terms);
  }

  /**
   * Writes a record of the server's that is not here yet and of which no change is here.
   *
   * @param ready a record that is not erased
   */
  void enter(Handle h, Ready ready) {
    var state = ready.state();
    boolean conflicted = !state.conflicts().isEmpty();
    var version = state.version();
    long n = Order.place(h, ready.rows().started());
    pointers.links(h, state.id(), null, state);
    attachments.enter(h, state);
    Plain.update(
        h,
        "insert into record (version, base, conflicted, attention, since, n, id, type, started,"
            + " entry, terms, epoch, centres, who, state, urgency, due)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        values(
            state,
            n,
            ready.rows(),
            version == null ? null : version.n(),
            ready.json(),
            conflicted,
            Changes.attention(List.of(), conflicted),
            clock.millis()));
    written(h, null, n, ready.rows(), false);
  }

  /** The values of a record's row for lists, behind {@code others}. */
  private @Nullable Object[] values(
      RecordState shown, long n, Rows rows, @Nullable Object... others) {
    var entry = rows.entry();
    var values = new ArrayList<@Nullable Object>(Arrays.asList(others));
    values.addAll(
        Arrays.asList(
            n,
            Uuids.bytes(shown.id()),
            shown.type().name(),
            rows.started(),
            rows.json(),
            rows.checksum(),
            index.epoch(),
            Pointers.centres(shown),
            entry == null ? "" : entry.counselor(),
            entry == null ? "" : Objects.requireNonNullElse(entry.state(), ""),
            entry == null ? IndexEntry.NORMAL : entry.urgency(),
            Pointers.due(entry)));
    return values.toArray();
  }

  /** Writes the record's rows for lists and search; answers its place in their order. */
  private long index(Handle h, UUID id, @Nullable Kept was, RecordState shown, Rows rows) {
    pointers.links(h, id, was == null ? null : was.shown(), shown);
    boolean stays = was != null && Order.isAt(was.n(), rows.started());
    boolean same = was != null && stays && index.isSame(was.held(), rows.checksum());
    List<String> before =
        was == null || same ? List.of() : index.remove(h, was.n(), was.held(), was.shown());
    long n = was != null && stays && before != null ? was.n() : Order.place(h, rows.started());
    if (rows.entry() == null && before != null) {
      index.forget(h, before);
    }
    Plain.update(
        h,
        "insert into record (n, id, type, started, entry, terms, epoch, centres, who, state,"
            + " urgency, due) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (id) do update set n = excluded.n, started = excluded.started,"
            + " entry = excluded.entry, terms = excluded.terms, epoch = excluded.epoch,"
            + " centres = excluded.centres, who = excluded.who, state = excluded.state,"
            + " urgency = excluded.urgency, due = excluded.due",
        values(shown, n, rows));
    written(h, was == null ? null : was.n(), n, rows, same);
    return n;
  }

  private void written(Handle h, @Nullable Long was, long n, Rows rows, boolean same) {
    var entry = rows.entry();
    pointers.keys(h, was, n, entry == null ? List.of() : entry.keys());
    if (!same) {
      index.add(h, n, rows.terms());
    }
  }

  /** What a record said before may be nobody's word any more: {@link #forgetLeft} sees to it. */
  void saidBefore(Kept was) {
    left.addAll(index.terms(was.shown()));
  }

  /**
   * Forgets what records that left this computer said: their words, and the changes saved here that
   * no restored server can need any more.
   *
   * @return whether any record had left
   */
  boolean forgetLeft(Handle h) {
    if (left.isEmpty()) {
      return false;
    }
    index.forget(h, List.copyOf(left));
    left.clear();
    changes.forgetLeft(h);
    return true;
  }

  private void remove(Handle h, Kept was) {
    var terms = index.remove(h, was.n(), was.held(), was.shown());
    left.addAll(terms == null ? List.of() : terms);
    pointers.forget(h, was.id(), was.n());
    Steps.forget(h, was.id());
    attachments.leave(h, was.id());
    h.execute("delete from record where n = ?", was.n());
  }
}
