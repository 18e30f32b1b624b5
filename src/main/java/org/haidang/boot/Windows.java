package org.haidang.boot;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.haidang.demo.DemoAccounts;
import org.haidang.platform.Texts;
import org.jspecify.annotations.Nullable;

/** Opens windows and stays until they are closed. */
final class Windows {

  private Windows() {}

  /** Opens one workstation; returns the exit code once its window is closed. */
  static int open(
      Texts texts,
      Path folder,
      ServerAddress server,
      @Nullable DemoAccounts demo,
      CompletableFuture<Content> content)
      throws InterruptedException {
    startToolkit(false);
    var closed = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          var stage = new Stage();
          var workstation = new Workstation(stage, folder, server, demo, texts, content);
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
        });
    closed.await();
    return 0;
  }

  /** Starts JavaFX; {@code headless} draws without a screen. Once in a process. */
  static void startToolkit(boolean headless) throws InterruptedException {
    if (headless) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    // JavaFX on the class path is what we ship; its remark about that helps nobody.
    Logger.getLogger("javafx").setLevel(Level.SEVERE);
    Platform.setImplicitExit(false);
    var ready = new CountDownLatch(1);
    Platform.startup(ready::countDown);
    ready.await();
  }
}
