package org.haidang.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
import java.util.concurrent.CopyOnWriteArrayList;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Place;
import org.haidang.model.RecordState;
import org.haidang.model.Version;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.Json;
import org.haidang.records.Indexer;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Cursor;
import org.haidang.sync.Merge;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.Outbox;
import org.haidang.sync.Replica;

/** A workplace in memory, for tests that need no disk. Passes the same contracts as the store. */
public final class MemoryWorkplace implements Workplace, Contacts, Drafts, Outbox, Replica {

  private static final UUID SERVER = new UUID(0, 0);

  private final UUID workstation;
  private final Indexer indexer;
  private final Clock clock;
  private final Json json = new Json();
  private final Map<UUID, Change> saved = new LinkedHashMap<>();
  private final Map<UUID, ChangeAnswer> answers = new HashMap<>();
  private final Set<UUID> settled = new HashSet<>();
  private final Map<UUID, RecordState> bases = new HashMap<>();
  private final Set<UUID> gone = new HashSet<>();
  private final Map<UUID, Instant> since = new HashMap<>();
  private final Map<UUID, Draft> drafts = new HashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private Cursor cursor = Cursor.START;
  private boolean sending;

  public MemoryWorkplace(UUID workstation, Indexer indexer, Clock clock) {
    this.workstation = workstation;
    this.indexer = indexer;
    this.clock = clock;
  }

  @Override
  public Contacts contacts() {
    return this;
  }

  @Override
  public Drafts drafts() {
    return this;
  }

  @Override
  public Outbox outbox() {
    return this;
  }

  @Override
  public Replica replica() {
    return this;
  }

  @Override
  public void save(Change change) {
    synchronized (this) {
      if (saved.putIfAbsent(change.id(), change) != null) {
        return;
      }
      drafts.remove(change.record());
    }
    listeners.forEach(Runnable::run);
  }

  /** The changes of a record that its base may lack, refused ones among them. */
  private List<Change> unsettled(UUID record) {
    return saved.values().stream()
        .filter(change -> change.record().equals(record) && !settled.contains(change.id()))
        .toList();
  }

  private boolean waits(Change change) {
    return !settled.contains(change.id()) && !answers.containsKey(change.id());
  }

  private boolean refused(Change change) {
    var answer = answers.get(change.id());
    return answer != null && answer.outcome() == Outcome.REFUSED;
  }

  private Optional<RecordState> shown(UUID id) {
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

  private Place place(RecordState shown) {
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

  private List<Row> rows() {
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

  @Override
  public synchronized List<Row> find(String query, int limit) {
    var asked = WordBeginnings.of(query);
    if (asked.isEmpty() && !query.isBlank()) {
      return List.of();
    }
    return rows().stream()
        .filter(row -> asked.stream().allMatch(word -> WordBeginnings.has(row.entry(), word)))
        .limit(limit)
        .map(row -> new Row(row.id(), row.entry().withoutWords(), row.place()))
        .toList();
  }

  @Override
  public synchronized Optional<Opened> open(UUID id) {
    var latest =
        unsettled(id).stream()
            .filter(change -> !refused(change))
            .map(Change::id)
            .reduce((earlier, later) -> later)
            .orElse(null);
    return shown(id).map(state -> new Opened(state, place(state), latest));
  }

  @Override
  public synchronized List<Change> history(UUID id) {
    return saved.values().stream().filter(change -> change.record().equals(id)).toList();
  }

  @Override
  public synchronized Optional<Body> lastSaved(String login, String pack) {
    return List.copyOf(saved.values()).reversed().stream()
        .limit(LOOKED_BACK)
        .filter(change -> change.author().equals(login))
        .flatMap(change -> shown(change.record()).stream())
        .map(RecordState::body)
        .filter(body -> pack.equals(body.get(ContactFields.PACK)))
        .findFirst();
  }

  @Override
  public synchronized List<Conflict> conflicts() {
    var found = new ArrayList<Conflict>();
    for (var row : rows()) {
      shown(row.id())
          .orElseThrow()
          .conflicts()
          .forEach(
              (path, values) ->
                  found.add(new Conflict(row.id(), row.entry().withoutWords(), path, values)));
    }
    return found;
  }

  @Override
  public AutoCloseable listen(Runnable changed) {
    listeners.add(changed);
    return () -> listeners.remove(changed);
  }

  @Override
  public synchronized void keep(Draft draft) {
    drafts.put(draft.contact(), draft);
  }

  @Override
  public synchronized List<Draft> of(String login) {
    return drafts.values().stream()
        .filter(draft -> draft.login().equals(login))
        .sorted(Comparator.comparing(Draft::touched).reversed())
        .toList();
  }

  @Override
  public synchronized void drop(UUID contact) {
    drafts.remove(contact);
  }

  @Override
  public synchronized List<Change> next(int max, int bytes) {
    var next = new ArrayList<Change>();
    int left = bytes;
    for (var change : saved.values()) {
      if (waits(change) && next.size() < max) {
        left -= json.bytes(change).length + 1;
        if (left < 0 && !next.isEmpty()) {
          break;
        }
        next.add(change);
      }
    }
    return next;
  }

  @Override
  public void answered(List<ChangeAnswer> given) {
    synchronized (this) {
      for (var answer : given) {
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
    }
    listeners.forEach(Runnable::run);
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

  @Override
  public synchronized Depth depth() {
    var waiting = saved.values().stream().filter(this::waits).toList();
    int attention = (int) saved.values().stream().filter(this::refused).count();
    return new Depth(
        waiting.size(), attention, waiting.isEmpty() ? null : waiting.getFirst().madeAt());
  }

  @Override
  public synchronized Optional<AutoCloseable> claimSending() {
    if (sending) {
      return Optional.empty();
    }
    sending = true;
    return Optional.of(
        () -> {
          synchronized (this) {
            sending = false;
          }
        });
  }

  @Override
  public UUID workstation() {
    return workstation;
  }

  @Override
  public synchronized Cursor cursor() {
    return cursor;
  }

  @Override
  public boolean apply(FeedPage page) {
    synchronized (this) {
      for (var item : page.items()) {
        var base = bases.get(item.id());
        boolean here = base != null && base.version().n() >= item.version().n();
        if (item.whole() == null && !item.gone() && !here) {
          return false;
        }
      }
      var before = cursor.generation();
      if (before != null && !before.equals(page.cursor().generation())) {
        throw new UnsupportedOperationException("the fake knows one life of the server");
      }
      cursor = page.cursor();
      for (var item : page.items()) {
        var base = bases.get(item.id());
        var whole = item.whole();
        if (item.gone()) {
          if (base != null || !unsettled(item.id()).isEmpty()) {
            gone.add(item.id());
          }
        } else if (whole == null) {
          gone.remove(item.id());
        } else {
          gone.remove(item.id());
          if (base == null || base.version().n() <= whole.version().n()) {
            bases.put(item.id(), whole);
          }
        }
        tidy(item.id());
      }
    }
    listeners.forEach(Runnable::run);
    return true;
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
