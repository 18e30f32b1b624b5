package org.haidang.sync;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.haidang.sync.SyncStatus.Line;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the workstation and the central server the same: sends what waits in the outbox, fetches
 * what changed elsewhere, and goes on by itself after every fault. Thread-safe; one thread of its
 * own does the work, and whatever happens there a timer is armed for its next turn.
 *
 * <ul>
 *   <li>Out of reach, garbled, a fault of the server: OFFLINE, tried again after 0.5 s to 60 s with
 *       full jitter, later if the server asks so.
 *   <li>401 and 403: PAUSED until {@link #resumeWith}; nothing is sent and nothing is lost. Every 5
 *       minutes the feed is asked for, in case the server thought better of it.
 *   <li>413 and 400: the batch is halved until the one change at fault is found and set aside.
 *   <li>A change leaves the outbox on its own answer alone; what was not answered is sent again.
 * </ul>
 */
public final class SyncEngine implements AutoCloseable {

  /**
   * What a server that was brought back to an older state is helped with.
   *
   * @param keepsakes what this workstation has
   * @param server how it is told
   */
  public record AfterRestore(Keepsakes keepsakes, RestoredServer server) {}

  private static final Duration CLOSES_WITHIN = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(SyncEngine.class);

  private final Loop loop;
  private final Consumer<SyncStatus> listener;
  private final Semaphore nudges = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closed;
  private volatile SyncStatus status = new SyncStatus(Line.STARTING, 0, 0, null, null, null);

  /**
   * An engine at rest; {@link #start} sets it going.
   *
   * @param random for the jitter
   * @param listener told each time the status is another than before, on the engine's thread
   */
  public SyncEngine(
      Outbox outbox,
      Replica replica,
      CentralServer server,
      Timing timing,
      RandomGenerator random,
      Consumer<SyncStatus> listener) {
    this(outbox, replica, server, timing, random, listener, () -> {});
  }

  /**
   * As the other.
   *
   * @param beside told when there may be something for others to fetch
   */
  public SyncEngine(
      Outbox outbox,
      Replica replica,
      CentralServer server,
      Timing timing,
      RandomGenerator random,
      Consumer<SyncStatus> listener,
      Beside beside) {
    this(outbox, replica, server, timing, random, listener, beside, null, ErasuresFirst.NOTHING);
  }

  /**
   * As the other.
   *
   * @param afterRestore what a server that was brought back to an older state is helped with; null
   *     when nothing is kept for that
   * @param erasures done before records are read, each time the line came back
   */
  public SyncEngine(
      Outbox outbox,
      Replica replica,
      CentralServer server,
      Timing timing,
      RandomGenerator random,
      Consumer<SyncStatus> listener,
      Beside beside,
      @Nullable AfterRestore afterRestore,
      ErasuresFirst erasures) {
    this.listener = listener;
    loop =
        new Loop(
            outbox,
            replica,
            server,
            timing,
            random,
            task -> Thread.ofVirtual().name("sync-poll").start(task),
            task -> Thread.ofVirtual().name("sync-push").start(task),
            nudges::release,
            beside,
            afterRestore == null
                ? null
                : new Restoring(afterRestore.keepsakes(), afterRestore.server()),
            erasures);
    thread = Thread.ofPlatform().daemon().name("sync").unstarted(this::run);
  }

  /** Sets it going; once. */
  public void start() {
    thread.start();
  }

  /** A change was saved: it is sent at once when the line holds. */
  public void wake() {
    tell(new Event.Saved());
  }

  /** Tries at once, whatever pause was left: "try now", or the network is back. */
  public void tryNow() {
    tell(new Event.TryNow());
  }

  /** Goes on with the token of a new sign-in. */
  public void resumeWith(String token) {
    tell(new Event.Resume(token));
  }

  /** What is known of the line now. */
  public SyncStatus status() {
    return status;
  }

  private void tell(Event event) {
    loop.post(event);
    nudges.release();
  }

  private void run() {
    try {
      while (!closed) {
        var rest = turn();
        if (nudges.tryAcquire(rest.toNanos(), TimeUnit.NANOSECONDS)) {
          nudges.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      // Only close() interrupts.
    } finally {
      loop.close();
    }
  }

  private Duration turn() {
    try {
      var rest = loop.turn();
      report(loop.status());
      return rest;
    } catch (RuntimeException e) {
      LOG.error("sync: unforeseen {}", e.getClass().getName());
      return Backoff.LAST;
    }
  }

  private void report(SyncStatus now) {
    if (!now.equals(status)) {
      status = now;
      try {
        listener.accept(now);
      } catch (RuntimeException e) {
        // Whoever listens must not stop the engine.
        LOG.error("sync: a listener failed: {}", e.getClass().getName());
      }
    }
  }

  /** Stops; what waits in the outbox stays there. Waits a few seconds for an exchange under way. */
  @Override
  public void close() {
    closed = true;
    if (thread.getState() == Thread.State.NEW) {
      loop.close();
      return;
    }
    nudges.release();
    thread.interrupt();
    try {
      thread.join(CLOSES_WITHIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
