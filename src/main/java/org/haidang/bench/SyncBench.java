package org.haidang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.haidang.content.Library;

/**
 * {@code bench sync}: one server's process, and a fresh process for each measured part, so that
 * every figure is that of a cold program.
 */
final class SyncBench {

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
    var pull = part("sync-pull", folder);
    var pushFloor = part("sync-push-floor", folder);
    var pullFloor = part("sync-pull-floor", folder);
    say(new Figure("sync.push", push.get("push"), "ms", pushFloor.get("floor")));
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

  private Child.Told part(String name, Path folder) throws IOException, InterruptedException {
    try (var child = Child.start(program.workstation("bench", name, folder.toString()))) {
      return child.figures();
    }
  }

  private void say(Figure figure) {
    out.println(figure.line());
  }
}
