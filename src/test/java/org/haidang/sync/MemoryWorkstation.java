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
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Version;
import org.haidang.store.local.Rebased;
import org.haidang.sync.ChangeAnswer.Outcome;
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
  private final StationChanges changes;
  private final StationRecords records;
  private final Disk.Table<String, Cursor> marks;
  private Object sender;

  MemoryWorkstation(UUID id) {
    this(id, new Disk(), () -> Instant.EPOCH);
  }

  MemoryWorkstation(UUID id, Disk disk, Supplier<Instant> clock) {
    this.id = id;
    this.disk = disk;
    changes = new StationChanges(disk.new Table<>(), clock);
    records = new StationRecords(disk, changes);
    marks = disk.new Table<>();
  }

  // The desk.

  @Override
  public void save(Change change) {
    disk.write(
        () -> {
          changes.add(change);
          var was = records.get(change.record());
          records.keep(
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
    return changes.open(record).stream()
        .filter(row -> row.state() != State.REFUSED)
        .reduce((earlier, later) -> later)
        .map(row -> row.change().id())
        .orElse(null);
  }

  @Override
  public List<RecordState> records() {
    return records.all().values().stream().map(Kept::shown).toList();
  }

  @Override
  public Map<UUID, ChangeAnswer> setAside() {
    var refused = new LinkedHashMap<UUID, ChangeAnswer>();
    changes.refused().forEach(row -> refused.put(row.change().id(), row.refusal()));
    return refused;
  }

  @Override
  public List<Change> free() {
    return changes.free();
  }

  @Override
  public List<Change> unanswered() {
    return changes.unanswered();
  }

  @Override
  public Keepsakes keepsakes() {
    return new MemoryKeepsakes(records.all(), changes);
  }

  @Override
  public ErasureShelf erasures() {
    return records.erasures();
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
    changes.all().stream()
        .filter(row -> row.isOf(record) && !row.unanswered())
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
    return changes.next(max);
  }

  @Override
  public List<Change> nextAfter(Change last, int max, int bytes) {
    disk.step.run();
    return changes.nextAfter(last, max);
  }

  @Override
  public List<Change> nextPast(Change last, int max, int bytes) {
    disk.step.run();
    return changes.nextPast(last, max);
  }

  @Override
  public void answered(List<ChangeAnswer> answers) {
    disk.write(
        () -> {
          for (var answer : answers) {
            changes.unanswered(answer.change()).ifPresent(row -> take(row, answer));
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
      changes.put(waiting.now(State.REFUSED, null, answer));
    } else if (was != null && was.covers(version)) {
      changes.put(waiting.now(State.SETTLED, version, null));
    } else {
      var under = base == null ? RecordState.fresh(change.type(), change.record()) : base;
      var held = under.version();
      boolean next =
          (base == null || confirmed)
              && version.n() == (held == null ? 1 : held.n() + 1)
              && (held == null || isOneLife(held, version));
      var after =
          next && answer.outcome() == Outcome.ACCEPTED
              ? Rebased.accepted(under, change, version)
              : Optional.<RecordState>empty();
      if (after.isPresent()) {
        changes.put(waiting.now(State.SETTLED, version, null));
        base = after.get();
        confirmed = true;
      } else {
        changes.put(waiting.now(State.RETURNING, version, null));
      }
    }
    if (was != null) {
      records.keep(change.type(), change.record(), base, confirmed, was.gone());
    } else if (records.erasures().isErased(change.record())) {
      changes.erase(change.record());
    }
  }

  /** Where another life has begun that was not read yet the same number means another record. */
  private boolean isOneLife(Version held, Version answered) {
    var life = answered.generation();
    return held.generation().equals(life) || life.equals(cursor().generation());
  }

  @Override
  public Optional<Instant> setAside(UUID change) {
    return disk.write(
        () -> {
          var again = changes.setAside(change);
          changes.unanswered(change).ifPresent(row -> records.keep(row.change().record()));
          return again;
        });
  }

  @Override
  public void leftUnanswered(List<UUID> ids) {
    disk.write(
        () -> {
          changes.leftUnanswered(ids);
          return true;
        });
  }

  @Override
  public Depth depth() {
    int stuck = changes.unanswered().size() - changes.waiting();
    return new Depth(changes.waiting(), setAside().size() + stuck, changes.oldest().orElse(null));
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
    return changes.isEmpty() && records.all().isEmpty();
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
            ? changes.answeredInAnother(life) || records.holdsOfAnother(life)
            : !before.equals(life);
    if (!isComplete(page, newLife)) {
      return false;
    }
    if (newLife) {
      beginNewLife(life);
    }
    for (var item : page.items()) {
      if (item.gone()) {
        records.leave(item);
      } else if (item.whole() != null) {
        records.enter(item.whole());
      } else {
        records.stay(item.id());
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
    changes.all().stream()
        .filter(row -> row.state() == State.WAITING && gone.contains(row.change()))
        .forEach(row -> changes.put(row.now(State.SETTLED, row.answered(), null)));
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

  void beginNewLife(UUID life) {
    records.unconfirm();
    changes.waitAgain(life);
    records.keepAll();
  }
}
