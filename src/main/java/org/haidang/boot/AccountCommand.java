package org.haidang.boot;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.haidang.access.AccountBook;
import org.haidang.access.AccountDirectory;
import org.haidang.access.OneTimeCode;
import org.haidang.access.PasswordRules;
import org.haidang.access.Passwords;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.platform.HaidangException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks after the central server's accounts from its own command line. */
@Command(
    name = "account",
    mixinStandardHelpOptions = true,
    description =
        "Adds or changes an account, strikes it off, or gives its person a one-time code. A new one"
            + " is asked for its password. The server may be running only when --database names its"
            + " database.")
final class AccountCommand implements Callable<Integer> {

  private static final int REFUSED = 2;

  private final Console console;
  private final SecureRandom random = new SecureRandom();

  @Parameters(paramLabel = "LOGIN", description = "what the person types to sign in")
  String login = "";

  @Option(names = "--name", description = "the name shown, family name first")
  @Nullable String name;

  @Option(names = "--role", description = "one of ${COMPLETION-CANDIDATES}")
  @Nullable Role role;

  @Option(names = "--centre", description = "code of the call centre: HN, DN, AG")
  @Nullable String centre;

  @Option(names = "--password", description = "asks for another password of an account")
  boolean again;

  @Option(
      names = "--code",
      description = "prints a one-time code, good for 30 minutes, to set a password with")
  boolean code;

  @Option(names = "--strike-off", description = "lets the account in no more")
  boolean strikeOff;

  @Option(names = "--let-in", description = "lets an account in again that was struck off")
  boolean letIn;

  @Option(names = "--forget-second", description = "forgets its second factor")
  boolean forgetSecond;

  @Mixin private ServerOptions options = new ServerOptions();

  AccountCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (var server = options.open()) {
      return keep(server.accounts(), server.passwords());
    }
  }

  /** What was asked for; the exit code. */
  int keep(AccountDirectory directory, Passwords passwords) throws IOException {
    var who = login.strip().toLowerCase(Locale.ROOT);
    var book = directory.book();
    var known = book.entry(who);
    if (known.isEmpty() && (name == null || role == null || centre == null)) {
      console.say("console.account_missing", who);
      return REFUSED;
    }
    var before = known.map(AccountBook.Entry::account);
    var account =
        new Account(
            who,
            name != null ? name : before.map(Account::displayName).orElse(who),
            role != null ? role : before.map(Account::role).orElse(Role.COUNSELOR),
            centre != null ? centre : before.map(Account::centre).orElse(""));
    String hash = null;
    if (!code && (known.isEmpty() || again)) {
      hash = hash(account, passwords);
      if (hash == null) {
        return REFUSED;
      }
    }
    if (known.isEmpty()) {
      book.add(account, AccountBook.SERVER);
    } else if (!known.get().account().equals(account)) {
      book.change(account, AccountBook.SERVER);
    }
    if (hash != null) {
      book.password(who, hash, null, AccountBook.SERVER);
    }
    if (strikeOff || letIn) {
      book.strikeOff(who, strikeOff, AccountBook.SERVER);
    }
    if (forgetSecond) {
      directory.seconds().forget(who, AccountBook.SERVER);
    }
    console.say("console.account_kept", who);
    if (code) {
      give(who, book);
    }
    return 0;
  }

  private void give(String who, AccountBook book) {
    var fresh = OneTimeCode.fresh(random);
    var until = Instant.now().plus(OneTimeCode.GOOD_FOR);
    book.code(who, OneTimeCode.hash(fresh), until, AccountBook.SERVER);
    console.say("console.account_code", fresh, OneTimeCode.GOOD_FOR.toMinutes());
  }

  /** Null when the password is refused, which was said. */
  private @Nullable String hash(Account account, Passwords passwords) throws IOException {
    char[] typed = TypedPassword.read();
    try {
      var flaw = new PasswordRules().flaw(typed, account.login(), account.displayName());
      if (flaw.isPresent()) {
        console.tell(new HaidangException(flaw.get()));
        return null;
      }
      return passwords.hash(typed);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }
}
