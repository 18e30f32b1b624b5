package org.haidang.boot;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.haidang.fakes.RoughLine.Weather;

/** Bad weather on a line and a kill, round after round, while everybody goes on working. */
final class FaultRounds {

  /** Who can be killed. */
  enum Victim {
    WORKSTATION,
    SERVER,
    POSTGRESQL
  }

  /** What is over soon; a half-open line is noticed after 20 s of silence only. */
  static final List<Weather> SHORT = List.of(Weather.CUT, Weather.STALLED, Weather.SLOW);

  /** Whatever is bad. */
  static final List<Weather> ALL =
      List.of(Weather.CUT, Weather.STALLED, Weather.SLOW, Weather.LATE, Weather.HALF_OPEN);

  private final Cluster cluster;
  private final Random random;
  private final Map<Victim, Integer> kills = new EnumMap<>(Victim.class);
  private final Map<Weather, Integer> weathers = new EnumMap<>(Weather.class);
  private final List<Weather> bad;
  private final int pause;
  private int acknowledged;

  /**
   * @param bad the weathers to draw from
   * @param pause the longest pause in milliseconds: there are three in a round
   */
  FaultRounds(Cluster cluster, long seed, List<Weather> bad, int pause) {
    this.cluster = cluster;
    this.bad = bad;
    this.pause = pause;
    random = new Random(seed);
  }

  /** So many rounds; then the lines are fair and all must come to rest. A line of counts. */
  String run(int rounds) throws Exception {
    cluster.start();
    awaitAnswers(3);
    for (int round = 0; round < rounds; round++) {
      round(Victim.values()[round % Victim.values().length]);
    }
    cluster.fair();
    cluster.awaitNodes();
    cluster.awaitDesks();
    var counts = new Settled(cluster).check();
    return "%d rounds: kill -9 %s, lines %s; %s; %d of them were acknowledged before the last kill"
        .formatted(rounds, kills, weathers, counts, acknowledged);
  }

  /** A backup under load, work beyond it, and the backup brought back. A line of counts. */
  String runWithRestore() throws Exception {
    cluster.start();
    awaitAnswers(5);
    cluster.backUp();
    awaitAnswers(15);
    acknowledged = cluster.desks.stream().mapToInt(desk -> desk.ledger.acknowledged()).sum();
    cluster.restore();
    cluster.awaitNodes();
    awaitAnswers(5);
    var counts = new Settled(cluster).afterRestore().check();
    return "an older backup brought back: %s; %d of them were acknowledged before it"
        .formatted(counts, acknowledged);
  }

  /** Waits until everybody has had so many more answers. */
  private void awaitAnswers(int more) {
    for (var desk : cluster.desks) {
      int wanted = desk.ledger.acknowledged() + more;
      Seat.await("the server answers " + desk.login, () -> desk.ledger.acknowledged() >= wanted);
    }
  }

  private void round(Victim victim) throws Exception {
    // Half of the rounds meet them at work, half perhaps while they are still beginning.
    if (random.nextBoolean()) {
      cluster.fair();
      cluster.awaitNodes();
      cluster.awaitDesks();
    }
    Thread.sleep(random.nextInt(pause));
    var lines = cluster.lines();
    var line = lines.get(random.nextInt(lines.size()));
    var weather = bad.get(random.nextInt(bad.size()));
    line.turn(weather);
    weathers.merge(weather, 1, Integer::sum);
    Thread.sleep(random.nextInt(pause));
    acknowledged = cluster.desks.stream().mapToInt(desk -> desk.ledger.acknowledged()).sum();
    switch (victim) {
      case WORKSTATION -> cluster.desks.get(random.nextInt(cluster.desks.size())).kill();
      case SERVER -> cluster.nodes.get(random.nextInt(cluster.nodes.size())).kill();
      case POSTGRESQL -> cluster.killPostgresql();
    }
    kills.merge(victim, 1, Integer::sum);
    Thread.sleep(random.nextInt(pause));
    // One time in four the weather outlasts the round.
    if (random.nextInt(4) > 0) {
      line.turn(Weather.FAIR);
    }
    cluster.desks.forEach(Cluster.Desk::demandLife);
    cluster.nodes.forEach(Cluster.Node::heal);
  }
}
