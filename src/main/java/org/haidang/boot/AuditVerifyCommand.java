package org.haidang.boot;

import java.io.IOException;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
final class AuditVerifyCommand implements Callable<Integer> {

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

  @Mixin private ServerOptions options = new ServerOptions();

  AuditVerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    var folder = workstation;
    if (folder != null) {
      return ofWorkstation(folder);
    }
    try (var server = options.open()) {
      return told(server.trail().check());
    }
  }

  private int ofWorkstation(Path folder) throws IOException {
    var password = TypedPassword.read();
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
}
