package org.haidang.sync;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.haidang.access.AccessRules;
import org.haidang.access.Session;
import org.haidang.model.Change;
import org.haidang.model.RecordState;
import org.haidang.store.central.Judged;

/**
 * One push on its way through the database, in the steps of the real one: lock, judge, insert,
 * count, commit. Others go on between any two of them; whoever dies rolls back.
 */
final class Transaction {

  /** When feed positions are given out. */
  enum Counting {
    /** Under a lock that lasts to the commit. */
    LAST,
    /** Before the rest of the transaction: numbers pass each other on the way to their commits. */
    FIRST
  }

  /** How it is done; tests put broken parts in. */
  record How(Judged.Rule merging, Counting counting) {
    static final How SOUND = new How(Merge::into, Counting.LAST);
  }

  /** PostgreSQL looks for those that wait for each other after a second. */
  private static final long PATIENCE = 1_000;

  private static final Admission ADMISSION = new Admission(new AccessRules());

  private final World world;
  private final Central central;
  private final How how;
  private final List<Change> changes;
  private final Session session;
  private final BooleanSupplier alive;
  private final Consumer<List<ChangeAnswer>> answer;
  private final int life;
  private Judged judged;
  private Map<String, Long> positions = Map.of();

  /**
   * @param alive whether the process that does it still lives
   */
  Transaction(
      World world,
      Central central,
      How how,
      List<Change> changes,
      Session session,
      BooleanSupplier alive,
      Consumer<List<ChangeAnswer>> answer) {
    this.world = world;
    this.central = central;
    this.how = how;
    this.changes = changes;
    this.session = session;
    this.alive = alive;
    this.answer = answer;
    life = central.life();
  }

  /** Goes on after a moment, unless node or database died meanwhile: then it never was. */
  private void then(Runnable step) {
    world.after(
        world.random.nextInt(8) == 0 ? world.delay() / 4 : world.random.nextInt(3),
        () -> {
          if (alive.getAsBoolean() && central.life() == life) {
            step.run();
          } else {
            central.letGo(this);
          }
        });
  }

  /**
   * Takes the locks in their order, waiting for each, and goes on. Of two that wait for each other
   * the database ends one, and its node begins anew.
   */
  private void lock(List<?> keys, Runnable next) {
    lock(keys, next, world.now() + PATIENCE);
  }

  private void lock(List<?> keys, Runnable next, long until) {
    boolean waits = keys.stream().anyMatch(key -> !central.lock(key, this));
    if (waits && world.now() > until) {
      central.letGo(this);
      then(this::begin);
    } else {
      then(waits ? () -> lock(keys, next, until) : next);
    }
  }

  void begin() {
    var ids = changes.stream().map(Change::record).distinct().toList();
    lock(central.stored(ids).keySet().stream().sorted().toList(), this::judge);
  }

  private void judge() {
    var ids = new HashSet<UUID>();
    var records = new HashSet<UUID>();
    for (var change : changes) {
      records.add(change.record());
      ids.add(change.id());
      ids.add(change.after());
    }
    judged =
        Judged.of(
            changes,
            session,
            ADMISSION,
            how.merging(),
            central.generation(),
            central.isLater(),
            central.stored(records),
            central.known(ids),
            central::writer);
    if (how.counting() == Counting.FIRST) {
      positions = central.fromSequence(judged.feed());
    }
    var touched = judged.touched().keySet().stream().sorted().toList();
    lock(touched, () -> insert(central.stored(touched)));
  }

  /** A record or an answer that another made meanwhile: all from the beginning. */
  private void insert(Map<UUID, RecordState> there) {
    boolean raced =
        judged.fresh().stream()
            .anyMatch(fresh -> !central.known(List.of(fresh.change().id())).isEmpty());
    for (var state : there.values()) {
      var mine = judged.touched().get(state.id()).state().version().n();
      long steps =
          judged.fresh().stream()
              .filter(f -> f.change().record().equals(state.id()) && f.answer().version() != null)
              .count();
      raced |= mine != state.version().n() + steps;
    }
    if (raced) {
      central.letGo(this);
      then(this::begin);
    } else if (how.counting() == Counting.FIRST) {
      then(this::commit);
    } else {
      lock(List.copyOf(judged.feed().keySet()), this::commit);
    }
  }

  private void commit() {
    central.commit(judged, positions);
    central.letGo(this);
    then(() -> answer.accept(judged.answers()));
  }
}
