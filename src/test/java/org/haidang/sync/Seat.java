package org.haidang.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.haidang.model.Account;
import org.haidang.model.Role;

/** A computer at a centre: a store that lasts, a process that may die, and who sits before it. */
final class Seat {

  /** The process died. */
  private static final class Death extends Error {
    private static final long serialVersionUID = 1L;

    Death() {
      super("died", null, false, false);
    }
  }

  private static final int SOON = 20_000;
  private static final int LATE = 200_000;
  private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

  private final World world;
  private final Simulation simulation;
  private final Typist typist;
  final String centre;
  final Station station;
  private Account account;
  private int accounts;
  private Duration clockOff = Duration.ZERO;
  private boolean cut;
  private Loop loop;
  private Wire wire;
  private int life;
  private boolean busy;
  private boolean nudged;
  private long turns;
  private boolean burnt;
  private int wholeAsked;

  Seat(Simulation simulation, String centre, Station station, Typist typist) {
    this.simulation = simulation;
    this.world = simulation.world;
    this.typist = typist;
    this.centre = centre;
    this.station = station;
    account = nextAccount();
    setClock();
    station.eachStep(
        () -> {
          if (loop != null && world.wrong(0.002)) {
            dies(world.random.nextBoolean(), SOON);
            throw new Death();
          }
        });
  }

  /** It is set up some time later, when the others have worked for a while. */
  void startsIn(int millis) {
    world.after(millis, this::startIfNot);
  }

  private void startIfNot() {
    if (loop == null && !burnt) {
      start();
    }
  }

  private Account nextAccount() {
    var login = "lan" + station.workstation().getLeastSignificantBits() + "." + ++accounts;
    // Every third computer is a supervisor's.
    boolean supervises = station.workstation().getLeastSignificantBits() % 3 == 0;
    return new Account(login, "Lan", supervises ? Role.SUPERVISOR : Role.COUNSELOR, centre);
  }

  // The process.

  private void start() {
    int mine = ++life;
    busy = false;
    wire =
        new Wire(
            world,
            simulation.nodes,
            station.workstation(),
            simulation.accounts.signIn(account),
            () -> cut,
            () -> stillAlive(mine));
    var process = new SeatStore(simulation, station, () -> stillAlive(mine));
    loop =
        new Loop(
            process,
            process,
            wire,
            timing(),
            world.random.split(),
            poll -> world.after(0, () -> guarded(mine, poll)),
            Runnable::run,
            () -> nudge(mine),
            () -> {},
            new Restoring(process, wire),
            new ErasureSync(wire, process));
    turnIn(0);
  }

  private void stillAlive(int mine) {
    if (life != mine) {
      throw new Death();
    }
  }

  /** At any step; another process opens the store a while later. */
  private void dies(boolean powerFails, int pause) {
    int dead = ++life;
    loop = null;
    wholeAsked += wire == null ? 0 : wire.fullPages();
    wire = null;
    station.dies(powerFails);
    world.after(
        world.random.nextInt(pause),
        () -> {
          if (life == dead && !burnt) {
            start();
          }
        });
  }

  /** The computer is lost with all that is on it. */
  void burns() {
    burnt = true;
    life++;
    loop = null;
  }

  private void guarded(int mine, Runnable work) {
    if (life == mine) {
      try {
        work.run();
      } catch (Death e) {
        // It is as if it had never been.
      }
    }
  }

  private void nudge(int mine) {
    if (life == mine) {
      turnIn(0);
    }
  }

  private void turnIn(long millis) {
    long number = ++turns;
    int mine = life;
    world.after(
        millis,
        () -> {
          if (number == turns) {
            guarded(mine, this::turn);
          }
        });
  }

  private void turn() {
    if (busy) {
      nudged = true;
      return;
    }
    busy = true;
    nudged = false;
    int mine = life;
    var rest = loop.turn();
    stillAlive(mine);
    loop.status();
    busy = false;
    turnIn(nudged ? 0 : rest.toMillis() + 1);
  }

  private Timing timing() {
    return new Timing() {
      @Override
      public Instant clock() {
        return Seat.this.clock();
      }

      @Override
      public Duration elapsed() {
        return Duration.ofMillis(world.now());
      }
    };
  }

  // Who sits before it.

  Instant clock() {
    return BEGINNING.plusMillis(world.now()).plus(clockOff);
  }

  private void setClock() {
    boolean wrong = world.random.nextInt(3) == 0;
    clockOff = wrong ? Duration.ofDays(world.random.nextInt(-800, 800)) : Duration.ZERO;
  }

  void save() {
    if (loop == null) {
      return;
    }
    guarded(
        life,
        () -> {
          var change = typist.change(station, account, clock());
          if (change != null) {
            simulation.trying(change);
            simulation.settles(change, station.shown(change.type(), change.record()));
            station.save(change);
            simulation.saved(change);
            loop.post(new Event.Saved());
            turnIn(0);
          }
        });
  }

  /** Something happens to computer, line or person. */
  void mishap() {
    switch (world.random.nextInt(8)) {
      case 0 -> dies(world.random.nextBoolean(), SOON);
      // Off for long: much was done, and erased, meanwhile.
      case 1 -> dies(world.random.nextBoolean(), world.random.nextBoolean() ? SOON : LATE);
      case 2, 3, 4 -> {
        cut = true;
        world.after(world.random.nextInt(60_000), () -> cut = false);
      }
      case 5 -> setClock();
      case 6 -> post(new Event.TryNow());
      default -> strikeOff();
    }
  }

  private void post(Event event) {
    if (loop != null) {
      loop.post(event);
      turnIn(0);
    }
  }

  /** The account is no more; a colleague signs in some time later, and sends on what is there. */
  private void strikeOff() {
    simulation.accounts.strikeOff(account.login());
    var next = nextAccount();
    world.after(
        world.random.nextInt(60_000),
        () -> {
          account = next;
          post(new Event.Resume(simulation.accounts.signIn(next)));
        });
  }

  void heal() {
    cut = false;
    if (loop == null) {
      start();
    }
    if (simulation.accounts.isStruckOff(account.login())) {
      account = nextAccount();
      post(new Event.Resume(simulation.accounts.signIn(account)));
    }
  }

  /**
   * Whether nothing waits and everything was read.
   *
   * @param mended whether nothing may be set aside any more
   */
  boolean isQuiet(boolean mended) {
    var unsent = mended ? station.unanswered() : station.free();
    boolean sent = unsent.stream().allMatch(simulation::isGroundless);
    return loop != null
        && sent
        && station.keepsakes().untold().stream().noneMatch(this::isElsewhere)
        && simulation.central.isRead(station.cursor(), scopes());
  }

  /** Whether the server has a record that is another centre's by now, and is yet to say so. */
  private boolean isElsewhere(Keepsakes.Kept kept) {
    return simulation.central.records().stream()
        .map(Database.Held::state)
        .filter(state -> state.id().equals(kept.record()) && !state.erased())
        .anyMatch(state -> state.scopes().stream().noneMatch(scopes()::contains));
  }

  Set<String> scopes() {
    return Node.scopes(account);
  }

  List<String> describe() {
    var lines = new ArrayList<String>();
    lines.add(station.workstation() + " " + station.depth() + " " + station.cursor());
    lines.add(loop == null ? "dead" : loop.status().toString());
    return lines;
  }

  int wholeAsked() {
    return wholeAsked + (wire == null ? 0 : wire.fullPages());
  }
}
