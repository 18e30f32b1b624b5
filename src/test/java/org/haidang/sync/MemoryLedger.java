package org.haidang.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.haidang.access.AccessRules;
import org.haidang.access.Session;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.RecordState;
import org.haidang.model.Version;
import org.haidang.platform.ErrorCode;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Messages.FeedItem;
import org.haidang.sync.Messages.FeedNews;
import org.haidang.sync.Messages.FeedPage;

/** The central server's order of truth, in memory. */
public final class MemoryLedger implements Ledger {

  /** The merge it works by, so that a broken one can be put in. */
  interface Merger {
    Merge.Merged into(RecordState trunk, Change change, Function<String, UUID> lastWriter);
  }

  private record Row(long seq, UUID record) {}

  private final UUID generation = new UUID(0, 1);
  private final Admission admission = new Admission(new AccessRules());
  private final Merger merger;
  private final Map<UUID, ChangeAnswer> answers = new HashMap<>();
  private final Map<UUID, Map<String, UUID>> writers = new HashMap<>();
  private final Map<UUID, Change> last = new HashMap<>();
  private final Map<String, List<Row>> feeds = new TreeMap<>();
  private final Map<String, Map<UUID, Long>> lastRows = new HashMap<>();
  private final List<Consumer<FeedNews>> listeners = new CopyOnWriteArrayList<>();

  /** Every change taken in, in order, and every record as it stands. */
  public final List<Change> history = new ArrayList<>();

  public final Map<UUID, RecordState> records = new TreeMap<>();

  /** An empty one that merges as the server does. */
  public MemoryLedger() {
    this(Merge::into);
  }

  MemoryLedger(Merger merger) {
    this.merger = merger;
  }

  @Override
  public UUID generation() {
    return generation;
  }

  @Override
  public synchronized List<ChangeAnswer> append(List<Change> changes, Session session) {
    var given = new ArrayList<ChangeAnswer>();
    for (var change : changes) {
      var answer = answers.get(change.id());
      if (answer == null) {
        answer = takeIn(change, session);
        answers.put(change.id(), answer);
      }
      given.add(answer);
    }
    return given;
  }

  private ChangeAnswer takeIn(Change change, Session session) {
    var trunk =
        records.getOrDefault(change.record(), RecordState.fresh(change.type(), change.record()));
    var refusal = admission.refusal(change, session, trunk);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    var after = change.after() == null ? null : answers.get(change.after());
    if (change.after() != null && (after == null || after.outcome() == Outcome.REFUSED)) {
      return ChangeAnswer.refused(change.id(), ErrorCode.CHANGE_AFTER_UNKNOWN.name(), List.of());
    }
    var writersHere = writers.computeIfAbsent(change.record(), key -> new HashMap<>());
    var merged = merger.into(trunk, change, writersHere::get);
    long n = trunk.version() == null ? 1 : trunk.version().n() + 1;
    var version = new Version(generation, n);
    var state = at(merged.state(), version);
    note(writersHere, trunk, state, change);
    boolean onTrunk = isOnTrunk(change, trunk, after);
    records.put(change.record(), state);
    history.add(change);
    last.put(change.record(), change);
    tell(trunk, state);
    var outcome =
        !merged.conflicts().isEmpty()
            ? Outcome.CONFLICT
            : onTrunk ? Outcome.ACCEPTED : Outcome.MERGED;
    return new ChangeAnswer(change.id(), outcome, version, merged.conflicts(), null);
  }

  private static RecordState at(RecordState state, Version version) {
    return new RecordState(
        state.type(),
        state.id(),
        version,
        state.body(),
        state.conflicts(),
        state.scopes(),
        state.erased());
  }

  private boolean isOnTrunk(Change change, RecordState trunk, ChangeAnswer after) {
    if (after == null) {
      return java.util.Objects.equals(change.base(), trunk.version());
    }
    return after.outcome() == Outcome.ACCEPTED
        && last.get(change.record()).id().equals(after.change());
  }

  private static void note(
      Map<String, UUID> writers, RecordState before, RecordState now, Change change) {
    for (var edit : before.body().editsTo(now.body())) {
      writers.put(edit.path(), change.id());
    }
    for (Edit edit : change.patch()) {
      if (before.conflicts().containsKey(edit.path())) {
        writers.put(edit.path(), change.id());
      }
    }
  }

  private void tell(RecordState before, RecordState now) {
    var scopes = new TreeSet<>(before.scopes());
    scopes.addAll(now.scopes());
    for (var scope : scopes) {
      var rows = feeds.computeIfAbsent(scope, key -> new ArrayList<>());
      rows.add(new Row(rows.size() + 1, now.id()));
      lastRows.computeIfAbsent(scope, key -> new HashMap<>()).put(now.id(), (long) rows.size());
      listeners.forEach(listener -> listener.accept(new FeedNews(scope, rows.size())));
    }
  }

  @Override
  public synchronized FeedPage read(Cursor cursor, Set<String> scopes, UUID asking, int limit) {
    var items = new ArrayList<FeedItem>();
    var positions = new TreeMap<>(cursor.scopes());
    boolean more = false;
    for (var scope : new TreeSet<>(scopes)) {
      var rows = feeds.getOrDefault(scope, List.of());
      for (var row : rows.subList((int) cursor.in(scope), rows.size())) {
        if (items.size() == limit) {
          more = true;
          break;
        }
        positions.put(scope, row.seq());
        if (lastRows.get(scope).get(row.record()) == row.seq()) {
          items.add(item(scope, row, asking));
        }
      }
    }
    var before = new TreeMap<>(cursor.backfill());
    for (var scope : scopes) {
      before.computeIfPresent(scope, (_, each) -> back(scope, each, items, limit));
    }
    var reached = new Cursor(generation, positions, before);
    return new FeedPage(items, reached, more || reached.goesBack());
  }

  @Override
  public synchronized Cursor begin(Set<String> scopes) {
    var positions = new TreeMap<String, Long>();
    var before = new TreeMap<String, Backfill>();
    for (var scope : scopes) {
      long end = feeds.getOrDefault(scope, List.of()).size();
      positions.put(scope, end);
      if (end > 0) {
        before.put(scope, Backfill.under(end, lastRows.get(scope).size()));
      }
    }
    return new Cursor(generation, positions, before);
  }

  /** Downwards, what left the scope passed over; records are never open here. */
  private Backfill back(String scope, Backfill from, List<FeedItem> items, int limit) {
    long at = from.rest();
    long done = from.done();
    while (at > 1 && items.size() < limit) {
      at--;
      var row = feeds.get(scope).get((int) at - 1);
      var item = item(scope, row, null);
      if (lastRows.get(scope).get(row.record()) == at && !item.gone()) {
        items.add(item);
        done++;
      }
    }
    return new Backfill(from.ceiling(), 0, at > 1 ? at : 0, done, from.total());
  }

  private FeedItem item(String scope, Row row, UUID asking) {
    var state = records.get(row.record());
    boolean gone = !state.scopes().contains(scope);
    var change = last.get(row.record());
    boolean own =
        change.workstation().equals(asking)
            && answers.get(change.id()).outcome() == Outcome.ACCEPTED;
    return new FeedItem(
        scope, row.seq(), row.record(), state.version(), gone || own ? null : state, gone);
  }

  /** Whether {@code cursor} has reached the end of every one of {@code scopes}. */
  synchronized boolean isAtEnd(Cursor cursor, Set<String> scopes) {
    return !cursor.goesBack()
        && scopes.stream()
            .allMatch(scope -> cursor.in(scope) == feeds.getOrDefault(scope, List.of()).size());
  }

  @Override
  public AutoCloseable listen(Consumer<FeedNews> news) {
    listeners.add(news);
    return () -> listeners.remove(news);
  }

  synchronized List<FeedNews> heads(Set<String> scopes) {
    return scopes.stream()
        .map(scope -> new FeedNews(scope, feeds.getOrDefault(scope, List.of()).size()))
        .toList();
  }
}
