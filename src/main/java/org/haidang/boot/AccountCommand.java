package org.haidang.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.haidang.access.AccountDirectory;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds an account to the central server, or gives it another password, name, role or centre. */
@Command(
    name = "account",
    mixinStandardHelpOptions = true,
    description =
        "Adds or changes an account; asks for its password. The server may be running only"
            + " when --database names its database.")
final class AccountCommand implements Callable<Integer> {

  private static final int LEAST_PASSWORD = 10;

  private final Console console;

  @Parameters(paramLabel = "LOGIN", description = "what the person types to sign in")
  String login = "";

  @Option(names = "--name", required = true, description = "the name shown, family name first")
  String name = "";

  @Option(names = "--role", required = true, description = "one of ${COMPLETION-CANDIDATES}")
  Role role = Role.COUNSELOR;

  @Option(names = "--centre", required = true, description = "code of the call centre: HN, DN, AG")
  String centre = "";

  @Option(names = "--database", paramLabel = "URL", description = "as for the server")
  @Nullable String database;

  @Option(names = "--data", paramLabel = "DIR", description = "as for the server")
  @Nullable Path data;

  AccountCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    char[] password = password();
    try {
      if (password.length < LEAST_PASSWORD) {
        console.say("console.password_short", LEAST_PASSWORD);
        return 2;
      }
      var folder = data == null ? Locations.ofThisComputer().root().resolve("server") : data;
      try (var server = CentralServer.open(folder, database)) {
        var account = new Account(login.strip().toLowerCase(Locale.ROOT), name, role, centre);
        var hash = server.passwords().hash(password);
        server.accounts().put(new AccountDirectory.Stored(account, hash));
      }
    } finally {
      Arrays.fill(password, '\0');
    }
    console.say("console.account_kept", login);
    return 0;
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
