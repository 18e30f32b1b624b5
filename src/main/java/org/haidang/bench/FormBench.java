package org.haidang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;

/**
 * {@code bench form}, on JavaFX's platform without a display. {@code form.key.p99} is the work from
 * key to picture, pulses following each other without a pause; {@code form.key.paced.p99} is the
 * same with the pulses of a screen, sixty a second, whose next one a key has to wait for. {@code
 * form.open}, {@code form.type}, {@code form.evaluate} and {@code form.scroll} are of a form of 500
 * questions with 100 calculations, {@code flat} of the same without sections; their raw part is
 * JavaRosa's alone for the same answer. {@code work} is what the FX thread itself worked for it:
 * how long the rest took is the machine's doing, the paint's and the wait for the next pulse.
 */
final class FormBench {

  private static final String UNPACED = "-Djavafx.animation.fullspeed=true";

  private final Program program;
  private final PrintStream out;

  FormBench(Program program, PrintStream out) {
    this.program = program;
    this.out = out;
  }

  void run() throws IOException, InterruptedException {
    var key = part("form-key", UNPACED);
    say(Figure.of("form.key.p99", key.get("p99"), "ms"));
    say(Figure.of("form.key.busy.max", key.get("busy"), "ms"));
    say(Figure.of("form.key.paced.p99", part("form-key").get("p99"), "ms"));
    var open = part("form-open");
    say(new Figure("form.open", open.get("open"), "ms", open.get("raw")));
    say(Figure.of("form.open.work", open.get("open.work"), "ms"));
    say(new Figure("form.open.flat", open.get("flat"), "ms", open.get("flat.raw")));
    say(Figure.of("form.open.flat.work", open.get("flat.work"), "ms"));
    var type = part("form-type", UNPACED);
    say(new Figure("form.type", type.get("p99"), "ms", type.get("raw")));
    say(Figure.of("form.type.work", type.get("p99.work"), "ms"));
    say(new Figure("form.type.flat", type.get("flat"), "ms", type.get("flat.raw")));
    say(Figure.of("form.type.flat.work", type.get("flat.work"), "ms"));
    var evaluate = part("form-evaluate", UNPACED);
    say(new Figure("form.evaluate", evaluate.get("p99"), "ms", evaluate.get("raw")));
    say(Figure.of("form.evaluate.work", evaluate.get("p99.work"), "ms"));
    var scroll = part("form-scroll");
    say(Figure.of("form.scroll.frame.p99", scroll.get("p99"), "ms"));
    say(Figure.of("form.scroll.frame.work", scroll.get("work"), "ms"));
    say(Figure.of("form.scroll.flat.frame.p99", scroll.get("flat"), "ms"));
    say(Figure.of("form.scroll.flat.frame.work", scroll.get("flat.work"), "ms"));
    say(Figure.of("draft.durable", part("form-draft").get("durable"), "ms"));
    var frames = part("form-frames");
    say(Figure.of("form.frame.p99", frames.get("frame"), "ms"));
    say(Figure.of("form.frame.work", frames.get("work"), "ms"));
  }

  /** {@code bench memory}: a desk's process after a hundred calls. */
  void memory() throws IOException, InterruptedException {
    say(Figure.of("memory.idle", part("desk-memory").get("resident"), "MB"));
  }

  private Child.Told part(String name, String... options) throws IOException, InterruptedException {
    try (var folder = TemporaryFolder.make()) {
      var command = new ArrayList<>(program.workstation("bench", name, folder.toString()));
      command.addAll(1, java.util.List.of(options));
      try (var child = Child.start(command)) {
        return child.figures();
      }
    }
  }

  private void say(Figure figure) {
    out.println(figure.line());
  }
}
