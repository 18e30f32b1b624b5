package org.haidang.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.haidang.content.Fault;
import org.haidang.content.Pack;
import org.haidang.content.PackRead;
import org.haidang.content.paper.PaperForm;
import org.haidang.platform.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Works on content packs. */
@Command(name = "content", mixinStandardHelpOptions = true, description = "Content packs.")
final class ContentCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "check|print",
      description = "check: validates a pack, prints its faults; print: its blank form as a PDF")
  private String verb = "";

  @Parameters(
      index = "1",
      paramLabel = "PATH",
      description = "the folder of the pack's CSV files; to print, a shipped pack's id too")
  private Path path = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "where to print; PACK.pdf if not said")
  private @Nullable Path out;

  @Option(names = "--language", paramLabel = "TAG", description = "vi or en; vi if not said")
  private String language = "vi";

  ContentCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!verb.equals("check") && !verb.equals("print")) {
      picocli.CommandLine.usage(this, System.err);
      return 2;
    }
    var printed = verb.equals("print");
    return switch (printed ? Content.named(path) : Content.read(path)) {
      case PackRead.Ready(var pack, _) when printed -> print(pack);
      case PackRead.Ready(var pack, _) -> {
        console.say("console.pack_ready", pack.id(), pack.version());
        yield 0;
      }
      case PackRead.Refused(var faults) -> {
        faults.forEach(ContentCommand::print);
        console.say("console.pack_faults", faults.size());
        yield 1;
      }
    };
  }

  private int print(Pack pack) {
    var file = out == null ? Path.of(pack.id().replaceAll("[^A-Za-z0-9_-]", "_") + ".pdf") : out;
    try (var to = Files.newOutputStream(file)) {
      int pages = PaperForm.print(pack, language, to);
      console.say("console.pack_printed", pack.id(), pack.version(), pages, file);
      return 0;
    } catch (IOException e) {
      console.say("console.pack_not_printed", file);
      return 1;
    }
  }

  private static void print(Fault fault) {
    for (var language : Texts.LANGUAGES) {
      System.out.printf(
          "%s %s: %s%n", fault.sheet(), fault.cell(), fault.reason().in(language.getLanguage()));
    }
  }
}
