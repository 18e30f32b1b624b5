package org.haidang.fakes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.Links;
import org.haidang.model.Place;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Scopes;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.records.IndexEntry;
import org.haidang.records.Indexer;
import org.haidang.records.Register;
import org.haidang.sync.Merge;
import org.jspecify.annotations.Nullable;

/** A register in memory, which can be told to fail. */
public final class MemoryRegister implements Register {

  private static final Comparator<Row> LATEST_FIRST =
      Comparator.comparing((Row row) -> row.entry().started())
          .thenComparing(row -> row.id().toString())
          .reversed();

  private static final Comparator<Row> DUE_FIRST =
      Comparator.comparing((Row row) -> row.entry().urgency())
          .thenComparing(row -> row.entry().due(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(row -> row.id().toString());

  private final Indexer indexer;
  private final Map<UUID, Opened> records = new LinkedHashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** Every change saved, in order. */
  public final List<Change> saved = new ArrayList<>();

  /** What the next saves fail with; null for nothing. */
  public volatile @Nullable ErrorCode failure;

  public MemoryRegister(Indexer indexer) {
    this.indexer = indexer;
  }

  @Override
  public void save(List<Change> changes) {
    synchronized (this) {
      var fault = failure;
      if (fault != null) {
        throw new HaidangException(fault);
      }
      changes.forEach(this::save);
    }
    listeners.forEach(Runnable::run);
  }

  private void save(Change change) {
    if (saved.stream().anyMatch(before -> before.id().equals(change.id()))) {
      return;
    }
    saved.add(change);
    var was = records.get(change.record());
    var trunk = was == null ? RecordState.fresh(change.type(), change.record()) : was.state();
    put(
        new Opened(
            Merge.into(trunk, change, _ -> null).state(), new Place.OnThisComputer(), change.id()));
  }

  /** Puts a record as the server sent it. */
  public synchronized void put(Opened opened) {
    records.put(opened.state().id(), opened);
  }

  @Override
  public synchronized Optional<Opened> open(UUID id) {
    return Optional.ofNullable(records.get(id));
  }

  private synchronized Stream<Row> all() {
    return new ArrayList<>(records.values()).stream().map(this::row);
  }

  private Row row(Opened opened) {
    var state = opened.state();
    return new Row(state.id(), state.type(), indexer.entryOf(state).withoutWords(), opened.place());
  }

  private RecordState state(Row row) {
    return open(row.id()).orElseThrow().state();
  }

  @Override
  public List<Linked> linked(UUID target, Set<RecordType> types, int limit) {
    return all()
        .filter(row -> types.contains(row.type()))
        .filter(row -> Links.role(state(row).body(), target) != null)
        .sorted(LATEST_FIRST)
        .limit(limit)
        .map(row -> new Linked(row, Objects.toString(Links.role(state(row).body(), target))))
        .toList();
  }

  @Override
  public int linkedCount(UUID target, RecordType type) {
    return linked(target, Set.of(type), Integer.MAX_VALUE).size();
  }

  @Override
  public Listing list(Asked asked) {
    var rows =
        all()
            .filter(row -> row.type() == asked.type())
            .filter(row -> asked.states().isEmpty() || isIn(asked.states(), row.entry()))
            .filter(row -> asked.who() == null || asked.who().equals(row.entry().counselor()))
            .filter(row -> asked.centre() == null || has(row, asked.centre()))
            .sorted(
                switch (asked.order()) {
                  case LATEST_FIRST -> LATEST_FIRST;
                  case DUE_FIRST -> DUE_FIRST;
                })
            .toList();
    return new Listing() {
      @Override
      public int size() {
        return rows.size();
      }

      @Override
      public List<Row> rows(int from, int count) {
        return from >= rows.size()
            ? List.of()
            : rows.subList(from, Math.min(rows.size(), from + count));
      }
    };
  }

  private static boolean isIn(Set<String> states, IndexEntry entry) {
    var state = entry.state();
    return state != null && states.contains(state);
  }

  private boolean has(Row row, String centre) {
    return state(row).scopes().contains(Scopes.centre(centre));
  }

  @Override
  public List<Row> rows(Collection<UUID> ids) {
    return ids.stream().flatMap(id -> open(id).stream()).map(this::row).toList();
  }

  @Override
  public List<Row> sharing(Collection<String> keys, Set<RecordType> types, int limit) {
    var wanted = new HashSet<>(keys);
    return all()
        .filter(row -> types.contains(row.type()))
        .filter(row -> indexer.entryOf(state(row)).keys().stream().anyMatch(wanted::contains))
        .sorted(LATEST_FIRST)
        .limit(limit)
        .toList();
  }

  @Override
  public List<Row> attention(Set<RecordType> types, int limit) {
    return all()
        .filter(row -> types.contains(row.type()))
        .filter(row -> row.place() instanceof Place.NeedsAttention)
        .sorted(LATEST_FIRST)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Step> history(UUID id) {
    return saved.stream()
        .filter(change -> change.record().equals(id))
        .map(
            change ->
                new Step(
                    change.id(),
                    change.author(),
                    change.madeAt(),
                    change.workstation(),
                    change.patch().stream().map(Edit::path).toList(),
                    change.reason()))
        .toList();
  }

  @Override
  public AutoCloseable listen(Runnable changed) {
    listeners.add(changed);
    return () -> listeners.remove(changed);
  }
}
