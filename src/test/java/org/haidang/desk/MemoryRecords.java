package org.haidang.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.haidang.desk.Contacts.Row;
import org.haidang.model.Change;
import org.haidang.model.Place;
import org.haidang.model.RecordState;
import org.haidang.model.Version;
import org.haidang.platform.ErrorCode;
import org.haidang.records.Indexer;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Merge;
import org.haidang.sync.Messages.FeedItem;

/** Records in memory, each the server's with the changes of this computer on top of it. */
final class MemoryRecords {

  private static final UUID SERVER = new UUID(0, 0);
  private final Indexer indexer;
  private final Clock clock;
  private final Map<UUID, Change> saved = new LinkedHashMap<>();
  private final Map<UUID, ChangeAnswer> answers = new HashMap<>();
  private final Set<UUID> settled = new HashSet<>();
  private final Map<UUID, RecordState> bases = new HashMap<>();
  private final Set<UUID> gone = new HashSet<>();
  private final Map<UUID, Instant> since = new HashMap<>();

  MemoryRecords(Indexer indexer, Clock clock) {
    this.indexer = indexer;
    this.clock = clock;
  }

  /** Keeps a change; false when it was kept before. */
  boolean add(Change change) {
    return saved.putIfAbsent(change.id(), change) == null;
  }

  /** Every change kept, in the order they were. */
  List<Change> changes() {
    return List.copyOf(saved.values());
  }

  /** The changes of a record that its base may lack, refused ones among them. */
  private List<Change> unsettled(UUID record) {
    return saved.values().stream()
        .filter(change -> change.record().equals(record) && !settled.contains(change.id()))
        .toList();
  }

  /** Whether the server has not answered for it. */
  boolean waits(Change change) {
    return !settled.contains(change.id()) && !answers.containsKey(change.id());
  }

  /** Whether the server refused it. */
  boolean refused(Change change) {
    var answer = answers.get(change.id());
    return answer != null && answer.outcome() == Outcome.REFUSED;
  }

  /** The record as it is shown; empty when it is not here. */
  Optional<RecordState> shown(UUID id) {
    var open = unsettled(id);
    var base = bases.get(id);
    if (base == null && open.isEmpty()) {
      return Optional.empty();
    }
    var state = base == null ? RecordState.fresh(open.getFirst().type(), id) : base;
    if (state.erased()) {
      return Optional.of(state);
    }
    var known = state.conflicts();
    for (var change : open) {
      boolean inside =
          known.values().stream()
              .flatMap(List::stream)
              .anyMatch(value -> value.change().equals(change.id()));
      state = inside ? state : Merge.into(state, change, path -> SERVER).state();
    }
    var conflicts = new TreeMap<>(state.conflicts());
    conflicts.keySet().retainAll(known.keySet());
    return Optional.of(
        new RecordState(
            state.type(),
            id,
            base == null ? null : base.version(),
            state.body(),
            conflicts,
            state.scopes(),
            false));
  }

  /** Where it is. */
  Place place(RecordState shown) {
    var open = unsettled(shown.id());
    var refusal = open.stream().filter(this::refused).findFirst();
    if (refusal.isPresent()) {
      return new Place.NeedsAttention(answers.get(refusal.get().id()).code());
    }
    boolean disagrees =
        open.stream()
            .map(change -> answers.get(change.id()))
            .anyMatch(answer -> answer != null && answer.outcome() == Outcome.CONFLICT);
    if (disagrees || !shown.conflicts().isEmpty()) {
      return new Place.NeedsAttention(ErrorCode.CHANGE_CONFLICT.name());
    }
    return open.stream().anyMatch(this::waits)
        ? new Place.OnThisComputer()
        : new Place.AtServer(since.getOrDefault(shown.id(), clock.instant()));
  }

  /** All that are not erased, the latest first. */
  List<Row> rows() {
    var ids = new HashSet<>(bases.keySet());
    saved.values().forEach(change -> ids.add(change.record()));
    return ids.stream()
        .map(this::shown)
        .flatMap(Optional::stream)
        .filter(state -> !state.erased())
        .map(state -> new Row(state.id(), indexer.entryOf(state), place(state)))
        .sorted(
            Comparator.comparing((Row row) -> row.entry().started())
                .thenComparing(row -> row.id().toString())
                .reversed())
        .toList();
  }

  /** The change that the next one of the record comes after; null when there is none. */
  UUID latest(UUID id) {
    return unsettled(id).stream()
        .filter(change -> !refused(change))
        .map(Change::id)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  /** Takes an answer of the server. */
  void answered(ChangeAnswer answer) {
    var change = saved.get(answer.change());
    if (change != null && waits(change)) {
      answers.put(change.id(), answer);
      var version = answer.version();
      if (version != null) {
        take(change, answer, version);
      }
      tidy(change.record());
    }
  }

  private void take(Change change, ChangeAnswer answer, Version version) {
    var base =
        bases.getOrDefault(change.record(), RecordState.fresh(change.type(), change.record()));
    long n = base.version() == null ? 0 : base.version().n();
    var merged = Merge.into(base, change, path -> SERVER);
    if (answer.outcome() == Outcome.ACCEPTED
        && n == version.n() - 1
        && merged.conflicts().isEmpty()) {
      bases.put(change.record(), at(merged.state(), version));
    }
  }

  private static RecordState at(RecordState s, Version version) {
    return new RecordState(
        s.type(), s.id(), version, s.body(), s.conflicts(), s.scopes(), s.erased());
  }

  /** Settles what the base holds by now, and lets a record go that nothing holds back any more. */
  private void tidy(UUID record) {
    var base = bases.get(record);
    for (var change : unsettled(record)) {
      var answer = answers.get(change.id());
      if (answer == null || answer.version() == null) {
        continue;
      }
      boolean inBase = base != null && base.version().n() >= answer.version().n();
      if (inBase || gone.contains(record)) {
        settled.add(change.id());
      }
    }
    if (gone.contains(record) && unsettled(record).isEmpty()) {
      gone.remove(record);
      bases.remove(record);
    }
    if (unsettled(record).stream().noneMatch(this::waits)) {
      since.putIfAbsent(record, clock.instant());
    } else {
      since.remove(record);
    }
  }

  /** Whether the record is here in that version or a later one. */
  boolean covers(UUID id, Version version) {
    var base = bases.get(id);
    return base != null && base.version().n() >= version.n();
  }

  /** Takes an item of the feed. */
  void enter(FeedItem item) {
    var base = bases.get(item.id());
    var whole = item.whole();
    if (item.gone()) {
      if (base != null || !unsettled(item.id()).isEmpty()) {
        gone.add(item.id());
      }
    } else {
      gone.remove(item.id());
      if (whole != null && (base == null || base.version().n() <= whole.version().n())) {
        bases.put(item.id(), whole);
      }
    }
    tidy(item.id());
  }
}
