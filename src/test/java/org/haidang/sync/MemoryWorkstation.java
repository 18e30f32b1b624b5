package org.haidang.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.store.local.Rebased;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Messages.FeedItem;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.StationRows.Kept;
import org.haidang.sync.StationRows.Row;
import org.haidang.sync.StationRows.State;

/**
 * A workstation's store on a simulated disk, rule by rule as the encrypted one; rebasing is the
 * product's own. Each method is one transaction.
 */
class MemoryWorkstation implements Station {

  private final UUID id;
  private final Disk disk;
  private final Supplier<Instant> clock;
  private final Disk.Table<Long, Row> changes;
  private final Disk.Table<UUID, Kept> records;
  private final Disk.Table<String, Cursor> marks;
  private Object sender;

  MemoryWorkstation(UUID id) {
    this(id, new Disk(), () -> Instant.EPOCH);
  }

  MemoryWorkstation(UUID id, Disk disk, Supplier<Instant> clock) {
    this.id = id;
    this.disk = disk;
    this.clock = clock;
    changes = disk.new Table<>();
    records = disk.new Table<>();
    marks = disk.new Table<>();
  }

  // The desk.

  @Override
  public void save(Change change) {
    disk.write(
        () -> {
          long seq = changes.lastKey() == null ? 0 : changes.lastKey() + 1;
          changes.put(seq, new Row(seq, State.WAITING, change, null, null));
          var was = records.get(change.record());
          keep(
              change.type(),
              change.record(),
              was == null ? null : was.base(),
              was != null && was.confirmed(),
              was != null && was.gone());
          return true;
        });
  }

  @Override
  public RecordState shown(RecordType type, UUID record) {
    var kept = records.get(record);
    return kept == null ? RecordState.fresh(type, record) : kept.shown();
  }

  @Override
  public boolean has(UUID record) {
    return records.get(record) != null;
  }

  @Override
  public UUID latest(UUID record) {
    return open(record)
        .filter(row -> row.state() != State.REFUSED)
        .reduce((earlier, later) -> later)
        .map(row -> row.change().id())
        .orElse(null);
  }

  @Override
  public List<RecordState> records() {
    return records.rows().values().stream().map(Kept::shown).toList();
  }

  @Override
  public Map<UUID, ChangeAnswer> setAside() {
    var refused = new LinkedHashMap<UUID, ChangeAnswer>();
    changes.rows().values().stream()
        .filter(row -> row.state() == State.REFUSED)
        .forEach(row -> refused.put(row.change().id(), row.refusal()));
    return refused;
  }

  @Override
  public Collection<String> texts(UUID record) {
    var texts = new ArrayList<String>();
    var kept = records.get(record);
    if (kept != null) {
      texts.addAll(kept.shown().body().fields().values());
      if (kept.base() != null) {
        texts.addAll(kept.base().body().fields().values());
      }
    }
    changes.rows().values().stream()
        .filter(row -> row.change().record().equals(record) && row.state() != State.WAITING)
        .flatMap(row -> row.change().patch().stream())
        .map(Edit::to)
        .forEach(texts::add);
    return texts;
  }

  @Override
  public void eachStep(Runnable step) {
    disk.step = step;
  }

  @Override
  public void dies(boolean powerFails) {
    if (powerFails) {
      disk.powerFails();
    }
    sender = null;
  }

  // Outbox.

  @Override
  public List<Change> next(int max, int bytes) {
    disk.step.run();
    return waiting().limit(max).map(Row::change).toList();
  }

  private Stream<Row> waiting() {
    return changes.rows().values().stream().filter(row -> row.state() == State.WAITING);
  }

  @Override
  public List<Change> nextAfter(Change last, int max, int bytes) {
    disk.step.run();
    return waiting()
        .map(Row::change)
        .dropWhile(change -> !change.equals(last))
        .skip(1)
        .limit(max)
        .toList();
  }

  @Override
  public void answered(List<ChangeAnswer> answers) {
    disk.write(
        () -> {
          for (var answer : answers) {
            waiting()
                .filter(row -> row.change().id().equals(answer.change()))
                .findFirst()
                .ifPresent(row -> take(row, answer));
          }
          return true;
        });
  }

  private void take(Row waiting, ChangeAnswer answer) {
    var change = waiting.change();
    var was = records.get(change.record());
    var base = was == null ? null : was.base();
    boolean confirmed = was != null && was.confirmed();
    var version = answer.version();
    if (answer.outcome() == Outcome.REFUSED || version == null) {
      changes.put(waiting.seq(), waiting.now(State.REFUSED, null, answer));
    } else if (was != null && was.covers(version)) {
      changes.put(waiting.seq(), waiting.now(State.SETTLED, version, null));
    } else {
      var under = base == null ? RecordState.fresh(change.type(), change.record()) : base;
      var held = under.version();
      boolean next =
          (base == null || confirmed) && version.n() == (held == null ? 1 : held.n() + 1);
      var after =
          next && answer.outcome() == Outcome.ACCEPTED
              ? Rebased.accepted(under, change, version)
              : Optional.<RecordState>empty();
      if (after.isPresent()) {
        changes.put(waiting.seq(), waiting.now(State.SETTLED, version, null));
        base = after.get();
        confirmed = true;
      } else {
        changes.put(waiting.seq(), waiting.now(State.RETURNING, version, null));
      }
    }
    if (was != null) {
      keep(change.type(), change.record(), base, confirmed, was.gone());
    }
  }

  @Override
  public Depth depth() {
    var oldest = waiting().findFirst().map(row -> row.change().madeAt()).orElse(null);
    return new Depth((int) waiting().count(), setAside().size(), oldest);
  }

  @Override
  public Optional<AutoCloseable> claimSending() {
    if (sender != null) {
      return Optional.empty();
    }
    var place = new Object();
    sender = place;
    return Optional.of(
        () -> {
          if (sender == place) {
            sender = null;
          }
        });
  }

  // Replica.

  @Override
  public UUID workstation() {
    return id;
  }

  @Override
  public boolean isUntouched() {
    return changes.rows().isEmpty() && records.rows().isEmpty();
  }

  @Override
  public Cursor cursor() {
    return marks.rows().getOrDefault("cursor", Cursor.START);
  }

  @Override
  public boolean apply(FeedPage page) {
    return disk.write(() -> take(page));
  }

  private boolean take(FeedPage page) {
    var before = cursor().generation();
    var life = page.cursor().generation();
    boolean newLife =
        before == null
            ? changes.rows().values().stream()
                .anyMatch(
                    row -> row.answered() != null && !row.answered().generation().equals(life))
            : !before.equals(life);
    if (!isComplete(page, newLife)) {
      return false;
    }
    if (newLife) {
      beginNewLife();
    }
    for (var item : page.items()) {
      if (item.gone()) {
        leave(item);
      } else if (item.whole() != null) {
        enter(item.whole());
      } else {
        stay(item.id());
      }
    }
    remember(page.cursor());
    return true;
  }

  void remember(Cursor cursor) {
    marks.put("cursor", cursor);
  }

  /** Lets go of changes as if they had been answered: what no outbox may do. */
  void forget(List<Change> gone) {
    waiting()
        .filter(row -> gone.contains(row.change()))
        .toList()
        .forEach(row -> changes.put(row.seq(), row.now(State.SETTLED, row.answered(), null)));
  }

  private boolean isComplete(FeedPage page, boolean newLife) {
    var brought = new HashSet<UUID>();
    for (var item : page.items()) {
      var kept = records.get(item.id());
      if (item.whole() != null) {
        brought.add(item.id());
      } else if (!item.gone()
          && !brought.contains(item.id())
          && (newLife || kept == null || !kept.covers(item.version()))) {
        return false;
      }
    }
    return true;
  }

  private void beginNewLife() {
    for (var kept : List.copyOf(records.rows().values())) {
      records.put(kept.shown().id(), new Kept(kept.base(), kept.shown(), false, kept.gone()));
    }
    for (var row : List.copyOf(changes.rows().values())) {
      boolean unknown =
          row.state() == State.REFUSED
              && ErrorCode.CHANGE_AFTER_UNKNOWN.name().equals(row.refusal().code());
      if (row.state() == State.SETTLED || row.state() == State.RETURNING || unknown) {
        changes.put(row.seq(), row.now(State.WAITING, row.answered(), null));
      }
    }
    for (var kept : List.copyOf(records.rows().values())) {
      keep(kept.shown().type(), kept.shown().id(), kept.base(), false, kept.gone());
    }
  }

  private void enter(RecordState whole) {
    var was = records.get(whole.id());
    boolean isLater =
        was != null
            && was.confirmed()
            && was.base() != null
            && (was.n() > whole.version().n() || (was.base().erased() && !whole.erased()));
    if (!isLater) {
      keep(whole.type(), whole.id(), whole, true, false);
    }
  }

  private void stay(UUID id) {
    var was = records.get(id);
    if (was != null && was.gone()) {
      records.put(id, new Kept(was.base(), was.shown(), was.confirmed(), false));
    }
  }

  private void leave(FeedItem item) {
    var was = records.get(item.id());
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

  private Stream<Row> open(UUID record) {
    return changes.rows().values().stream()
        .filter(row -> row.state() != State.SETTLED && row.change().record().equals(record));
  }

  private void keep(RecordType type, UUID id, RecordState base, boolean confirmed, boolean gone) {
    var version = base == null || !confirmed ? null : base.version();
    var open = new ArrayList<Row>();
    for (var row : open(id).toList()) {
      if (version != null && row.state() != State.REFUSED && row.isIn(version)) {
        changes.put(row.seq(), row.now(State.SETTLED, row.answered(), null));
      } else {
        open.add(row);
      }
    }
    if (gone && open.stream().allMatch(row -> row.state() == State.RETURNING)) {
      open.forEach(row -> changes.put(row.seq(), row.now(State.SETTLED, row.answered(), null)));
      records.remove(id);
      return;
    }
    var under = base == null ? RecordState.fresh(type, id) : base;
    var onTop =
        open.stream()
            .filter(row -> confirmed || base == null || row.answered() == null)
            .map(Row::change)
            .toList();
    var shown = Rebased.shown(under, onTop);
    if (shown.erased()) {
      List.copyOf(changes.rows().values()).stream()
          .filter(row -> row.change().record().equals(id) && row.state() != State.WAITING)
          .forEach(row -> changes.remove(row.seq()));
    }
    records.put(id, new Kept(base, shown, confirmed, gone));
  }
}
