package org.haidang.tour;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;

/** Asks the FX thread and waits for its answer. Thread-safe; never to be called on that thread. */
final class Fx {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Fx() {}

  /** What {@code question} answers on the FX thread. */
  static <T> T ask(Callable<T> question) {
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
      return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new StepFailed("the window failed: " + e.getCause(), e.getCause());
    } catch (TimeoutException e) {
      throw new StepFailed("the window did not answer within " + PATIENCE.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StepFailed("interrupted", e);
    }
  }

  /** Runs {@code action} on the FX thread and waits for its end. */
  static void run(Runnable action) {
    ask(
        () -> {
          action.run();
          return true;
        });
  }

  /** Waits until {@code condition}, asked on the FX thread, holds; else the step failed. */
  static void await(String what, BooleanSupplier condition) {
    await(what, PATIENCE, condition);
  }

  /** As {@link #await(String, BooleanSupplier)}, with another patience. */
  static void await(String what, Duration patience, BooleanSupplier condition) {
    long end = System.nanoTime() + patience.toNanos();
    while (!ask(condition::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new StepFailed("not seen within " + patience.toSeconds() + " s: " + what, null);
      }
      pause(20);
    }
  }

  /** Lets {@code milliseconds} pass, as a person between two movements. */
  static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StepFailed("interrupted", e);
    }
  }
}
