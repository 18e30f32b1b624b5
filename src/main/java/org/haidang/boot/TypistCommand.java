package org.haidang.boot;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.haidang.demo.DemoAccounts;
import org.haidang.platform.Json;
import org.haidang.platform.Texts;
import org.haidang.tour.Typist;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A workstation in a process of its own for the tour to kill: types a call until it is. */
@Command(name = "tour-typist", hidden = true)
final class TypistCommand implements Callable<Integer> {

  @Option(names = "--data", required = true)
  private Path data = Path.of("");

  @Option(names = "--server", required = true)
  private String server = "";

  @Option(names = "--login", required = true)
  private String login = "";

  @Parameters private String text = "";

  private final Texts texts;

  TypistCommand(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Integer call() throws Exception {
    Windows.startToolkit(true);
    var demo = DemoAccounts.read(new Json());
    var content = CompletableFuture.supplyAsync(Content::load);
    var window = new CompletableFuture<Stage>();
    Platform.runLater(
        () -> {
          var stage = new Stage();
          new Workstation(stage, data, ServerAddress.fixed(server), demo, texts, content).start();
          window.complete(stage);
        });
    new Typist(window.get(), demo.password(), System.out).type(login, text);
    return 0;
  }
}
