package org.haidang.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import org.haidang.model.Change;
import org.haidang.sync.Messages.Push;

/**
 * Workstations, their lines and the central ledger as one program, driven by one seed in virtual
 * time: saves, turns of the engine, deaths of processes at any step, streams that break, messages
 * that come late. Then the lines heal, and with no further save all must come right.
 */
final class Simulation {

  /** What it runs with; tests put broken parts in. */
  record Parts(MemoryLedger.Merger merger, Function<UUID, MemoryWorkstation> store) {
    static final Parts SOUND = new Parts(Merge::into, MemoryWorkstation::new);
  }

  /** The process died. */
  private static final class Death extends Error {
    private static final long serialVersionUID = 1L;

    Death() {
      super("died", null, false, false);
    }
  }

  private static final int STEPS = 250;
  private static final int TURNS_TO_HEAL = 400;
  private static final List<String> CENTRES = List.of("HN", "HN", "HN", "DN");

  private final SplittableRandom random;
  private final VirtualTime time = new VirtualTime(Instant.parse("2026-01-01T00:00:00Z"));
  private final List<Seat> seats = new ArrayList<>();
  private final List<Push> underWay = new ArrayList<>();
  private final Typist typist;
  private boolean healed;
  final MemoryLedger ledger;
  final List<Change> saved = new ArrayList<>();

  /** One workstation: a store that lasts, and a process that may die. */
  final class Seat {
    final String centre;
    final MemoryWorkstation store;
    final ShakyLine line;
    private final List<Runnable> polls = new ArrayList<>();
    private Loop loop;

    Seat(String centre, MemoryWorkstation store) {
      this.centre = centre;
      this.store = store;
      line = new ShakyLine(ledger, store.workstation(), centre, random.split(), underWay);
      store.step = this::mayDie;
      start();
    }

    private void start() {
      line.breakStream();
      polls.clear();
      store.died();
      loop =
          new Loop(
              store,
              store,
              line,
              time,
              random.split(),
              polls::add,
              () -> {},
              () -> {},
              ErasuresFirst.NOTHING);
    }

    private void mayDie() {
      if (!healed && random.nextDouble() < 0.03) {
        throw new Death();
      }
    }

    Duration turn() {
      try {
        var rest = loop.turn();
        loop.status();
        return rest;
      } catch (Death e) {
        start();
        return Duration.ZERO;
      }
    }

    void poll() {
      if (!polls.isEmpty()) {
        polls.removeFirst().run();
      }
    }

    void save() {
      var change = typist.change(this);
      if (change != null) {
        store.save(change);
        saved.add(change);
        loop.post(new Event.Saved());
      }
    }

    boolean isQuiet() {
      return store.depth().waiting() == 0 && ledger.isAtEnd(store.cursor(), scopes());
    }

    Set<String> scopes() {
      return line.scopes;
    }
  }

  Simulation(long seed, Parts parts) {
    random = new SplittableRandom(seed);
    typist = new Typist(random.split());
    ledger = new MemoryLedger(parts.merger());
    for (var centre : CENTRES) {
      seats.add(new Seat(centre, parts.store().apply(new UUID(7, seats.size()))));
    }
  }

  List<Seat> seats() {
    return seats;
  }

  /** Runs to the end; what is wrong then, empty when all is well. */
  List<String> run() {
    for (int i = 0; i < STEPS; i++) {
      step(seats.get(random.nextInt(seats.size())));
    }
    healed = true;
    seats.forEach(seat -> seat.line.heal());
    for (int i = 0; i < TURNS_TO_HEAL && !seats.stream().allMatch(Seat::isQuiet); i++) {
      var rest = Duration.ofHours(1);
      for (var seat : seats) {
        seat.poll();
        var own = seat.turn();
        rest = own.compareTo(rest) < 0 ? own : rest;
      }
      time.pass(rest);
    }
    return Oracle.faults(this);
  }

  private void step(Seat seat) {
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> seat.save();
      case 3 -> time.pass(Duration.ofMillis(random.nextInt(30_000)));
      case 4 -> seat.poll();
      case 5 -> {
        if (random.nextInt(4) == 0) {
          seat.start();
        } else {
          seat.line.shake();
          seat.line.deliverLate();
        }
      }
      default -> seat.turn();
    }
  }
}
