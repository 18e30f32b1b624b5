package org.haidang.bench;

import java.io.IOException;
import java.io.PrintStream;

/**
 * {@code bench line}: a whole handshake of TLS 1.3 with the pin checked, beside a bare connection;
 * and the workstation's proof of one request, made and checked. The server in a process of its own.
 */
final class LineBench {

  private final Program program;
  private final PrintStream out;

  LineBench(Program program, PrintStream out) {
    this.program = program;
    this.out = out;
  }

  void run() throws IOException, InterruptedException {
    try (var folder = TemporaryFolder.make();
        var server = Child.start(program.server("bench", "sync-server", folder.toString()))) {
      server.await(SyncServer.READY);
      try (var child = Child.start(program.workstation("bench", "line-parts", folder.toString()))) {
        var told = child.figures();
        say(new Figure("line.handshake", told.get("handshake"), "ms", told.get("connect")));
        say(Figure.of("line.handshake.p99", told.get("handshake.p99"), "ms"));
        for (var name : new String[] {"prove", "prove.p99", "check", "check.p99"}) {
          say(Figure.of("line." + name, told.get(name), "µs"));
        }
      }
    }
  }

  private void say(Figure figure) {
    out.println(figure.line());
  }
}
