package org.haidang.sync;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.haidang.platform.HaidangException;
import org.haidang.sync.ShiftMessages.Board;
import org.haidang.sync.ShiftMessages.Here;
import org.haidang.sync.ShiftMessages.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the server how this desk stands and hears how the others do: at every change here, at every
 * news there, and every {@link #BEAT} in any case. News come by the live stream; where none comes
 * through, the question is held open instead. Thread-safe; threads of its own do the work.
 */
public final class ShiftSync implements AutoCloseable {

  /** Well within {@link ShiftMessages#PRESENT_SECONDS}. */
  static final Duration BEAT = Duration.ofSeconds(20);

  private static final Logger LOG = LoggerFactory.getLogger(ShiftSync.class);

  private final ShiftServer server;
  private final Timing timing;
  private final Backoff backoff;
  private final Consumer<@Nullable Board> listener;
  private final ReentrantLock telling = new ReentrantLock();
  private final Worker worker;
  private final ShiftPolls polls;
  private volatile Here here = new Here(State.READY, null, 0, false, false);
  private volatile boolean asked = true;
  private volatile String tag = "";
  private @Nullable Here said;
  private Duration beat = Duration.ZERO;
  private volatile Duration notBefore = Duration.ZERO;

  /**
   * One at rest; {@link #start} sets it going.
   *
   * @param listener told how it stands; null while the server cannot be reached
   */
  public ShiftSync(
      ShiftServer server,
      Timing timing,
      RandomGenerator random,
      Consumer<@Nullable Board> listener) {
    this.server = server;
    this.timing = timing;
    this.listener = listener;
    backoff = new Backoff(random);
    worker = new Worker("shift", this::turn);
    polls = new ShiftPolls(server, random, () -> tag, this::heard);
  }

  /** Sets it going; once. */
  public void start() {
    worker.start();
    polls.start();
  }

  /** This is how the desk stands now; returns at once. */
  public void here(Here now) {
    here = now;
    notBefore = Duration.ZERO;
    worker.wake();
  }

  /** There is news, or the line is back. */
  public void wake() {
    asked = true;
    notBefore = Duration.ZERO;
    worker.wake();
  }

  /** Whether news come by the live stream. */
  public void live(boolean open) {
    polls.live(open);
  }

  private Duration turn() {
    var now = timing.elapsed();
    try {
      if (now.compareTo(notBefore) >= 0) {
        exchange(now);
      }
    } catch (HaidangException e) {
      LOG.debug("shift: {}", e.code());
      failed();
    } catch (RuntimeException e) {
      // Its message may quote data: only its kind is told.
      LOG.error("shift: unforeseen {}", e.getClass().getName());
      failed();
    }
    var next = beat.compareTo(notBefore) < 0 ? notBefore : beat;
    var rest = next.minus(timing.elapsed());
    return rest.isNegative() ? Duration.ZERO : rest;
  }

  private void exchange(Duration now) {
    var say = here;
    if (!same(say, said) || now.compareTo(beat) >= 0) {
      asked = false;
      heard(server.here(say));
      said = say;
      beat = timing.elapsed().plus(BEAT);
    } else if (asked) {
      asked = false;
      heard(server.board(tag, 0));
    }
    backoff.reset();
  }

  /** How long the call has lasted is no news. */
  private static boolean same(Here one, @Nullable Here other) {
    return other != null
        && one.equals(
            new Here(other.state(), other.contact(), one.seconds(), other.danger(), other.hand()));
  }

  /** Under a lock that nobody who says how the desk stands ever waits for. */
  private void heard(Board board) {
    telling.lock();
    try {
      tag = board.tag();
      listener.accept(board);
    } finally {
      telling.unlock();
    }
  }

  private void failed() {
    said = null;
    tag = "";
    notBefore = timing.elapsed().plus(backoff.next());
    listener.accept(null);
  }

  /** Stops; waits a few seconds for what is under way. */
  @Override
  public void close() {
    worker.close();
    polls.close();
  }
}
