package org.haidang.boot;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server's door a command is about. */
final class DoorOptions {

  @Option(names = "--database", paramLabel = "URL", description = "as for the server")
  @Nullable String database;

  @Option(names = "--data", paramLabel = "DIR", description = "as for the server")
  @Nullable Path data;

  Path folder() {
    return data == null ? Locations.ofThisComputer().root().resolve("server") : data;
  }

  /** Does it, whether the server is running or not. */
  <T> T at(Function<ServerDoor, T> work) {
    try (var server = CentralServer.openBeside(folder(), database)) {
      return work.apply(server.door());
    }
  }
}
