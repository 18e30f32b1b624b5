package org.haidang.sync;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/**
 * One time for all and one list of what is due, so that a seed decides everything. Whoever waits
 * for something lets the others go on meanwhile, in any order, and goes on himself when it is there
 * or his patience is over: one thing at a time happens, on whichever thread.
 */
final class World {

  private record Due(long at, long order, Runnable what) {}

  /** It is over; whoever waited still goes no further. */
  private static final class Over extends Error {
    private static final long serialVersionUID = 1L;

    Over() {
      super("over", null, false, false);
    }
  }

  /** What somebody may wait for. */
  static final class Signal {
    private Strand waiting;
  }

  /** Does what is due until somebody on it waits; then another goes on with what is due. */
  private final class Strand {
    private final Thread thread = Thread.ofVirtual().unstarted(this::run);
    private volatile boolean turn;

    void go() {
      current = this;
      turn = true;
      if (thread.getState() == Thread.State.NEW) {
        thread.start();
      } else {
        LockSupport.unpark(thread);
      }
    }

    void pause() {
      while (!turn) {
        LockSupport.park(this);
      }
      turn = false;
      if (over) {
        throw new Over();
      }
    }

    private void run() {
      try {
        pause();
        while (!over) {
          next();
        }
      } catch (Over e) {
        // The others are waked below, one after the other.
      } catch (Throwable e) {
        failure = e;
        over = true;
      }
      last(this);
    }

    private void next() {
      var first = due.remove();
      now = Math.max(now, first.at());
      first.what().run();
      var other = resumed;
      resumed = null;
      if (other != null) {
        idle.push(this);
        other.go();
        pause();
      }
    }
  }

  final SplittableRandom random;
  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::order));
  private final Deque<Strand> idle = new ArrayDeque<>();
  private final Set<Strand> waiting = new HashSet<>();
  private final CountDownLatch done = new CountDownLatch(1);
  private Strand current;
  private Strand resumed;
  private Throwable failure;
  private volatile boolean over;
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

  /** Lets all happen until {@link #end}. */
  void run() {
    new Strand().go();
    try {
      done.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    switch (failure) {
      case null -> {}
      case Error error -> throw error;
      case RuntimeException fault -> throw fault;
      default -> throw new IllegalStateException(failure);
    }
  }

  /** Nothing happens any more. */
  void end() {
    over = true;
  }

  /** Lets those that wait still go, or says that all are gone. */
  private void last(Strand gone) {
    waiting.remove(gone);
    var next = idle.isEmpty() ? waiting.stream().findAny().orElse(null) : idle.pop();
    if (next == null) {
      done.countDown();
    } else {
      waiting.remove(next);
      next.go();
    }
  }

  /** Lets the others go on until it is given or so much time is gone. */
  void await(Signal signal, long millis) {
    var mine = current;
    signal.waiting = mine;
    after(millis, () -> wake(signal));
    waiting.add(mine);
    (idle.isEmpty() ? new Strand() : idle.pop()).go();
    mine.pause();
    waiting.remove(mine);
  }

  /** Whoever waits for it goes on soon. */
  void give(Signal signal) {
    after(0, () -> wake(signal));
  }

  private void wake(Signal signal) {
    resumed = signal.waiting;
    signal.waiting = null;
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
