package org.haidang.boot;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.haidang.server.ServerKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Puts the server's next key in the present one's place. */
@Command(
    name = "change-key",
    mixinStandardHelpOptions = true,
    description =
        "Puts the next key in the place of the one by which workstations know the server; start the"
            + " server anew afterwards. A workstation on which somebody has signed in since the"
            + " last change goes on by itself.")
final class ChangeKeyCommand implements Callable<Integer> {

  private final Console console;

  @Option(names = "--data", paramLabel = "DIR", description = "as for the server")
  @Nullable Path data;

  ChangeKeyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var folder = data == null ? Locations.ofThisComputer().root().resolve("server") : data;
    var keys = ServerKeys.change(folder.resolve(ServerDoor.FOLDER), Clock.systemUTC());
    console.say("console.key_changed", keys.pins().getFirst().text());
    return 0;
  }
}
