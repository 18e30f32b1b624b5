package org.haidang.boot;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.TextFolder;
import org.haidang.platform.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where the product starts. */
public final class Main {

  /** The program's own version. */
  static final String VERSION = "0.1.0";

  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Thread.setDefaultUncaughtExceptionHandler(new Unforeseen());
    var texts = withFurtherLanguages(Locations.ofThisComputer().texts());
    int code;
    try {
      var plain = plain(texts, arguments);
      code = plain == null ? commandLine(texts).execute(arguments) : told(texts, plain);
    } catch (LinkageError | OutOfMemoryError e) {
      new Console(texts, System.err).tell(HaidangException.of(e));
      code = CommandLine.ExitCode.SOFTWARE;
    }
    System.exit(code);
  }

  /** The shipped texts and the further languages in {@code folder}; faults go to the log. */
  static Texts withFurtherLanguages(Path folder) {
    var shipped = Texts.load();
    var texts = shipped.with(TextFolder.read(folder, shipped));
    texts.faults().forEach(fault -> LOG.warn("{}: {}", ErrorCode.TEXTS_FAULTY.code(), fault));
    return texts;
  }

  /**
   * The start of every morning carries no words: it does without the parser of the command line, a
   * tenth of its time, because no cache of classes takes the parser in.
   */
  private static @Nullable Callable<Integer> plain(Texts texts, String... arguments) {
    if (arguments.length == 3 && arguments[0].equals(BenchWindow.NAME)) {
      return new BenchWindow(arguments[1], Path.of(arguments[2]));
    }
    return arguments.length == 0 ? workstation(new Console(texts, System.err)) : null;
  }

  private static int told(Texts texts, Callable<Integer> command) {
    try {
      return command.call();
    } catch (Exception e) {
      new Console(texts, System.err).tell(HaidangException.of(e));
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private static WorkstationCommand workstation(Console console) {
    return new WorkstationCommand(
        console,
        Locations.ofThisComputer(),
        () -> new TourCommand(console).headless(Path.of("target", "tour")));
  }

  static CommandLine commandLine(Texts texts) {
    var console = new Console(texts, System.err);
    var workstation = workstation(console);
    var line = new CommandLine(new Root(workstation));
    line.addSubcommand(workstation);
    line.addSubcommand(
        new CommandLine(new ServerCommand(console))
            .addSubcommand(new RestoredCommand(console))
            .addSubcommand(new EnrolCodeCommand(console))
            .addSubcommand(new StrikeOffCommand(console))
            .addSubcommand(new ChangeKeyCommand(console))
            .addSubcommand(new ChangeSecretCommand(console)));
    line.addSubcommand(new AccountCommand(console));
    line.addSubcommand(new TourCommand(console));
    line.addSubcommand(new TypistCommand(texts));
    line.addSubcommand(new BenchCommand(console));
    line.addSubcommand(ContentCommand.line(console));
    line.addSubcommand(AuditCommand.line(console));
    line.addSubcommand(new LikenessCommand(console, System.out));
    line.setExecutionExceptionHandler(
        (fault, command, parsed) -> {
          console.tell(HaidangException.of(fault));
          return CommandLine.ExitCode.SOFTWARE;
        });
    return line;
  }

  /** The program itself: without a command, the workstation. */
  @Command(
      name = "haidang",
      mixinStandardHelpOptions = true,
      version = "Haidang " + Main.VERSION,
      description = "Desktop workstation and central server of an anti-trafficking hotline.")
  static final class Root implements Callable<Integer> {

    private final WorkstationCommand workstation;

    Root(WorkstationCommand workstation) {
      this.workstation = workstation;
    }

    @Override
    public Integer call() throws Exception {
      return workstation.call();
    }
  }
}
