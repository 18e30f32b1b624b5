package org.haidang.boot;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says that the server's database was brought back from a backup. */
@Command(
    name = "restored",
    mixinStandardHelpOptions = true,
    description =
        "To be run once after the database was brought back from a backup, before the server is"
            + " started: begins another life of it, so that the workstations bring back what it"
            + " lost.")
final class RestoredCommand implements Callable<Integer> {

  private final Console console;

  @Option(names = "--database", paramLabel = "URL", description = "as for the server")
  @Nullable String database;

  @Option(names = "--data", paramLabel = "DIR", description = "as for the server")
  @Nullable Path data;

  RestoredCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var folder = data == null ? Locations.ofThisComputer().root().resolve("server") : data;
    try (var server = CentralServer.open(folder, database)) {
      console.say("console.restored", server.beginLife());
    }
    return 0;
  }
}
