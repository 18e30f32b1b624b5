package org.haidang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.haidang.content.Library;

/**
 * {@code bench sync}: one server's process, and a fresh process for each measured part, so that
 * every figure is that of a cold program.
 */
final class SyncBench {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final Program program;
  private final PrintStream out;
  private final Library library;

  SyncBench(Program program, Library library, PrintStream out) {
    this.library = library;
    this.program = program;
    this.out = out;
  }

  void run() throws IOException, InterruptedException {
    try (var folder = TemporaryFolder.make()) {
      try (var server = Child.start(program.server("bench", "sync-server", folder.toString()))) {
        server.await(SyncServer.READY);
        measure(folder.path());
      }
    }
  }

  private void measure(Path folder) throws IOException, InterruptedException {
    SyncParts.fill(Site.in(folder), library);
    var push = part("sync-push", folder);
    double words = awaitWords(Site.in(folder));
    var pull = part("sync-pull", folder);
    var pushFloor = part("sync-push-floor", folder);
    var pullFloor = part("sync-pull-floor", folder);
    say(new Figure("sync.push", push.get("push"), "ms", pushFloor.get("floor")));
    say(Figure.of("sync.words", words, "ms"));
    say(new Figure("sync.pull", pull.get("pull"), "ms", pullFloor.get("floor")));
    say(Figure.of("sync.idle", pull.get("idle"), "ms"));
    var live = part("sync-live", folder);
    say(Figure.of("sync.live.p50", live.get("p50"), "ms"));
    say(Figure.of("sync.live.p95", live.get("p95"), "ms"));
    say(Figure.of("sync.live.p99", live.get("p99"), "ms"));
    var clients = part("sync-clients", folder);
    say(Figure.of("sync.clients", ClientsParts.CLIENTS, "streams"));
    say(Figure.of("sync.clients.connected", clients.get("connected"), "ms"));
    say(Figure.of("sync.clients.heard", clients.get("heard"), "ms"));
    say(Figure.of("sync.clients.heard.last", clients.get("heardLast"), "ms"));
    say(Figure.of("sync.clients.server", clients.get("server"), "MB"));
    say(Figure.of("sync.memory", Math.max(push.memory(), pull.memory()), "MB"));
  }

  /**
   * How long the server still makes words and fingerprints of what was pushed, after the push was
   * answered; what is measured next shall not compete with it.
   */
  private static double awaitWords(Site site) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    try (var central = Bare.postgres(site);
        var ask = central.prepareStatement("select exists (select 1 from unread)")) {
      while (true) {
        try (var rows = ask.executeQuery()) {
          if (!rows.next() || !rows.getBoolean(1)) {
            return Figure.millisSince(begun);
          }
        }
        Thread.sleep(BETWEEN_LOOKS);
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private Child.Told part(String name, Path folder) throws IOException, InterruptedException {
    try (var child = Child.start(program.workstation("bench", name, folder.toString()))) {
      return child.figures();
    }
  }

  private void say(Figure figure) {
    out.println(figure.line());
  }
}
