package org.haidang.boot;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.haidang.content.Fault;
import org.haidang.content.Pack;
import org.haidang.content.PackRead;
import org.haidang.platform.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Works on content packs; by itself it only says what it can do. */
@Command(name = "content", mixinStandardHelpOptions = true, description = "Content packs.")
final class ContentCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** The command with those beneath it. */
  static CommandLine line(Console console) {
    return new CommandLine(new ContentCommand())
        .addSubcommand(new CheckCommand(console, System.out))
        .addSubcommand(new PrintCommand(console));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing: check PATH or print PATH");
  }

  /**
   * Reads packs and prints what their authors should know: a line a fault, a line a notice. Exits
   * with 0 when all are ready, 1 when one is refused, 2 when a path leads nowhere.
   */
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Validates packs; prints every fault and every notice with sheet and cell.",
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {"0:every pack is ready", "1:one is refused", "2:a path leads nowhere"})
  static final class CheckCommand implements Callable<Integer> {

    private static final int REFUSED = 1;

    private final Console console;
    private final PrintStream out;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
        arity = "1..*",
        paramLabel = "PATH",
        description = "a workbook (.xlsx, .xlsm, .csv), a form (.xml) or a folder of CSV files")
    private List<Path> paths = List.of();

    CheckCommand(Console console, PrintStream out) {
      this.console = console;
      this.out = out;
    }

    @Override
    public Integer call() {
      for (var path : paths) {
        if (!Files.isReadable(path)) {
          throw new ParameterException(spec.commandLine(), unreadable(path));
        }
      }
      return paths.stream().mapToInt(this::check).max().orElse(0);
    }

    private String unreadable(Path path) {
      return String.join(
          System.lineSeparator(),
          Texts.LANGUAGES.stream()
              .map(it -> console.texts().get(it, "console.pack_not_there", path.toString()))
              .toList());
    }

    private int check(Path path) {
      if (paths.size() > 1) {
        out.println(path);
      }
      return switch (Content.read(path)) {
        case PackRead.Ready(var pack, var notices) -> {
          notices.forEach(this::print);
          runOut(pack);
          console.say("console.pack_ready", pack.id(), pack.version());
          yield 0;
        }
        case PackRead.Refused(var faults) -> {
          faults.forEach(this::print);
          console.say("console.pack_faults", faults.size());
          yield REFUSED;
        }
      };
    }

    /** A desk does not offer them any more; that they ran out is no fault of the pack. */
    private void runOut(Pack pack) {
      var today = LocalDate.now(ZoneId.systemDefault());
      pack.handbook().answers().stream()
          .filter(answer -> answer.hasRunOutOn(today))
          .forEach(it -> console.say("console.answer_run_out", it.name(), "" + it.validTo()));
    }

    private void print(Fault fault) {
      for (var language : Texts.LANGUAGES) {
        out.printf(
            "%s %s: %s%n", fault.sheet(), fault.cell(), fault.reason().in(language.getLanguage()));
      }
    }
  }
}
