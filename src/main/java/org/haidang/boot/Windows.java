package org.haidang.boot;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.haidang.demo.DemoAccounts;
import org.haidang.platform.Json;
import org.haidang.platform.Texts;
import org.haidang.ui.shell.WindowMemory;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Opens windows and stays until they are closed. */
final class Windows {

  /** JavaFX's own log; a logger that nobody holds forgets its level. */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private Windows() {}

  /**
   * Opens one workstation; returns the exit code once its window is closed.
   *
   * @param shown completed once the window is there: what nobody sees waits for that
   * @param turn which process this one follows, and which follows it
   */
  static int open(
      Texts texts,
      Path folder,
      ServerAddress server,
      @Nullable DemoAccounts demo,
      CompletableFuture<Content> content,
      CompletableFuture<Void> shown,
      Turn turn)
      throws InterruptedException {
    wakeTheRest();
    startToolkit(false);
    var closed = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          var stage = new Stage();
          whenShown(stage, () -> shown.complete(null));
          var workstation = new Workstation(stage, folder, server, demo, texts, content, turn);
          stage.setOnCloseRequest(_ -> workstation.close());
          stage
              .showingProperty()
              .subscribe(
                  (before, now) -> {
                    if (before && !now) {
                      // Only after what the closing still writes on this thread: drafts come first.
                      Platform.runLater(closed::countDown);
                    }
                  });
          workstation.start();
          workstation.rehearse();
        });
    closed.await();
    return 0;
  }

  /** Runs {@code then} each time a pulse has laid the shown window out; on the FX thread. */
  static void whenShown(Stage stage, Runnable then) {
    stage.addEventHandler(
        WindowEvent.WINDOW_SHOWING, _ -> stage.getScene().addPostLayoutPulseListener(then));
  }

  /** Runs {@code then} once, after the next pulse that has laid the window out. */
  static void onceLaidOut(Stage stage, Runnable then) {
    var scene = stage.getScene();
    var once = new Runnable[1];
    once[0] =
        () -> {
          scene.removePostLayoutPulseListener(once[0]);
          // After the pulse, when it was painted too.
          Platform.runLater(then);
        };
    scene.addPostLayoutPulseListener(once[0]);
  }

  /**
   * Wakes what the first screen needs besides JavaFX, on a thread of its own while JavaFX starts:
   * the log and JSON take a tenth of a second.
   */
  static void wakeTheRest() {
    Thread.ofPlatform()
        .daemon()
        .name("wake")
        .start(
            () -> {
              LoggerFactory.getILoggerFactory();
              var json = new Json();
              var placed = new WindowMemory.Placed(0, 0, 1, 1, false, false, 1);
              json.read(json.bytes(placed), WindowMemory.Placed.class);
            });
  }

  /** Starts JavaFX; {@code headless} draws without a screen. Once in a process. */
  static void startToolkit(boolean headless) throws InterruptedException {
    if (headless) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    // JavaFX on the class path is what we ship; its remark about that helps nobody.
    JAVAFX.setLevel(Level.SEVERE);
    Platform.setImplicitExit(false);
    var ready = new CountDownLatch(1);
    Platform.startup(ready::countDown);
    ready.await();
  }
}
