package org.haidang.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process that takes this one's place when the workstation locks. JavaFX keeps typed text in
 * arrays that nobody can wipe, and the open database its key: only the end of the process gives
 * both back to the system. Thread-safe; blocks.
 *
 * <p>The login goes to the other through a pipe, so that it stands in no list of processes. The
 * other says {@link #SHOWN} once its unlock screen is to be seen, and nothing more.
 */
final class NextProcess {

  /** What the next process says when its window is there. */
  static final String SHOWN = "shown";

  /** A computer that is not ready by then is not going to be. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(NextProcess.class);

  private final List<String> command;
  private final Duration patience;

  /**
   * Started with {@code command}.
   *
   * @param patience how long its window may take
   */
  NextProcess(List<String> command, Duration patience) {
    this.command = List.copyOf(command);
    this.patience = patience;
  }

  /** One that was started, and now makes its window ready. */
  final class Started {

    private final Process process;

    private Started(Process process) {
      this.process = process;
    }

    long pid() {
      return process.pid();
    }

    /** Waits for its window; false when there will be none, and then no process either. */
    boolean shows() {
      var line = new CompletableFuture<String>();
      Thread.ofPlatform().daemon().name("next").start(() -> line.complete(firstLine()));
      try {
        if (line.get(patience.toMillis(), TimeUnit.MILLISECONDS).equals(SHOWN)) {
          return true;
        }
      } catch (TimeoutException | ExecutionException e) {
        LOG.warn("the next process shows no window");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      process.destroyForcibly();
      return false;
    }

    private String firstLine() {
      try {
        var in =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var line = in.readLine();
        return line == null ? "" : line;
      } catch (IOException e) {
        return "";
      }
    }
  }

  /**
   * Starts it.
   *
   * @param login whose password it asks for first
   * @throws IOException when the system starts no further process
   */
  Started start(String login) throws IOException {
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (var out = process.getOutputStream()) {
      out.write((login + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      process.destroyForcibly();
      throw e;
    }
    return new Started(process);
  }

  /**
   * Ends this process now, whatever still runs in it: for when closing takes so long that what was
   * locked would stay open.
   */
  void endAtOnce() {
    Runtime.getRuntime().halt(0);
  }
}
