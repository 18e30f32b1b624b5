package org.haidang.bench;

import java.io.IOException;
import java.io.PrintStream;

/**
 * {@code bench search}: contacts in the real encrypted store, and questions typed key by key, in a
 * process of its own.
 */
final class SearchBench {

  private final Program program;
  private final PrintStream out;

  SearchBench(Program program, PrintStream out) {
    this.program = program;
    this.out = out;
  }

  /**
   * Runs it.
   *
   * @param contacts up to how many contacts; at a tenth and a hundredth of them, too
   */
  void run(int contacts) throws IOException, InterruptedException {
    try (var folder = TemporaryFolder.make();
        var child =
            Child.start(
                program.workstation(
                    "bench", "search-local", folder.toString(), "--contacts", "" + contacts))) {
      var told = child.figures();
      for (int size : SearchParts.sizes(contacts)) {
        var at = SearchParts.name(size);
        say("search.keystroke.p99." + at, told, "ms");
        say("search.keystroke.p50." + at, told, "ms");
        say("search.index.share." + at, told, "%");
      }
      out.println(Figure.of("search.memory", told.memory(), "MB").line());
    }
  }

  private void say(String name, Child.Told told, String unit) throws IOException {
    var raw = told.figures().get(name + ".raw");
    out.println(new Figure(name, told.get(name), unit, raw).line());
  }
}
