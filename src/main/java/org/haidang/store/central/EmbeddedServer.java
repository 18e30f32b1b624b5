package org.haidang.store.central;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/** The process of one's own PostgreSQL: started, looked at and stopped. */
record EmbeddedServer(Path folder, Path data, PostgresProgram program) {

  private static final int ATTEMPTS = 5;

  private Path log() {
    return folder.resolve("postgresql.log");
  }

  /** The first of its processes, which all others end with. */
  ProcessHandle first() throws IOException {
    var pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow(this::unavailable);
  }

  private void keepOneOldLog() throws IOException {
    if (Files.exists(log())) {
      Files.move(log(), folder.resolve("postgresql.log.old"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Starts it; the port: a free one, and another if somebody is quicker. */
  int start() throws IOException {
    keepOneOldLog();
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      var port = freePort();
      Files.writeString(data.resolve(EmbeddedSetup.FILE), EmbeddedSetup.settings(port));
      var started =
          program.run(
              "pg_ctl", "start", "-D", data.toString(), "-l", log().toString(), "-w", "-t", "120");
      if (started) {
        return port;
      }
      if (!program.said("could not bind", log())) {
        break;
      }
      keepOneOldLog();
    }
    throw unavailable();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Why it does not run. */
  HaidangException unavailable() {
    return new HaidangException(
        program.said("No space left on device", log())
            ? ErrorCode.DISK_FULL
            : ErrorCode.CENTRAL_DATABASE_UNAVAILABLE);
  }

  /** Stops it, ending its connections. */
  void stop() {
    program.run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60");
  }
}
