package org.haidang.boot;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.haidang.content.PackRead;
import org.haidang.platform.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks content packs. */
@Command(
    name = "content",
    mixinStandardHelpOptions = true,
    description = "Content packs.",
    subcommands = ContentCommand.Check.class)
final class ContentCommand implements Callable<Integer> {

  private final Console console;

  ContentCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    picocli.CommandLine.usage(this, System.out);
    return 2;
  }

  /** Validates a pack and prints its faults. */
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Validates the pack in a folder of CSV files; exit 1 when it has faults.")
  static final class Check implements Callable<Integer> {

    @picocli.CommandLine.ParentCommand private ContentCommand parent;

    @Parameters(paramLabel = "PATH", description = "the pack's folder")
    private Path path;

    @Override
    public Integer call() {
      var console = parent.console;
      return switch (Content.read(path)) {
        case PackRead.Ready(var pack) -> {
          console.say("console.pack_ready", pack.id(), pack.version());
          yield 0;
        }
        case PackRead.Refused(var faults) -> {
          for (var fault : faults) {
            for (var language : Texts.LANGUAGES) {
              System.out.printf(
                  "%s %s: %s%n",
                  fault.sheet(), fault.cell(), fault.reason().in(language.getLanguage()));
            }
          }
          console.say("console.pack_faults", faults.size());
          yield 1;
        }
      };
    }
  }
}
