package org.haidang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import org.haidang.content.Library;

/**
 * {@code bench first}: the first read of an empty workstation, from a server that holds nothing
 * else, and from one that holds as many records as one asks for.
 */
final class FirstBench {

  /** What a workstation of one centre may hold. */
  private static final int HELD = 100_000;

  private final Program program;
  private final Library library;
  private final PrintStream out;

  FirstBench(Program program, Library library, PrintStream out) {
    this.program = program;
    this.library = library;
    this.out = out;
  }

  /**
   * Runs it.
   *
   * @param records how many the server holds the second time; no second time when not more than a
   *     workstation holds
   */
  void run(int records) throws IOException, InterruptedException, SQLException {
    int held = Math.min(HELD, records);
    try (var folder = TemporaryFolder.make();
        var server = Child.start(program.server("bench", "sync-server", folder.toString()))) {
      server.await(SyncServer.READY);
      var site = Site.in(folder.path());
      try (var central = Bare.postgres(site)) {
        var fill = new FirstFill(central);
        int open = fill.centre(library, held);
        say(Figure.of("sync.first.records", held, "records"));
        say(Figure.of("sync.first.open", open, "records"));
        read(folder.path(), "first-read", "");
        if (records > held) {
          fill.others(records - held, held);
          read(folder.path(), "first-read-again", "." + records);
        }
      }
    }
  }

  private void read(Path folder, String part, String among)
      throws IOException, InterruptedException {
    try (var child = Child.start(program.workstation("bench", part, folder.toString()))) {
      var told = child.figures();
      say(Figure.of("sync.first.page" + among, told.get("page"), "ms"));
      say(Figure.of("sync.first.usable" + among, told.get("usable"), "ms"));
      say(Figure.of("sync.first.whole" + among, told.get("whole"), "ms"));
      say(Figure.of("sync.first.memory" + among, told.memory(), "MB"));
    }
  }

  private void say(Figure figure) {
    out.println(figure.line());
  }
}
