package org.haidang.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.haidang.content.Pack;
import org.haidang.content.PackRead;
import org.haidang.content.paper.PaperForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a pack's blank form, for hours without computers. Exits with 1 when it cannot. */
@Command(
    name = "print",
    mixinStandardHelpOptions = true,
    description = "Prints a pack as a numbered blank form (PDF).")
final class PrintCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      paramLabel = "PATH|PACK",
      description = "a workbook, a form or a folder; or the id of a shipped pack, tip-vi")
  private Path pack = Path.of("");

  @Option(names = "--out", paramLabel = "FILE", description = "where to; PACK.pdf if not said")
  private @Nullable Path out;

  @Option(names = "--language", paramLabel = "TAG", description = "vi or en; vi if not said")
  private String language = "vi";

  PrintCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return switch (Content.named(pack)) {
      case PackRead.Ready(var ready, _) -> print(ready);
      case PackRead.Refused(var faults) -> {
        console.say("console.pack_faults", faults.size());
        yield 1;
      }
    };
  }

  private int print(Pack ready) {
    var file = out == null ? Path.of(ready.id().replaceAll("[^\\w-]", "_") + ".pdf") : out;
    try (var to = Files.newOutputStream(file)) {
      int pages = PaperForm.print(ready, language, to);
      console.say("console.pack_printed", ready.id(), ready.version(), pages, file.toString());
      return 0;
    } catch (IOException e) {
      console.say("console.pack_not_printed", file.toString());
      return 1;
    }
  }
}
