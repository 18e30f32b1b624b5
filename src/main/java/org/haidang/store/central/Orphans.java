package org.haidang.store.central;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/**
 * PostgreSQL processes that outlived the program that started them, as after {@code kill -9}. To be
 * asked only by the one holder of the folder.
 */
final class Orphans {

  private static final long PATIENCE_SECONDS = 20;

  private final Path folder;
  private final Path data;
  private final PostgresProgram program;

  /**
   * @param folder the real path of the private folder
   * @param data the data folder in it
   */
  Orphans(Path folder, Path data, PostgresProgram program) {
    this.folder = folder;
    this.data = data;
    this.program = program;
  }

  /**
   * Stops them and waits for their end; does nothing when there are none.
   *
   * @throws HaidangException {@link ErrorCode#CENTRAL_DATABASE_UNAVAILABLE} when they will not stop
   */
  void stop() throws IOException {
    var pidFile = data.resolve("postmaster.pid");
    if (Files.exists(pidFile) && named(pidFile).filter(this::isOurs).isPresent()) {
      program.run(
          "pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "" + PATIENCE_SECONDS);
    }
    // When the first process was killed its helpers end by themselves, but not at once; so does
    // the making of a data folder whose program was killed.
    if (!awaitEnd()) {
      ours().forEach(ProcessHandle::destroyForcibly);
      if (!awaitEnd()) {
        throw new HaidangException(ErrorCode.CENTRAL_DATABASE_UNAVAILABLE);
      }
    }
    // Now nothing of ours runs; a number left in the file may by now be anybody's.
    Files.deleteIfExists(pidFile);
  }

  private static Optional<ProcessHandle> named(Path pidFile) throws IOException {
    var lines = Files.readAllLines(pidFile);
    try {
      return lines.isEmpty()
          ? Optional.empty()
          : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Only this folder's database is served by the programs unpacked in it. */
  private boolean isOurs(ProcessHandle process) {
    return process
        .info()
        .command()
        .filter(
            command ->
                command.startsWith(folder.resolve(PostgresBinaries.FOLDER).toString())
                    && Path.of(command).getFileName().toString().startsWith("postgres"))
        .isPresent();
  }

  private List<ProcessHandle> ours() {
    return ProcessHandle.allProcesses().filter(this::isOurs).toList();
  }

  private boolean awaitEnd() {
    try {
      for (var process : ours()) {
        process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (java.util.concurrent.ExecutionException e) {
      return false;
    }
  }
}
