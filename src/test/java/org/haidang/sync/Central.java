package org.haidang.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.haidang.access.Session;
import org.haidang.model.Change;
import org.haidang.model.RecordState;
import org.haidang.platform.ErrorCode;
import org.haidang.store.central.Erased;
import org.haidang.store.central.Judged;
import org.haidang.store.central.Judged.Fresh;
import org.haidang.store.central.Judged.Stands;
import org.haidang.sync.Messages.FeedNews;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.RestoreMessages.Ask;
import org.haidang.sync.RestoreMessages.Bringing;
import org.haidang.sync.RestoreMessages.Brought;
import org.haidang.sync.RestoreMessages.Life;
import org.haidang.sync.RestoreMessages.Wanted;

/**
 * The central database as the nodes see it: rows, locks, commits that are seen at once and whole.
 * It may stop at any moment, and be restored from a backup.
 */
final class Central implements Database {

  /** A row of the feed. */
  record Row(long seq, boolean gone, boolean open) {}

  private final List<CentralTables> backups = new ArrayList<>();
  private final Map<Object, Object> locks = new HashMap<>();
  private final Map<String, Long> sequences = new HashMap<>();
  private final World world;
  private final Transaction.How how;
  private final Consumer<List<FeedNews>> news;
  private final CentralReturns returns;
  private final Set<UUID> everErased = new HashSet<>();
  private final Set<UUID> everTaken = new HashSet<>();
  private CentralTables tables = CentralTables.first(new UUID(1, 1));
  private int lives = 1;
  private int restores;
  private boolean up = true;

  /**
   * @param news told of every commit
   */
  Central(World world, Transaction.How how, Consumer<List<FeedNews>> news) {
    this.world = world;
    this.how = how;
    this.news = news;
    returns = new CentralReturns(this);
  }

  // What stands.

  CentralTables tables() {
    return tables;
  }

  void tell(List<FeedNews> told) {
    news.accept(told);
  }

  /** It is erased now, whatever becomes of that in another life. */
  void isErased(UUID record) {
    everErased.add(record);
  }

  UUID generation() {
    return tables.life();
  }

  /** Whether it was once brought back to an older state. */
  boolean isLater() {
    return tables.lives.size() > 1;
  }

  /** Counts the starts of the database: nothing of before goes on after one. */
  int life() {
    return lives;
  }

  @Override
  public boolean up() {
    return up;
  }

  @Override
  public Collection<Held> records() {
    return tables.records.values();
  }

  /** Every change answered, in the order they were. */
  @Override
  public Collection<Fresh> history() {
    return tables.changes.values().stream()
        .filter(fresh -> !fresh.change().author().equals(CentralReturns.NOBODY))
        .toList();
  }

  @Override
  public boolean wasTaken(UUID change) {
    return everTaken.contains(change);
  }

  @Override
  public boolean wasErased(UUID record) {
    return everErased.contains(record);
  }

  @Override
  public Set<UUID> erasedNow() {
    return tables.erased();
  }

  Map<UUID, RecordState> stored(Collection<UUID> ids) {
    var found = new HashMap<UUID, RecordState>();
    for (var id : ids) {
      var held = tables.records.get(id);
      if (held != null) {
        found.put(id, held.state());
      }
    }
    return found;
  }

  Map<UUID, Fresh> known(Collection<UUID> ids) {
    var known = new HashMap<UUID, Fresh>();
    for (var id : ids) {
      var fresh = tables.changes.get(id);
      if (fresh != null) {
        known.put(id, fresh);
      }
    }
    return known;
  }

  /** Who set the value at {@code path}; null when nobody is known. */
  UUID writer(UUID record, String path) {
    var held = tables.records.get(record);
    var value = held == null ? null : held.state().body().get(path);
    Fresh last = null;
    for (var fresh : tables.changes.values()) {
      var version = fresh.answer().version();
      if (version != null
          && fresh.change().record().equals(record)
          && Judged.sets(fresh.change(), path, value)
          && (last == null || version.n() > last.answer().version().n())) {
        last = fresh;
      }
    }
    return last == null ? null : last.change().id();
  }

  // Locks and commits.

  @Override
  public void push(
      List<Change> changes,
      Session session,
      BooleanSupplier alive,
      Consumer<List<ChangeAnswer>> answer,
      Consumer<ErrorCode> fault) {
    new Transaction(world, this, how, changes, session, alive, answer).begin();
  }

  /** Takes a lock, held until {@link #letGo}; false while another has it. */
  boolean lock(Object what, Object who) {
    return locks.computeIfAbsent(what, key -> who) == who;
  }

  void letGo(Object who) {
    locks.values().removeIf(holder -> holder == who);
  }

  /** Positions of a sequence, which no lock holds and no commit orders: what must not be used. */
  Map<String, Long> fromSequence(Map<String, ? extends Map<UUID, Boolean>> feed) {
    var first = new HashMap<String, Long>();
    feed.forEach(
        (scope, rows) ->
            first.put(scope, sequences.merge(scope, (long) rows.size(), Long::sum) - rows.size()));
    return first;
  }

  /** Makes all of it visible; whoever holds the counters' locks has the next positions. */
  void commit(Judged judged, Map<String, Long> positions) {
    commit(judged.fresh(), judged.touched(), judged.feed(), positions);
  }

  void commit(
      List<Fresh> fresh,
      Map<UUID, Stands> touched,
      Map<String, Map<UUID, Boolean>> feed,
      Map<String, Long> positions) {
    for (var each : fresh) {
      tables.changes.put(each.change().id(), each);
      if (each.answer().version() != null) {
        everTaken.add(each.change().id());
      }
    }
    touched.forEach(
        (id, it) ->
            tables.records.put(id, new Held(it.state(), it.workstation(), it.clean(), false)));
    var told = new ArrayList<FeedNews>();
    feed.forEach(
        (scope, rows) -> {
          long seq = positions.getOrDefault(scope, tables.counters.getOrDefault(scope, 0L));
          told.add(tell(scope, rows, seq));
        });
    news.accept(told);
  }

  // What follows a restore, and erasures.

  /** In one step, once nobody else is at it. */
  void whenFree(Collection<UUID> records, BooleanSupplier alive, Runnable what) {
    int mine = lives;
    world.after(
        world.random.nextInt(4),
        () -> {
          if (lives != mine || !alive.getAsBoolean()) {
            return;
          }
          boolean busy =
              records.stream().anyMatch(locks::containsKey)
                  || locks.keySet().stream().anyMatch(String.class::isInstance);
          if (busy) {
            whenFree(records, alive, what);
          } else {
            what.run();
          }
        });
  }

  @Override
  public void ask(Ask ask, Session session, Consumer<Wanted> answer) {
    returns.ask(ask, session, answer);
  }

  @Override
  public void bring(
      Bringing bringing, Session session, BooleanSupplier alive, Consumer<Brought> answer) {
    returns.bring(bringing, session, alive, answer);
  }

  @Override
  public void erasures(UUID asked, long since, int limit, Consumer<ErasurePage> answer) {
    returns.erasures(asked, since, limit, answer);
  }

  @Override
  public void offered(List<Erasure> known, BooleanSupplier alive, Consumer<Integer> answer) {
    returns.offered(known, alive, answer);
  }

  @Override
  public List<Life> lives() {
    return List.copyOf(tables.lives);
  }

  private FeedNews tell(String scope, Map<UUID, Boolean> rows, long from) {
    long seq = from;
    var feed = tables.feeds.computeIfAbsent(scope, key -> new HashMap<>());
    for (var row : rows.entrySet()) {
      var held = tables.records.get(row.getKey());
      boolean open = held != null && Openness.until(held.state()) != null;
      feed.put(row.getKey(), new Row(++seq, row.getValue(), open));
    }
    tables.counters.merge(scope, seq, Math::max);
    return new FeedNews(scope, seq);
  }

  List<FeedNews> tell(Collection<String> scopes, UUID record, boolean gone) {
    return scopes.stream()
        .sorted()
        .map(scope -> tell(scope, Map.of(record, gone), tables.counters.getOrDefault(scope, 0L)))
        .toList();
  }

  /** Whether somebody's transaction reaches what a transaction of one statement would. */
  private boolean isBusy(RecordState state) {
    return locks.containsKey(state.id()) || state.scopes().stream().anyMatch(locks::containsKey);
  }

  private Optional<Held> any() {
    var all = List.copyOf(tables.records.values());
    return all.isEmpty() || !up
        ? Optional.empty()
        : Optional.of(all.get(world.random.nextInt(all.size())))
            .filter(held -> !isBusy(held.state()));
  }

  @Override
  public void retire() {
    any()
        .filter(held -> !held.state().erased())
        .ifPresent(
            held -> {
              boolean retired = !held.retired();
              var state = held.state();
              tables.records.put(
                  state.id(), new Held(state, held.workstation(), held.clean(), retired));
              news.accept(tell(state.scopes(), state.id(), retired));
            });
  }

  @Override
  public void hold() {
    any().ifPresent(held -> tables.holds.add(held.state().id()));
  }

  @Override
  public void erase() {
    if (world.random.nextInt(3) == 0) {
      tables.holds.clear();
    }
    any()
        .filter(held -> !held.state().erased() && !tables.holds.contains(held.state().id()))
        .ifPresent(held -> returns.erase(Erased.whole(generation(), held.state())));
  }

  // The feed.

  @Override
  public List<FeedNews> heads(Set<String> scopes) {
    return feed().heads(scopes);
  }

  @Override
  public FeedPage read(Cursor cursor, Set<String> scopes, UUID asking, int limit) {
    return feed().read(cursor, scopes, asking, limit);
  }

  @Override
  public Cursor begin(Set<String> scopes) {
    return feed().begin(scopes);
  }

  private CentralFeed feed() {
    return new CentralFeed(tables, generation());
  }

  /** Whether {@code cursor} has read all there is. */
  @Override
  public boolean isRead(Cursor cursor, Set<String> scopes) {
    return feed().isRead(cursor, scopes);
  }

  /** What does not fit in the feed itself. */
  @Override
  public List<String> faults() {
    return feed().faults();
  }

  // Deaths and backups.

  @Override
  public void stop() {
    up = false;
    lives++;
    locks.clear();
  }

  @Override
  public void start() {
    up = true;
  }

  @Override
  public void backUp() {
    backups.add(tables.copy());
  }

  /** Begins another life from one of the backups, of whatever life. */
  @Override
  public boolean restore() {
    if (backups.isEmpty()) {
      return false;
    }
    stop();
    tables = backups.get(world.random.nextInt(backups.size())).copy();
    tables.begin(new UUID(1, 1 + ++restores));
    start();
    return true;
  }
}
