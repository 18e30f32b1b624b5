package org.haidang.store.local;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Version;
import org.haidang.platform.Json;
import org.haidang.records.Indexer;
import org.haidang.store.local.Changes.Open;
import org.haidang.store.local.Changes.State;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The records on this computer, with their rows for lists and search. Within a transaction. */
final class Records {

  private final Json json;
  private final Clock clock;
  private final Changes changes;
  private final SearchIndex index;
  private final Attachments attachments;
  private final RecordReading reading;
  private final RecordRows rows;
  private final Entering entering;

  /** Words of records that left, until it is seen whether others still hold them. */
  private final Set<String> left = new TreeSet<>();

  Records(
      Json json,
      Indexer indexer,
      Clock clock,
      Changes changes,
      SearchIndex index,
      Attachments attachments) {
    this.json = json;
    this.reading = new RecordReading(json);
    this.rows = new RecordRows(json, indexer, index);
    this.entering = new Entering(rows, index, attachments);
    this.clock = clock;
    this.changes = changes;
    this.index = index;
    this.attachments = attachments;
  }

  /** As {@link RecordReading#find}. */
  Optional<KeptRecord> find(Handle h, UUID id) {
    return reading.find(h, id);
  }

  /** As {@link RecordReading#here}. */
  Set<UUID> here(Handle h, List<UUID> ids) {
    return reading.here(h, ids);
  }

  /** As {@link RecordReading#covers}. */
  boolean covers(Handle h, UUID id, Version version) {
    return reading.covers(h, id, version);
  }

  /** The record is in this computer's scopes, as it is here: also when it had left meanwhile. */
  void stays(Handle h, UUID id) {
    Plain.update(
        h, "update record set gone = 0 where id = ? and gone <> 0", (Object) Uuids.bytes(id));
  }

  /** As {@link RecordReading#anyOfAnother}. */
  boolean anyOfAnother(Handle h, UUID life) {
    return reading.anyOfAnother(h, life);
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
      @Nullable KeptRecord was,
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
      @Nullable KeptRecord was,
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
      if (LocalErasures.isErased(h, id)) {
        // An answer that came late brings nothing of it back.
        changes.erase(h, id);
      }
      return;
    }
    var under = base == null ? RecordState.fresh(type, id) : base;
    var read = base == null || confirmed ? null : base.version();
    var onTop = open.stream().filter(c -> read == null || !c.wasIn(read));
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
      @Nullable KeptRecord was,
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
            : rows.index(
                h, id, was, shown, asIs && ready != null ? ready.rows() : rows.rows(shown));
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
    return rows.ready(state);
  }

  /**
   * Writes records of the server's that are not here yet and of which no change is here.
   *
   * @param some records that are not erased
   */
  void enter(Handle h, List<Ready> some) {
    entering.enter(h, some, clock.millis());
  }

  /** What a record said before may be nobody's word any more: {@link #forgetLeft} sees to it. */
  void saidBefore(KeptRecord was) {
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

  private void remove(Handle h, KeptRecord was) {
    left.addAll(rows.remove(h, was));
    Steps.forget(h, was.id());
    attachments.leave(h, was.id());
    h.execute("delete from record where n = ?", was.n());
  }
}
