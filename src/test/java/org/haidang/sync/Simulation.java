package org.haidang.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.haidang.model.Change;
import org.haidang.sync.Messages.FeedNews;

/**
 * Workstations of three centres, their lines, the server's nodes and the central database as one
 * program, driven by one seed in virtual time: saves, exchanges, deaths at any step, lost, doubled
 * and late messages, wrong clocks, restores, erasures, records that come into sight and leave it.
 * Then all heals, and with no further save all must come right.
 */
final class Simulation {

  /** Makes the store of a workstation. */
  interface Stations {
    Station make(UUID workstation, Supplier<Instant> clock);
  }

  /** Makes the central database; it tells its nodes of every commit. */
  interface Databases {
    Database make(World world, Consumer<List<FeedNews>> news);
  }

  /**
   * What it runs with; tests put broken parts in.
   *
   * @param restores whether the central database is brought back to earlier states
   * @param minutes how long the trouble lasts
   */
  record Parts(Stations stations, Databases databases, boolean restores, int minutes) {
    static final Parts SOUND =
        new Parts(
            (id, clock) -> new MemoryWorkstation(id, new Disk(), clock),
            (world, news) -> new Central(world, Transaction.How.SOUND, news),
            false,
            4);

    Parts restored() {
      return new Parts(stations, databases, true, minutes);
    }

    Parts stations(Stations other) {
      return new Parts(other, databases, restores, minutes);
    }

    Parts databases(Databases other) {
      return new Parts(stations, other, restores, minutes);
    }

    Parts central(Transaction.How broken) {
      return databases((world, news) -> new Central(world, broken, news));
    }

    Parts minutes(int other) {
      return new Parts(stations, databases, restores, other);
    }
  }

  private static final List<String> CENTRES = List.of("HN", "HN", "HN", "DN", "DN", "AG");
  private static final int NODES = 2;
  private static final long HEALS_WITHIN = 30 * 60_000;

  final World world;
  final Database central;
  final Node.Accounts accounts = new Node.Accounts();
  final List<Node> nodes = new ArrayList<>();
  final List<Seat> seats = new ArrayList<>();

  /** Every change whose save came back to who saved it. */
  final List<Change> saved = new ArrayList<>();

  private final Map<UUID, Change> tried;
  private final boolean restores;
  private boolean restored;
  private final long trouble;

  Simulation(long seed, Parts parts) {
    this(seed, parts, new LinkedHashMap<>());
  }

  /**
   * @param tried takes every change that somebody makes
   */
  Simulation(long seed, Parts parts, Map<UUID, Change> tried) {
    this.tried = tried;
    world = new World(seed);
    restores = parts.restores();
    trouble = 60_000L * parts.minutes();
    central = parts.databases().make(world, this::tell);
    for (int i = 0; i < NODES; i++) {
      nodes.add(new Node(central, accounts));
    }
    var typist = new Typist(world.random.split());
    for (var centre : CENTRES) {
      var clocks = new ArrayList<Seat>();
      var station =
          parts
              .stations()
              .make(
                  new UUID(7, seats.size()),
                  () -> clocks.isEmpty() ? Instant.EPOCH : clocks.getFirst().clock());
      var seat = new Seat(this, centre, station, typist);
      clocks.add(seat);
      seats.add(seat);
    }
  }

  void trying(Change change) {
    tried.put(change.id(), change);
  }

  void saved(Change change) {
    saved.add(change);
  }

  /** What was typed, by the change's id: also what died on its way to the disk. */
  Map<UUID, Change> tried() {
    return tried;
  }

  /** Runs to the end; what is wrong then, empty when all is well. */
  List<String> run() {
    nodes.forEach(this::lookAround);
    for (var seat : seats) {
      again(12_000, seat::save);
      again(60_000, seat::mishap);
    }
    again(30_000, () -> nodeDies(nodes.get(world.random.nextInt(nodes.size()))));
    again(80_000, this::databaseStops);
    if (restores) {
      again((int) trouble / 8, central::backUp);
      again((int) trouble / 2, this::restore);
    }
    again(60_000, central::retire);
    again(100_000, central::erase);
    while (world.next(trouble)) {
      // Trouble.
    }
    heal();
    long until = world.now() + HEALS_WITHIN;
    while (world.now() < until && !isQuiet()) {
      long soon = world.now() + 1_000;
      while (world.next(soon)) {
        // Peace.
      }
    }
    // What was still on its way arrives, and changes nothing.
    long late = world.now() + 120_000;
    while (world.next(late)) {
      // Silence.
    }
    return Oracle.faults(this);
  }

  /** About that often, while there is trouble. */
  private void again(int every, Runnable what) {
    world.after(
        1 + world.random.nextInt(2 * every),
        () -> {
          if (!world.healed()) {
            again(every, what);
            what.run();
          }
        });
  }

  private void heal() {
    world.heal();
    if (!central.up()) {
      central.start();
    }
    nodes.forEach(Node::start);
    seats.forEach(Seat::heal);
  }

  private boolean isQuiet() {
    return seats.stream().allMatch(Seat::isQuiet);
  }

  /** A node looks for itself where the feeds are: nothing rests on a message alone. */
  private void lookAround(Node node) {
    var known = new HashMap<String, Long>();
    world.after(5_000, () -> look(node, known));
  }

  private void look(Node node, Map<String, Long> known) {
    if (node.up() && central.up()) {
      for (var seat : List.of(seats.get(0), seats.get(3), seats.get(5))) {
        for (var news : central.heads(seat.scopes())) {
          if (!Long.valueOf(news.seq()).equals(known.put(news.scope(), news.seq()))) {
            node.tell(news);
          }
        }
      }
    }
    world.after(5_000, () -> look(node, known));
  }

  private void nodeDies(Node node) {
    if (node.up()) {
      node.dies();
      world.after(world.random.nextInt(20_000), node::start);
    }
  }

  private void databaseStops() {
    if (central.up()) {
      central.stop();
      world.after(world.random.nextInt(10_000), central::start);
    }
  }

  boolean restored() {
    return restored;
  }

  private void restore() {
    if (central.up()) {
      restored = true;
      central.restore();
      // Whoever kept a connection to the old life begins anew.
      nodes.forEach(Node::disconnect);
    }
  }

  private void tell(List<FeedNews> news) {
    for (var node : nodes) {
      // The message may be lost; the node looks for itself every few seconds.
      if (!world.wrong(0.1)) {
        world.after(world.random.nextInt(20), () -> news.forEach(node::tell));
      }
    }
  }
}
