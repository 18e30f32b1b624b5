package org.haidang.ui.kit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Goes through what screens are made of before anybody opens one: each kind of control is made off
 * the FX thread, then styled and laid out on it in a scene that no window shows, a small piece at a
 * time. Whoever opens a screen for the first time then does not wait for its classes, nor for code
 * that never ran. Nothing of it is kept.
 */
public final class Rehearsal {

  /** Java compiles what ran some hundred times: the cells of so many small tables. */
  private static final int ROUNDS = 8;

  /** Between two pieces, for keys and pulses. */
  private static final Duration REST = Duration.ofMillis(10);

  /** While somebody is on the line nothing is rehearsed; asked again after this long. */
  private static final Duration PAUSE = Duration.ofMillis(250);

  private static final double WIDTH = 600;

  /** Few rows: a table fills what it has with cells, empty ones too. */
  private static final double HEIGHT = 120;

  private final Background background;
  private final Later later;
  private final BooleanSupplier onTheLine;
  private final Runnable done;
  private final StackPane stage = new StackPane();
  private final Queue<Region> pieces = new ArrayDeque<>();
  private int round;

  private Rehearsal(
      Theme theme, Background background, Later later, BooleanSupplier onTheLine, Runnable done) {
    this.background = background;
    this.later = later;
    this.onTheLine = onTheLine;
    this.done = done;
    theme.dress(new Scene(stage, WIDTH, HEIGHT)).unsubscribe();
  }

  /**
   * Begins, in the look that {@code theme} has now. To be called on the FX thread; returns at once.
   *
   * @param later when the next piece comes; whoever runs none any more ends it
   * @param onTheLine whether a call comes in or is in hand: then it pauses
   * @param done is run on the FX thread after the last one
   */
  public static void begin(
      Theme theme, Background background, Later later, BooleanSupplier onTheLine, Runnable done) {
    new Rehearsal(theme, background, later, onTheLine, done).next();
  }

  private void next() {
    if (onTheLine.getAsBoolean()) {
      later.after(PAUSE, this::next);
      return;
    }
    var piece = pieces.poll();
    if (piece != null) {
      show(piece);
    } else if (round++ < ROUNDS) {
      // A whole round at once: the classes of all controls come first, as most of the time goes
      // there.
      background.run(Rehearsal::made, this::take, _ -> done.run());
    } else {
      done.run();
    }
  }

  private static List<Region> made() {
    return Props.all().stream().map(Supplier::get).toList();
  }

  private void take(List<Region> made) {
    pieces.addAll(made);
    next();
  }

  private void show(Region made) {
    stage.getChildren().setAll(made);
    stage.resize(WIDTH, HEIGHT);
    stage.applyCss();
    stage.layout();
    stage.getChildren().clear();
    later.after(REST, this::next);
  }
}
