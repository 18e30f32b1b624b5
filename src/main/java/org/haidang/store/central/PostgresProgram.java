package org.haidang.store.central;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/** Runs PostgreSQL's own programs out of an unpacked folder. Thread-safe. */
final class PostgresProgram {

  private static final long PATIENCE_SECONDS = 180;

  private final Path binaries;
  private final Path output;

  /** Programs of {@code binaries/bin}; what the last one said goes to the file {@code output}. */
  PostgresProgram(Path binaries, Path output) {
    this.binaries = binaries;
    this.output = output;
  }

  /**
   * Runs a program to its end.
   *
   * @return whether it ended well
   * @throws HaidangException {@link ErrorCode#CENTRAL_DATABASE_UNAVAILABLE} when it cannot be run
   *     or does not end
   */
  boolean run(String name, String... arguments) {
    var command = new ArrayList<String>();
    if (LinuxUtils.isUnshareAvailable()) {
      // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(binaries.resolve("bin").resolve(name).toString());
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(key -> key.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    builder.directory(binaries.toFile());
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    try {
      var process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new HaidangException(ErrorCode.CENTRAL_DATABASE_UNAVAILABLE);
      }
      return process.exitValue() == 0;
    } catch (IOException e) {
      throw new HaidangException(ErrorCode.CENTRAL_DATABASE_UNAVAILABLE, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HaidangException(ErrorCode.CENTRAL_DATABASE_UNAVAILABLE, e);
    }
  }

  /** Whether the last program, or the file {@code log}, speaks of {@code words}. */
  boolean said(String words, Path log) {
    return contains(output, words) || contains(log, words);
  }

  private static boolean contains(Path file, String words) {
    try {
      return Files.exists(file) && Files.readString(file).contains(words);
    } catch (IOException e) {
      return false;
    }
  }
}
