package org.haidang.boot;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.haidang.platform.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one window, says so once it is laid out, and ends: what {@code bench start} measures. */
@Command(name = "bench-window", hidden = true)
final class BenchWindowCommand implements Callable<Integer> {

  private final Texts texts;

  @Parameters(index = "0", description = "sign-in or empty")
  String window = "";

  @Parameters(index = "1", description = "folder of the benchmark")
  Path folder = Path.of("");

  BenchWindowCommand(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Integer call() throws Exception {
    Windows.startToolkit(!Locations.ofThisComputer().hasDisplay());
    var shown = new CountDownLatch(1);
    if (window.equals("empty")) {
      Platform.runLater(() -> empty(shown));
    } else {
      var content = CompletableFuture.supplyAsync(Content::load);
      Platform.runLater(() -> signIn(content, shown));
    }
    shown.await();
    System.out.println("shown");
    System.out.flush();
    return 0;
  }

  private static void empty(CountDownLatch shown) {
    var stage = new Stage();
    stage.setScene(new Scene(new Pane(), 1366, 768));
    tellWhenShown(stage, shown);
    stage.show();
  }

  /** As the program starts that has joined a server; the server need not be there. */
  private void signIn(CompletableFuture<Content> content, CountDownLatch shown) {
    var stage = new Stage();
    var workstation =
        new Workstation(
            stage,
            folder.resolve("workstation"),
            ServerAddress.fixed("http://127.0.0.1:9/"),
            null,
            texts,
            content);
    tellWhenShown(stage, shown);
    workstation.start();
  }

  /** After the first pulse that laid the shown window out. */
  private static void tellWhenShown(Stage stage, CountDownLatch shown) {
    stage.setOnShowing(_ -> stage.getScene().addPostLayoutPulseListener(() -> shown.countDown()));
  }
}
