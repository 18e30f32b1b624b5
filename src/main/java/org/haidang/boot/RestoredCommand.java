package org.haidang.boot;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin private ServerOptions options = new ServerOptions();

  RestoredCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (var server = options.open()) {
      console.say("console.restored", server.beginLife());
    }
    return 0;
  }
}
