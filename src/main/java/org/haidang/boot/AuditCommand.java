package org.haidang.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.haidang.access.KeyRing;
import org.haidang.access.Passwords;
import org.haidang.access.TrailCheck;
import org.haidang.platform.DataFolder;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.store.local.LocalStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The trail of who did what; by itself it only says what it can do. */
@Command(name = "audit", mixinStandardHelpOptions = true, description = "The trail of deeds.")
final class AuditCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** The command with those beneath it. */
  static CommandLine line(Console console) {
    return new CommandLine(new AuditCommand()).addSubcommand(new VerifyCommand(console));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing: verify");
  }

  /** Reads chains from end to end and says whether they are whole, or where they break. */
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description =
          "Reads the chains of the central server, or with --workstation that of a workstation's"
              + " folder, and says whether they are whole, or where they break. The program must"
              + " not be running on that folder.",
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {"0:every chain is whole", "1:one is broken", "2:it could not be opened"})
  static final class VerifyCommand implements Callable<Integer> {

    private static final int BROKEN = 1;
    private static final int CLOSED = 2;

    private final Console console;

    @Option(
        names = "--workstation",
        paramLabel = "DIR",
        description = "a workstation's data folder; asks for the account's password")
    @Nullable Path workstation;

    @Option(names = "--login", paramLabel = "LOGIN", description = "who unlocks the workstation")
    @Nullable String login;

    @Option(names = "--database", paramLabel = "URL", description = "as for the server")
    @Nullable String database;

    @Option(names = "--data", paramLabel = "DIR", description = "as for the server")
    @Nullable Path data;

    VerifyCommand(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws IOException {
      var folder = workstation;
      if (folder != null) {
        return ofWorkstation(folder);
      }
      var root = data == null ? Locations.ofThisComputer().root().resolve("server") : data;
      try (var server = CentralServer.open(root, database)) {
        return told(server.trail().check());
      }
    }

    private int ofWorkstation(Path folder) throws IOException {
      var password = password();
      try (var _ = DataFolder.claim(folder)) {
        var json = new Json();
        var ring =
            new KeyRing(folder, new Passwords(new SecureRandom(), Passwords.Cost.STANDARD), json);
        var name = login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
        if (!(ring.unlock(name, password) instanceof KeyRing.Unlocked unlocked)) {
          console.tell(new HaidangException(ErrorCode.SIGN_IN_WRONG));
          return CLOSED;
        }
        var indexer = Kinds.indexer(Content.load().growing());
        try (var key = unlocked.key();
            var store =
                LocalStore.open(
                    folder,
                    key,
                    ring.workstation(),
                    indexer,
                    Clock.system(ZoneId.systemDefault()),
                    json)) {
          return told(List.of(store.trail().check()));
        }
      } finally {
        Arrays.fill(password, '\0');
      }
    }

    private int told(List<TrailCheck.Result> results) {
      for (var result : results) {
        console.say(
            result.whole() ? "console.trail_whole" : "console.trail_broken",
            result.chain(),
            result.entries(),
            result.erased());
        for (var at : result.breaks()) {
          console.say("console.trail_break." + key(at.why()), at.seq());
        }
      }
      return results.stream().allMatch(TrailCheck.Result::whole) ? 0 : BROKEN;
    }

    private static String key(TrailCheck.Why why) {
      return why.name().toLowerCase(Locale.ROOT);
    }

    /** From the terminal without echo; from standard input where there is no terminal. */
    @SuppressWarnings("SystemConsoleNull") // the null checker goes by the older contract
    private static char[] password() throws IOException {
      java.io.Console terminal = System.console();
      if (terminal != null && terminal.isTerminal()) {
        return terminal.readPassword("Password: ");
      }
      var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      var line = in.readLine();
      return line == null ? new char[0] : line.toCharArray();
    }
  }
}
