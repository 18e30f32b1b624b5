package org.haidang.bench;

import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;

/**
 * Notes how long the FX thread is busy from the beginning of a pulse to its end. To be used on the
 * FX thread.
 */
final class Pulses {

  private final List<Double> times = new ArrayList<>();
  private final List<Double> works = new ArrayList<>();
  private boolean noting;
  private long begun;
  private double worked;

  /** Kept here: the toolkit holds it weakly. */
  private final TKPulseListener ends = this::ended;

  /** Watches the pulses from now on; they are noted while {@link #note} says so. */
  Pulses() {
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        begun = System.nanoTime();
        worked = Work.millis();
      }
    }.start();
    Toolkit.getToolkit().addPostSceneTkPulseListener(ends);
  }

  /** All is laid out and handed over to be painted. */
  private void ended() {
    if (noting) {
      times.add(Figure.millisSince(begun));
      works.add(Work.millis() - worked);
    }
  }

  void note(boolean now) {
    noting = now;
  }

  /** What 99 of 100 pulses noted did not exceed, ms. */
  double p99() {
    return p99(times);
  }

  /** What the FX thread worked in 99 of 100 of them at most, ms. */
  double work() {
    return p99(works);
  }

  private static double p99(List<Double> all) {
    return Figure.percentile(all.stream().mapToDouble(Double::doubleValue).toArray(), 0.99);
  }

  void forget() {
    times.clear();
    works.clear();
  }
}
