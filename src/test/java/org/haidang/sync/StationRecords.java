package org.haidang.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.store.local.Rebased;
import org.haidang.sync.Messages.FeedItem;
import org.haidang.sync.StationRows.Kept;
import org.haidang.sync.StationRows.Row;
import org.haidang.sync.StationRows.State;

/** The records of a workstation in memory, rule by rule as the encrypted one. In a transaction. */
final class StationRecords {

  private final Disk.Table<UUID, Kept> rows;
  private final StationChanges changes;
  private final MemoryErasures erasures;

  StationRecords(Disk disk, StationChanges changes) {
    this.rows = disk.new Table<>();
    this.changes = changes;
    erasures = new MemoryErasures(disk, this::erase);
  }

  MemoryErasures erasures() {
    return erasures;
  }

  Kept get(UUID record) {
    return rows.get(record);
  }

  Map<UUID, Kept> all() {
    return rows.rows();
  }

  boolean holdsOfAnother(UUID life) {
    return rows.rows().values().stream()
        .map(Kept::base)
        .anyMatch(base -> base != null && !base.version().generation().equals(life));
  }

  /** What was read may be of another life than what there is now. */
  void unconfirm() {
    for (var kept : List.copyOf(rows.rows().values())) {
      rows.put(kept.shown().id(), new Kept(kept.base(), kept.shown(), false, kept.gone()));
    }
  }

  void keepAll() {
    for (var kept : List.copyOf(rows.rows().values())) {
      keep(kept.shown().id());
    }
  }

  void keep(UUID record) {
    var was = rows.get(record);
    if (was != null) {
      keep(was.shown().type(), record, was.base(), was.confirmed(), was.gone());
    }
  }

  /** Within the transaction that notes it. */
  void erase(UUID record) {
    var was = rows.get(record);
    if (was == null) {
      changes.erase(record);
    } else if (was.base() != null && !was.base().erased()) {
      var base = was.base();
      var nothing =
          new RecordState(
              base.type(),
              record,
              base.version(),
              Body.EMPTY,
              new TreeMap<>(),
              base.scopes(),
              true);
      keep(base.type(), record, nothing, was.confirmed(), was.gone());
    }
  }

  void enter(RecordState whole) {
    if (!whole.erased() && erasures.isErased(whole.id())) {
      // A server restored to an older state has yet to be told.
      return;
    }
    var was = rows.get(whole.id());
    boolean isLater =
        was != null
            && was.confirmed()
            && was.base() != null
            && (was.n() > whole.version().n() || (was.base().erased() && !whole.erased()));
    if (!isLater) {
      keep(whole.type(), whole.id(), whole, true, false);
    }
  }

  void stay(UUID id) {
    var was = rows.get(id);
    if (was != null && was.gone()) {
      rows.put(id, new Kept(was.base(), was.shown(), was.confirmed(), false));
    }
  }

  void leave(FeedItem item) {
    var was = rows.get(item.id());
    if (was == null) {
      return;
    }
    var base = was.base();
    boolean moved =
        base != null && was.covers(item.version()) && !base.scopes().contains(item.scope());
    if (!moved) {
      keep(was.shown().type(), item.id(), base, was.confirmed(), true);
    }
  }

  void keep(RecordType type, UUID id, RecordState base, boolean confirmed, boolean gone) {
    var version = base == null || !confirmed ? null : base.version();
    var open = new ArrayList<Row>();
    for (var row : changes.open(id)) {
      if (version != null && row.state() != State.REFUSED && row.isIn(version)) {
        changes.put(row.now(State.SETTLED, row.answered(), null));
      } else {
        open.add(row);
      }
    }
    if (gone && open.stream().allMatch(row -> row.state() == State.RETURNING)) {
      open.forEach(row -> changes.put(row.now(State.SETTLED, row.answered(), null)));
      rows.remove(id);
      if (erasures.isErased(id)) {
        changes.erase(id);
      }
      return;
    }
    var under = base == null ? RecordState.fresh(type, id) : base;
    var onTop =
        open.stream()
            .filter(row -> confirmed || base == null || !row.wasIn(base.version()))
            .map(Row::change)
            .toList();
    var shown = Rebased.shown(under, onTop);
    if (shown.erased()) {
      changes.erase(id);
    }
    rows.put(id, new Kept(base, shown, confirmed, gone));
  }
}
