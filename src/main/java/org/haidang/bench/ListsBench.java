package org.haidang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code bench lists}: the list of persons over the real encrypted store. {@code lists.open} is
 * from showing the screen to the first rows painted, {@code lists.page} from a jump to any place of
 * the list to its rows painted with what they say, pulses following each other without a pause;
 * their raw part is SQLite's alone for the same rows. {@code lists.scroll.frame} is how long a
 * pulse keeps the FX thread while Page Down is held, {@code work} what it worked in it.
 */
final class ListsBench {

  private static final String UNPACED = "-Djavafx.animation.fullspeed=true";

  private final Program program;
  private final PrintStream out;

  ListsBench(Program program, PrintStream out) {
    this.program = program;
    this.out = out;
  }

  /**
   * Runs it.
   *
   * @param rows how many persons there are; 1 or more
   */
  void run(int rows) throws IOException, InterruptedException {
    try (var folder = TemporaryFolder.make()) {
      part(folder, rows, "lists-fill", List.of());
      var read = part(folder, rows, "lists-read", List.of(UNPACED));
      say(new Figure("lists.open", read.get("open"), "ms", read.get("open.raw")));
      say(Figure.of("lists.open.first", read.get("open.first"), "ms"));
      say(new Figure("lists.page.p99", read.get("page"), "ms", read.get("page.raw")));
      say(new Figure("lists.page.p50", read.get("page.half"), "ms", read.get("page.half.raw")));
      var scroll = part(folder, rows, "lists-scroll", List.of());
      say(Figure.of("lists.scroll.frame.p99", scroll.get("frame"), "ms"));
      say(Figure.of("lists.scroll.frame.work", scroll.get("work"), "ms"));
      say(Figure.of("lists.memory", scroll.memory(), "MB"));
    }
  }

  private Child.Told part(TemporaryFolder folder, int rows, String name, List<String> options)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            program.workstation("bench", name, folder.toString(), "--rows", String.valueOf(rows)));
    command.addAll(1, options);
    try (var child = Child.start(command)) {
      return child.figures();
    }
  }

  private void say(Figure figure) {
    out.println(figure.line());
  }
}
