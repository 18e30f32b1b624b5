package org.haidang.boot;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.haidang.access.Enrolment;
import org.haidang.access.EnrolmentFile;
import org.haidang.platform.Json;
import org.haidang.platform.Texts;

/**
 * Shows one window, says so once it is laid out, and ends: what {@code bench start} measures, and
 * what the packages' cache of classes is trained with.
 */
final class BenchWindow implements Callable<Integer> {

  /** The hidden word that starts it; two follow: {@code empty} or {@code sign-in}, a folder. */
  static final String NAME = "bench-window";

  private static final String EMPTY = "empty";
  private static final String NOWHERE = "https://127.0.0.1:9/";

  private final String window;
  private final Path folder;

  BenchWindow(String window, Path folder) {
    this.window = window;
    this.folder = folder;
  }

  @Override
  public Integer call() throws Exception {
    if (!window.equals(EMPTY)) {
      Windows.wakeTheRest();
    }
    Windows.startToolkit(!Locations.ofThisComputer().hasDisplay());
    var shown = new CountDownLatch(1);
    // As the program does, the packs are read once the window is there; the training sees them too.
    var gate = new CompletableFuture<Void>();
    var content = gate.thenApplyAsync(_ -> Content.load());
    Platform.runLater(
        () -> {
          var stage = new Stage();
          Windows.whenShown(stage, shown::countDown);
          if (window.equals(EMPTY)) {
            stage.setScene(new Scene(new Pane(), 1366, 768));
            stage.show();
          } else {
            signIn(stage, content);
          }
        });
    shown.await();
    System.out.println("shown");
    System.out.flush();
    if (!window.equals(EMPTY)) {
      gate.complete(null);
      content.join();
    }
    return 0;
  }

  /** The first of the starts makes it a workstation, so that the others begin with the sign-in. */
  private static void joined(Path workstation) {
    var file = new EnrolmentFile(workstation, new Json());
    if (file.read().isEmpty()) {
      var key = file.keyToEnrol(new SecureRandom());
      file.keep(new Enrolment(UUID.randomUUID(), key, NOWHERE, List.of()));
    }
  }

  /** As the program starts that has joined a server; the server need not be there. */
  private void signIn(Stage stage, CompletableFuture<Content> content) {
    joined(folder.resolve("workstation"));
    new Workstation(
            stage,
            folder.resolve("workstation"),
            ServerAddress.fixed(NOWHERE),
            null,
            Texts.load(),
            content)
        .start();
  }
}
