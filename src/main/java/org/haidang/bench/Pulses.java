package org.haidang.bench;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Notes how long the FX thread is busy from the beginning of a pulse to its end. To be used on the
 * FX thread.
 */
final class Pulses {

  private final List<Double> times = new ArrayList<>();
  private boolean noting;
  private long begun;

  /** Watches {@code screen}'s pulses from now on; they are noted while {@link #note} says so. */
  Pulses(Screen screen) {
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        begun = System.nanoTime();
      }
    }.start();
    screen
        .scene()
        .addPostLayoutPulseListener(
            () -> {
              long from = begun;
              if (noting) {
                Platform.runLater(() -> times.add(Figure.millisSince(from)));
              }
            });
  }

  void note(boolean now) {
    noting = now;
  }

  /** What 99 of 100 pulses noted did not exceed, ms. */
  double p99() {
    return Figure.percentile(times.stream().mapToDouble(Double::doubleValue).toArray(), 0.99);
  }

  void forget() {
    times.clear();
  }
}
