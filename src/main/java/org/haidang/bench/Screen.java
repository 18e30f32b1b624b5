package org.haidang.bench;

import com.sun.javafx.perf.PerformanceTracker;
import com.sun.javafx.stage.EmbeddedWindow;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.haidang.ui.kit.Theme;

/**
 * One window of the product's size and look, painted by JavaFX's software pipeline: events, layout,
 * styles and painting are those of a desk, the screen is memory. Not for the FX thread.
 */
final class Screen {

  /** JavaFX's own; a logger that nobody holds forgets its level. */
  private static final Logger LOG = Logger.getLogger("javafx");

  private static final int WIDTH = 1366;
  private static final int HEIGHT = 768;
  private static final long LONGEST_SECONDS = 30;

  private final Scene scene;
  private final StackPane holder;

  private Screen(Scene scene, StackPane holder) {
    this.scene = scene;
    this.holder = holder;
  }

  /** Starts JavaFX and opens the window; once in a process. */
  static Screen open() throws Exception {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    LOG.setLevel(Level.SEVERE);
    var ready = new CountDownLatch(1);
    Platform.setImplicitExit(false);
    Platform.startup(ready::countDown);
    ready.await();
    return ask(
        () -> {
          var holder = new StackPane();
          var scene = new Scene(holder, WIDTH, HEIGHT);
          var screen = new Screen(scene, holder);
          var _ = new Theme().dress(scene);
          var window = new EmbeddedWindow(new Host(WIDTH, HEIGHT));
          window.setScene(scene);
          window.show();
          return screen;
        });
  }

  /** Puts {@code root} into the window; on the FX thread. */
  void show(Parent root) {
    // Into the dressed window, as the desk shows a call: styles are read once, not with each form.
    holder.getChildren().setAll(root);
  }

  /** The keyboard. */
  Keyboard keys() {
    return new Keyboard(scene);
  }

  Scene scene() {
    return scene;
  }

  /**
   * Milliseconds from before {@code action} on the FX thread to the end of painting the first frame
   * laid out after it.
   */
  double untilPainted(Runnable action) throws Exception {
    return untilPainted(action, () -> true);
  }

  /**
   * The same until the first frame at whose end of layout {@code there} says that all is there.
   *
   * @param there asked on the FX thread, once a pulse
   */
  double untilPainted(Runnable action, BooleanSupplier there) throws Exception {
    var painted = new CompletableFuture<Long>();
    long begun =
        ask(
            () -> {
              long now = System.nanoTime();
              action.run();
              var tracker = PerformanceTracker.getSceneTracker(scene);
              Runnable once = () -> painted.complete(System.nanoTime());
              scene.addPostLayoutPulseListener(
                  new Runnable() {
                    @Override
                    public void run() {
                      if (there.getAsBoolean()) {
                        scene.removePostLayoutPulseListener(this);
                        tracker.setOnRenderedFrameTask(once);
                      }
                    }
                  });
              Platform.requestNextPulse();
              return now;
            });
    long end = painted.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    run(() -> PerformanceTracker.getSceneTracker(scene).setOnRenderedFrameTask(null));
    return (end - begun) / 1e6;
  }

  /** What {@code question} answers on the FX thread. */
  static <T> T ask(Callable<T> question) throws Exception {
    var answer = new CompletableFuture<T>();
    Platform.runLater(
        () -> {
          try {
            answer.complete(question.call());
          } catch (Exception | Error e) {
            answer.completeExceptionally(e);
          }
        });
    return answer.get(LONGEST_SECONDS, TimeUnit.SECONDS);
  }

  /** Runs {@code action} on the FX thread and waits for its end. */
  static void run(Runnable action) throws Exception {
    ask(
        () -> {
          action.run();
          return true;
        });
  }
}
