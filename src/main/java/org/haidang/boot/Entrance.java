package org.haidang.boot;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.haidang.access.DatabaseKey;
import org.haidang.desk.Keys;
import org.haidang.desk.SignIn;
import org.haidang.model.Account;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.remote.HttpCentralServer;
import org.haidang.remote.LineLimits;
import org.haidang.ui.shell.SignInAction.Outcome;

/**
 * Between the sign-in screen and the shift: who is let in, and what is opened for them.
 * Thread-safe.
 */
final class Entrance {

  private final ServerAddress address;
  private final Keys keys;
  private final Membership membership;
  private final Json json;

  /**
   * Somebody who was let in.
   *
   * @param key opens the workstation's database; closed by who opened it
   * @param server speaks for this account
   * @param online whether it was the server that let them in
   */
  record Admitted(
      Account account,
      DatabaseKey key,
      UUID workstation,
      HttpCentralServer server,
      boolean online) {}

  Entrance(ServerAddress address, Keys keys, Membership membership, Json json) {
    this.address = address;
    this.keys = keys;
    this.membership = membership;
    this.json = json;
  }

  /** Whether the server's address is known, which for a server of one's own means that it runs. */
  boolean reachable() {
    return !address.get().isEmpty();
  }

  /**
   * Tries a password, and on success opens what {@code opens} opens.
   *
   * @param entered goes on with it, on the FX thread
   */
  <T extends AutoCloseable> Outcome enter(
      String login, char[] password, Function<Admitted, T> opens, Consumer<T> entered) {
    HttpCentralServer server;
    try {
      membership.joinBy(address);
      server = new HttpCentralServer(address.get(), json, LineLimits.STANDARD, membership.bond());
    } catch (HaidangException e) {
      return new Outcome.Failed(e.code());
    }
    Outcome outcome =
        switch (new SignIn(server, keys).enter(login, password)) {
          case SignIn.Result.SignedIn in -> opened(in, server, opens, entered);
          case SignIn.Result.Wrong _ -> new Outcome.Wrong();
          case SignIn.Result.FirstTimeNeedsServer _ -> new Outcome.FirstTimeNeedsServer();
          case SignIn.Result.TooMany _ -> new Outcome.TooMany();
          case SignIn.Result.Fault(var code) -> new Outcome.Failed(code);
        };
    if (!(outcome instanceof Outcome.Signed)) {
      server.close();
    }
    return outcome;
  }

  private <T extends AutoCloseable> Outcome opened(
      SignIn.Result.SignedIn in,
      HttpCentralServer server,
      Function<Admitted, T> opens,
      Consumer<T> entered) {
    if (in.online()) {
      membership.freshen(server);
    }
    var bytes = in.databaseKey();
    try (var key = new DatabaseKey(bytes)) {
      T opened =
          opens.apply(new Admitted(in.account(), key, keys.workstation(), server, in.online()));
      return new Outcome.Signed(() -> entered.accept(opened), () -> close(opened));
    } catch (HaidangException e) {
      return new Outcome.Failed(e.code());
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static void close(AutoCloseable opened) {
    try {
      opened.close();
    } catch (Exception e) {
      throw HaidangException.of(e);
    }
  }
}
