package org.haidang.boot;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.store.local.LocalStore;
import org.haidang.sync.HandingIn;
import org.haidang.sync.QuarantineMessages.Standing;
import org.haidang.sync.SyncStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks how a session stands: when the server lets it in no more, and now and then whether
 * colleagues who shared this computer were revoked. Thread-safe.
 */
final class StandingHere implements AutoCloseable {

  /** A session that was put out is ended between calls; in a call after this long at most. */
  static final Duration PATIENCE = Duration.ofMinutes(30);

  private static final long AGAIN_SECONDS = 15;
  private static final long LEAVERS_SECONDS = 600;
  private static final Logger LOG = LoggerFactory.getLogger(StandingHere.class);

  private final Entrance.Admitted admitted;
  private final HandingIn handingIn;
  private final BooleanSupplier inCall;
  private final Consumer<Standing> out;
  private final ScheduledExecutorService asking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("standing").factory());
  private volatile boolean over;
  private volatile boolean paused;

  /** Since when it is known that the session was put out, by the process's own clock; 0 for not. */
  private long since;

  /**
   * Asks for a session.
   *
   * @param inCall whether somebody is on the line
   * @param out told once, on a thread of its own, that the session's rights are gone
   */
  StandingHere(
      Entrance.Admitted admitted,
      LocalStore store,
      BooleanSupplier inCall,
      Consumer<Standing> out) {
    this.admitted = admitted;
    this.inCall = inCall;
    this.out = out;
    this.handingIn =
        new HandingIn(
            admitted.server().quarantine(), store.quarantine(), admitted.account().login());
    var _ = asking.scheduleWithFixedDelay(this::ask, 2, LEAVERS_SECONDS, TimeUnit.SECONDS);
    var _ =
        asking.scheduleWithFixedDelay(
            this::askIfPaused, AGAIN_SECONDS, AGAIN_SECONDS, TimeUnit.SECONDS);
  }

  /** How the line stands. */
  void heard(SyncStatus status) {
    boolean was = paused;
    paused = status.reason() == ErrorCode.SERVER_SIGN_IN_AGAIN;
    if (paused && !was && !asking.isShutdown()) {
      asking.execute(this::ask);
    }
  }

  private void askIfPaused() {
    if (paused) {
      ask();
    }
  }

  private void ask() {
    try {
      // Its own things are handed in when the desk is closed, with what was typed until then.
      var outcome = handingIn.settle(standing -> standing == Standing.GOOD);
      outcome.gone().forEach(admitted.keys()::forget);
      if (PutOut.isOut(outcome.standing()) && !over && mayEnd()) {
        over = true;
        out.accept(outcome.standing());
      }
    } catch (HaidangException e) {
      LOG.debug("standing: {}", e.code());
    } catch (RuntimeException e) {
      // Its message may quote data: only its kind is told.
      LOG.error("standing: unforeseen {}", e.getClass().getName());
    }
  }

  private boolean mayEnd() {
    long now = System.nanoTime();
    since = since == 0 ? now : since;
    return !inCall.getAsBoolean() || now - since >= PATIENCE.toNanos();
  }

  @Override
  public void close() {
    asking.shutdown();
    try {
      if (!asking.awaitTermination(5, TimeUnit.SECONDS)) {
        asking.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
