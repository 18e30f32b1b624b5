package org.haidang.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Version;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Messages.FeedItem;
import org.haidang.sync.Messages.FeedPage;

/**
 * A workstation's store in memory. Each method is one transaction; {@code step} runs before and
 * after each, and between their parts in the faulty ones, and may throw to kill the process there.
 */
class MemoryWorkstation implements Outbox, Replica {

  /** A change not yet in the server's version here; {@code in} is the version that has it. */
  private record Pending(Change change, ChangeAnswer answer) {
    boolean within(long n) {
      return answer != null && answer.version().n() <= n;
    }
  }

  private final UUID id;
  private final Map<UUID, Change> outbox = new LinkedHashMap<>();
  private final Map<UUID, ChangeAnswer> setAside = new LinkedHashMap<>();
  private final Map<UUID, RecordState> bases = new TreeMap<>();
  private final Map<UUID, List<Pending>> onTop = new TreeMap<>();
  private Cursor cursor = Cursor.START;
  private Object sender;
  Runnable step = () -> {};

  MemoryWorkstation(UUID id) {
    this.id = id;
  }

  // What the desk does.

  void save(Change change) {
    outbox.put(change.id(), change);
    onTop.computeIfAbsent(change.record(), key -> new ArrayList<>()).add(new Pending(change, null));
  }

  /** The record as its user sees it. */
  RecordState shown(UUID record) {
    var state = bases.getOrDefault(record, RecordState.fresh(RecordType.CONTACT, record));
    for (var pending : onTop.getOrDefault(record, List.of())) {
      state = Merge.into(state, pending.change(), path -> null).state();
    }
    return state;
  }

  Version base(UUID record) {
    var base = bases.get(record);
    return base == null ? null : base.version();
  }

  /** This computer's last change of the record that the server's version here does not have. */
  UUID latest(UUID record) {
    var pending = onTop.getOrDefault(record, List.of());
    return pending.isEmpty() ? null : pending.getLast().change().id();
  }

  List<UUID> records() {
    var all = new TreeSet<>(bases.keySet());
    all.addAll(onTop.keySet());
    return List.copyOf(all);
  }

  Map<UUID, ChangeAnswer> setAside() {
    return setAside;
  }

  /** The process died: what was only in its memory is gone. */
  void died() {
    sender = null;
  }

  // Outbox.

  @Override
  public List<Change> next(int max, int bytes) {
    step.run();
    return outbox.values().stream().limit(max).toList();
  }

  @Override
  public List<Change> nextAfter(Change last, int max, int bytes) {
    step.run();
    return outbox.values().stream().dropWhile(c -> !c.equals(last)).skip(1).limit(max).toList();
  }

  @Override
  public void answered(List<ChangeAnswer> answers) {
    step.run();
    for (var answer : answers) {
      var change = outbox.remove(answer.change());
      if (change == null) {
        continue;
      }
      var pending = onTop.get(change.record());
      int at = pending.stream().map(each -> each.change().id()).toList().indexOf(change.id());
      if (answer.outcome() == Outcome.REFUSED) {
        setAside.put(change.id(), answer);
        pending.remove(at);
      } else {
        pending.set(at, new Pending(change, answer));
        settle(change.record());
      }
    }
    step.run();
  }

  @Override
  public Depth depth() {
    var oldest = outbox.values().stream().map(Change::madeAt).findFirst().orElse(null);
    return new Depth(outbox.size(), setAside.size(), oldest);
  }

  @Override
  public Optional<AutoCloseable> claimSending() {
    if (sender != null) {
      return Optional.empty();
    }
    sender = new Object();
    return Optional.of(() -> sender = null);
  }

  // Replica.

  @Override
  public UUID workstation() {
    return id;
  }

  @Override
  public Cursor cursor() {
    return cursor;
  }

  @Override
  public boolean apply(FeedPage page) {
    step.run();
    for (var item : page.items()) {
      if (item.whole() == null && !item.gone() && versionHere(item.id()) < item.version().n()) {
        return false;
      }
    }
    page.items().forEach(this::apply);
    cursor = page.cursor();
    step.run();
    return true;
  }

  protected void cursorAhead(FeedPage page) {
    cursor = page.cursor();
  }

  protected void forget(List<Change> changes) {
    changes.forEach(change -> outbox.remove(change.id()));
  }

  private void apply(FeedItem item) {
    if (item.gone()) {
      bases.remove(item.id());
    } else if (item.whole() != null && versionHere(item.id()) <= item.version().n()) {
      bases.put(item.id(), item.whole());
      settle(item.id());
    }
  }

  private long versionHere(UUID record) {
    var base = bases.get(record);
    return base == null ? 0 : base.version().n();
  }

  /** Lets go of changes that the server's version here has, moving it on where that is certain. */
  private void settle(UUID record) {
    var pending = onTop.getOrDefault(record, new ArrayList<>());
    while (!pending.isEmpty()) {
      var first = pending.getFirst();
      if (first.answer() != null
          && first.answer().outcome() == Outcome.ACCEPTED
          && first.answer().version().n() == versionHere(record) + 1) {
        var base = bases.getOrDefault(record, RecordState.fresh(RecordType.CONTACT, record));
        var next = Merge.into(base, first.change(), path -> null).state();
        bases.put(record, at(next, first.answer().version()));
      } else if (!first.within(versionHere(record))) {
        break;
      }
      pending.removeFirst();
    }
    pending.removeIf(each -> each.within(versionHere(record)));
  }

  static RecordState at(RecordState state, Version version) {
    return new RecordState(
        state.type(),
        state.id(),
        version,
        state.body(),
        state.conflicts(),
        state.scopes(),
        state.erased());
  }
}
