package org.haidang.boot;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts a workstation; with nothing configured, a demonstration with a server of its own. */
@Command(
    name = "workstation",
    mixinStandardHelpOptions = true,
    description = "The counselor's desk. Without --server: a demonstration with fictional data.")
final class WorkstationCommand implements Callable<Integer> {

  private final Console console;

  @Option(names = "--server", paramLabel = "URL", description = "the central server to join")
  @Nullable String server;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "where this workstation keeps its data")
  @Nullable Path data;

  WorkstationCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    var here = Locations.ofThisComputer();
    if (!here.hasDisplay()) {
      console.say("console.no_display");
      return new TourCommand(console).headless(Path.of("target", "tour"));
    }
    var content = CompletableFuture.supplyAsync(Content::load);
    var address = server;
    if (address != null) {
      var folder = data == null ? here.root().resolve("workstation") : data;
      return Windows.open(console.texts(), folder, ServerAddress.fixed(address), null, content);
    }
    var root = data == null ? here.root().resolve("demo") : data;
    try (var demo = Demonstration.start(root.resolve("server"), content)) {
      return Windows.open(
          console.texts(), root.resolve("workstation"), demo, demo.accounts(), content);
    }
  }
}
