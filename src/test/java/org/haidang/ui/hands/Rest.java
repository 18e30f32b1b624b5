package org.haidang.ui.hands;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A wait that knows when windows are at rest: nothing waits for the FX thread, no pulse is due, and
 * no watched work is under way. It returns at once when that is so. The robot's library waits a
 * twentieth of a second after each key instead, whether anything is under way or not.
 *
 * <p>What moves by itself for ever (a caret, a clock, a turning wheel) does not hold it up. What is
 * to happen after a time, or on a thread nobody watches, is waited for with {@link #until}.
 */
public final class Rest {

  /** Longer than any machine is busy; whoever waits as long has found a fault. */
  private static final long LONGEST_SECONDS = 60;

  /** One deed on the FX thread, such as the first window of a process on a busy machine. */
  private static final long DEED_SECONDS = 300;

  /** Work may itself wait for something that the test does next, and go on for ever. */
  private static final long WORK_MILLIS = 1000;

  /** Two in a row: what a piece hands on comes after the first. */
  private static final int CALM = 2;

  /** A pulse may ask for another; what moves for ever asks in each. */
  private static final int PULSES = 6;

  private static final Set<Object> UNDER_WAY = ConcurrentHashMap.newKeySet();

  private Rest() {}

  /**
   * Waits until all windows are at rest; on the FX thread, which cannot wait for itself, it does
   * nothing.
   */
  public static void await() {
    if (Platform.isFxApplicationThread()) {
      return;
    }
    var pulses = new Pulses();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WORK_MILLIS);
    int calm = 0;
    int left = PULSES;
    while (calm < CALM) {
      boolean pulse = left > 0;
      switch (onScreen(() -> look(pulses, pulse))) {
        case CALM -> calm++;
        case PULSED -> {
          left--;
          calm = 0;
        }
        case BUSY -> calm = System.nanoTime() < end ? 0 : calm + 1;
        case WORKING -> {
          calm = System.nanoTime() < end ? 0 : calm + 1;
          LockSupport.parkNanos(1_000_000);
        }
      }
    }
  }

  private enum Found {
    CALM,
    PULSED,
    BUSY,
    WORKING
  }

  private static Found look(Pulses pulses, boolean mayPulse) {
    // Asked before what waits for the thread: work hands its result over before it ends.
    boolean working = !UNDER_WAY.isEmpty();
    if (pulses.handedOver() > 1) {
      return Found.BUSY;
    }
    if (mayPulse && pulses.asked()) {
      pulses.pulse();
      return Found.PULSED;
    }
    return working ? Found.WORKING : Found.CALM;
  }

  /** {@code worker}, whose work is waited for, with what it hands to the screen. */
  public static Executor watched(Executor worker) {
    return task -> {
      var piece = new Object();
      UNDER_WAY.add(piece);
      try {
        worker.execute(
            () -> {
              try {
                task.run();
              } finally {
                UNDER_WAY.remove(piece);
              }
            });
      } catch (RuntimeException e) {
        UNDER_WAY.remove(piece);
        throw e;
      }
    };
  }

  /** No longer waits for work that is still under way: its test is over. */
  static void forget() {
    UNDER_WAY.clear();
  }

  /** Waits until {@code holds}, asked between pulses on the thread of the test; then until rest. */
  public static void until(String what, Callable<Boolean> holds) {
    await();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (!asked(holds)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never: " + what);
      }
      LockSupport.parkNanos(2_000_000);
      await();
    }
    await();
  }

  /** What {@code question} answers on the FX thread; what went wrong there is thrown. */
  public static <T> T ask(Callable<T> question) {
    return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(DEED_SECONDS), question);
  }

  /** Does {@code action} on the FX thread; what went wrong there is thrown. */
  public static void act(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(DEED_SECONDS), action);
  }

  private static boolean asked(Callable<Boolean> holds) {
    try {
      return holds.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static <T> T onScreen(Callable<T> question) {
    var answer = new CompletableFuture<T>();
    Platform.runLater(
        () -> {
          try {
            answer.complete(question.call());
          } catch (Exception | Error e) {
            answer.completeExceptionally(e);
          }
        });
    try {
      return answer.get(DEED_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("the FX thread gives no answer", e);
    }
  }
}
