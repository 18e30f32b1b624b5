package org.haidang.boot;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.haidang.content.Fault;
import org.haidang.content.Pack;
import org.haidang.content.PackRead;
import org.haidang.platform.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Works on content packs. */
@Command(name = "content", mixinStandardHelpOptions = true, description = "Content packs.")
final class ContentCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "check",
      description = "validates a pack, prints its faults")
  private String verb = "";

  @Parameters(index = "1", paramLabel = "PATH", description = "the folder of the pack's CSV files")
  private Path path = Path.of("");

  ContentCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!verb.equals("check")) {
      picocli.CommandLine.usage(this, System.err);
      return 2;
    }
    return switch (Content.read(path)) {
      case PackRead.Ready(var pack, _) -> {
        console.say("console.pack_ready", pack.id(), pack.version());
        runOut(pack);
        yield 0;
      }
      case PackRead.Refused(var faults) -> {
        faults.forEach(ContentCommand::print);
        console.say("console.pack_faults", faults.size());
        yield 1;
      }
    };
  }

  /** A desk does not offer them any more; that they ran out is no fault of the pack. */
  private void runOut(Pack pack) {
    var today = LocalDate.now(ZoneId.systemDefault());
    pack.handbook().answers().stream()
        .filter(answer -> answer.hasRunOutOn(today))
        .forEach(
            answer -> console.say("console.answer_run_out", answer.name(), "" + answer.validTo()));
  }

  private static void print(Fault fault) {
    for (var language : Texts.LANGUAGES) {
      System.out.printf(
          "%s %s: %s%n", fault.sheet(), fault.cell(), fault.reason().in(language.getLanguage()));
    }
  }
}
