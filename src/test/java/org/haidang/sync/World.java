package org.haidang.sync;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * One time for all and one list of what is due, so that a seed decides everything. Whoever waits
 * for something lets the others go on meanwhile. For one thread.
 */
final class World {

  private record Due(long at, long order, Runnable what) {}

  final SplittableRandom random;
  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::order));
  private long now;
  private long order;
  private boolean healed;

  World(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Milliseconds since the beginning. */
  long now() {
    return now;
  }

  void after(long millis, Runnable what) {
    due.add(new Due(now + Math.max(0, millis), order++, what));
  }

  /** Runs what is due next, unless that is after {@code until}; false then, and it is that time. */
  boolean next(long until) {
    var first = due.peek();
    if (first == null || first.at() > until) {
      now = Math.max(now, until);
      return false;
    }
    due.remove();
    now = Math.max(now, first.at());
    first.what().run();
    return true;
  }

  /** Lets the others go on until {@code met} or so much time is gone; whether it was met. */
  boolean await(BooleanSupplier met, long millis) {
    long until = now + millis;
    while (!met.getAsBoolean() && next(until)) {
      // Another one's turn.
    }
    return met.getAsBoolean();
  }

  /** From now on nothing goes wrong any more. */
  void heal() {
    healed = true;
  }

  boolean healed() {
    return healed;
  }

  /** Whether something goes wrong that does so as often as {@code chance}. */
  boolean wrong(double chance) {
    return !healed && random.nextDouble() < chance;
  }

  /** Mostly soon, sometimes late, seldom very late; never late once all is healed. */
  long delay() {
    int kind = healed ? 0 : random.nextInt(20);
    return kind < 15
        ? 5 + random.nextInt(100)
        : kind < 19 ? random.nextInt(3_000) : random.nextInt(60_000);
  }
}
