package org.haidang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

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
   * @param kept where the stores are and stay for another run; null for a folder that goes
   */
  void run(int contacts, @Nullable Path kept) throws IOException, InterruptedException {
    if (kept != null) {
      Files.createDirectories(kept);
      run(contacts, kept.toString());
      return;
    }
    try (var folder = TemporaryFolder.make()) {
      run(contacts, folder.toString());
    }
  }

  private void run(int contacts, String folder) throws IOException, InterruptedException {
    try (var child =
        Child.start(
            program.workstation("bench", "search-local", folder, "--contacts", "" + contacts))) {
      var told = child.figures();
      for (int size : SearchParts.sizes(contacts)) {
        say("search.keystroke.p99." + size, told, "ms");
        say("search.keystroke.p50." + size, told, "ms");
        for (var kind : Keystrokes.Kind.values()) {
          say("search.keystroke.p99." + size + "." + kind.lower(), told, "ms");
        }
        say("search.index.share." + size, told, "%");
        say("search.fill." + size, told, "s");
      }
      out.println(Figure.of("search.memory", told.memory(), "MB").line());
    }
  }

  private void say(String name, Child.Told told, String unit) throws IOException {
    var raw = told.figures().get(name + ".raw");
    out.println(new Figure(name, told.get(name), unit, raw).line());
  }
}
