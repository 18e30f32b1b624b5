package org.haidang.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.haidang.model.Change;
import org.haidang.model.RecordState;
import org.haidang.model.Scopes;
import org.haidang.model.Version;
import org.haidang.sync.Messages.FeedNews;
import org.haidang.sync.Messages.FeedPage;

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
   * @param restores how many of the runs bring the central database back to earlier states: one in
   *     so many
   * @param minutes how long the trouble lasts
   */
  record Parts(Stations stations, Databases databases, int restores, int minutes) {
    static final Parts SOUND =
        new Parts(
            (id, clock) -> new MemoryWorkstation(id, new Disk(), clock),
            (world, news) -> new Central(world, Transaction.How.SOUND, news),
            2,
            4);

    Parts restored() {
      return new Parts(stations, databases, 1, minutes);
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
  private static final Set<String> SCOPES =
      new TreeSet<>(
          List.of(Scopes.centre("HN"), Scopes.centre("DN"), Scopes.centre("AG"), Scopes.ERASURES));
  private static final int NODES = 2;
  private static final long HEALS_WITHIN = 30 * 60_000;

  /** What is set aside is sent again after six hours at the latest. */
  private static final long RETRIED_WITHIN = 7 * 60 * 60_000;

  /** A workstation that knew of an erasure when the database was brought back. */
  record Witness(UUID record, Seat seat) {}

  final World world;
  final Database central;
  final Node.Accounts accounts = new Node.Accounts();
  final List<Node> nodes = new ArrayList<>();
  final List<Seat> seats = new ArrayList<>();
  final Poison poison = new Poison();

  /** Computers that were lost. */
  final List<Seat> burnt = new ArrayList<>();

  /** Every change whose save came back to who saved it. */
  final List<Change> saved = new ArrayList<>();

  private final Map<UUID, Change> tried;
  private final Stations stations;
  private final Typist typist;
  private final Map<String, Set<String>> settled = new HashMap<>();
  private final Map<UUID, UUID> acknowledged = new HashMap<>();
  private final List<String> faults = new ArrayList<>();
  private final List<Witness> witnesses = new ArrayList<>();
  private final boolean restores;
  private long restored = -1;
  private int computers;
  private int partsOfFirstReads;
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
    restores = world.random.nextInt(parts.restores()) == 0;
    stations = parts.stations();
    trouble = 60_000L * parts.minutes();
    central = parts.databases().make(world, this::tell);
    for (int i = 0; i < NODES; i++) {
      nodes.add(new Node(central, accounts, poison));
    }
    typist = new Typist(world.random.split());
    for (var centre : CENTRES) {
      place(centre)
          .startsIn(world.random.nextInt(4) == 0 ? world.random.nextInt((int) trouble) : 0);
    }
  }

  /** A new computer at a centre. */
  private Seat place(String centre) {
    var clocks = new ArrayList<Seat>();
    var station =
        stations.make(
            new UUID(7, computers++),
            () -> clocks.isEmpty() ? Instant.EPOCH : clocks.getFirst().clock());
    var seat = new Seat(this, centre, station, typist);
    clocks.add(seat);
    seats.add(seat);
    again(12_000, seat::save);
    again(60_000, seat::mishap);
    return seat;
  }

  /** A computer is lost with all that is on it; another comes in its place. */
  private void burn() {
    var seat = seats.remove(world.random.nextInt(seats.size()));
    seat.burns();
    burnt.add(seat);
    place(seat.centre).startsIn(world.random.nextInt(30_000));
  }

  void trying(Change change) {
    tried.put(change.id(), change);
    poison.made(change);
  }

  /** Notes which values, of those a person saw held, a change settles by name. */
  void settles(Change change, RecordState seen) {
    for (var edit : change.patch()) {
      for (var held : seen.conflicts().getOrDefault(edit.path(), List.of())) {
        if (edit.supersedes().contains(held.change())) {
          settled
              .computeIfAbsent(change.id() + edit.path(), key -> new HashSet<>())
              .add(held.value());
        }
      }
    }
  }

  /** Whether whoever made {@code change} saw {@code value} held there, and settled it. */
  boolean isSettled(Change change, String path, String value) {
    var values = settled.get(change.id() + path);
    return values != null && values.contains(value);
  }

  /** What a workstation heard answers of; those of refusals count for nothing here. */
  void acknowledged(List<ChangeAnswer> answers) {
    for (var answer : answers) {
      if (answer.version() != null) {
        acknowledged.put(answer.change(), answer.version().generation());
      }
    }
  }

  /** Whether the change was acknowledged in the life of the server that goes on. */
  boolean isAcknowledged(UUID change) {
    return central.lives().getLast().id().equals(acknowledged.get(change));
  }

  /**
   * Whether a change waits for what was lost with the only computer that had it, or was erased in a
   * life that is forgotten: a restored server cannot take it in, and a person is asked. A copy of a
   * life that the database knows nothing of is not believed, whoever has it.
   */
  boolean isGroundless(Change change) {
    var record = change.record();
    var maker =
        tried.values().stream()
            .filter(made -> made.record().equals(record))
            .findFirst()
            .map(Change::workstation);
    return restored()
        && (central.wasErased(record)
            || burnt.stream()
                .anyMatch(seat -> maker.equals(Optional.of(seat.station.workstation()))))
        && central.records().stream().noneMatch(held -> held.state().id().equals(record))
        && seats.stream()
            .flatMap(seat -> seat.station.keepsakes().records().stream())
            .noneMatch(kept -> kept.record().equals(record) && isKnown(kept.version()));
  }

  /** Whether it is of a life of the database as it stands. */
  private boolean isKnown(Version version) {
    return central.lives().stream().anyMatch(life -> life.id().equals(version.generation()));
  }

  /** A workstation was given a page. */
  void read(FeedPage page) {
    partsOfFirstReads += page.cursor().goesBack() ? 1 : 0;
  }

  /** How many pages left something of a first read to the next. */
  int partsOfFirstReads() {
    return partsOfFirstReads;
  }

  /** Something is wrong that the end would not show. */
  void fault(String what) {
    faults.add(what);
  }

  List<String> faults() {
    return faults;
  }

  List<Witness> witnesses() {
    return witnesses;
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
    again(30_000, () -> nodeDies(nodes.get(world.random.nextInt(nodes.size()))));
    again(80_000, this::databaseStops);
    if (restores) {
      again((int) trouble / 8, central::backUp);
      again((int) trouble / 2, this::restore);
    }
    again(60_000, central::retire);
    again(50_000, central::erase);
    again(100_000, central::hold);
    again((int) trouble, this::burn);
    if (world.random.nextInt(3) == 0) {
      world.after(world.random.nextInt((int) trouble), poison::arm);
    }
    world.after(trouble, this::heal);
    world.run();
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
    // One fault is left: what it is not about must come right without it.
    long until = world.now() + HEALS_WITHIN;
    rest(false, until, () -> mend(until));
  }

  private void mend(long until) {
    boolean quiet = isQuiet(false);
    if (!quiet) {
      fault("a change that the server fails on holds up others");
    }
    boolean retries = quiet && !poison.changes().isEmpty();
    poison.mend();
    // What was still on its way arrives, and changes nothing.
    rest(
        true,
        world.now() + (retries ? RETRIED_WITHIN : HEALS_WITHIN),
        () -> world.after(120_000, world::end));
  }

  /** Waits for peace, but not for ever. */
  private void rest(boolean mended, long until, Runnable then) {
    if (world.now() < until && !isQuiet(mended)) {
      world.after(5_000, () -> rest(mended, until, then));
    } else {
      then.run();
    }
  }

  boolean isQuiet(boolean mended) {
    return seats.stream().allMatch(seat -> seat.isQuiet(mended));
  }

  /** A node looks for itself where the feeds are: nothing rests on a message alone. */
  private void lookAround(Node node) {
    var known = new HashMap<String, Long>();
    world.after(5_000, () -> look(node, known));
  }

  private void look(Node node, Map<String, Long> known) {
    if (node.up() && central.up()) {
      for (var news : central.heads(SCOPES)) {
        if (!Long.valueOf(news.seq()).equals(known.put(news.scope(), news.seq()))) {
          node.tell(news);
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
    return restored >= 0;
  }

  private void restore() {
    if (central.up() && central.restore()) {
      restored = world.now();
      for (var seat : seats) {
        for (var erasure : seat.station.erasures().known()) {
          witnesses.add(new Witness(erasure.record(), seat));
        }
      }
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
