package org.haidang.boot;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the server of a command keeps its data. */
final class ServerOptions {

  @Option(names = "--database", paramLabel = "URL", description = "as for the server")
  private @Nullable String database;

  @Option(names = "--data", paramLabel = "DIR", description = "as for the server")
  private @Nullable Path data;

  private Path folder() {
    return data == null ? Locations.ofThisComputer().root().resolve("server") : data;
  }

  /** The server, which must not be running unless another database was named. */
  CentralServer open() {
    return CentralServer.open(folder(), database);
  }

  /** The server, whether it is running or not. */
  CentralServer openBeside() {
    return CentralServer.openBeside(folder(), database);
  }

  /** Whether a database was named, or lies in the folder. */
  boolean hasDatabase() {
    return database != null || CentralServer.keepsDatabase(folder());
  }

  /** Seals what is secret in it anew, under a fresh key. */
  void changeSecret() {
    CentralServer.changeSecret(folder(), database);
  }
}
