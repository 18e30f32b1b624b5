package org.haidang.boot;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
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
import org.haidang.sync.AccountServer;
import org.haidang.ui.shell.SignInAction.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Between the sign-in screen and the shift: who is let in, and what is opened for them.
 * Thread-safe.
 */
final class Entrance {

  private static final int PATIENCE_MILLIS = 3_000;

  private final ServerAddress address;
  private final Keys keys;
  private final Membership membership;
  private final Json json;
  private final @Nullable PutOut putOut;

  /**
   * Somebody who was let in.
   *
   * @param key opens the workstation's database; closed by who opened it
   * @param server speaks for this account
   * @param keys what this computer keeps of its accounts
   * @param putOut for who loses their rights; null where nothing is handed in
   * @param online whether it was the server that let them in
   */
  record Admitted(
      Account account,
      DatabaseKey key,
      UUID workstation,
      HttpCentralServer server,
      Keys keys,
      @Nullable PutOut putOut,
      boolean online) {}

  Entrance(ServerAddress address, Keys keys, Membership membership, Json json) {
    this(address, keys, membership, json, null);
  }

  /**
   * As the other.
   *
   * @param putOut hands in what somebody left here who is let in no more; null for nobody
   */
  Entrance(
      ServerAddress address, Keys keys, Membership membership, Json json, @Nullable PutOut putOut) {
    this.address = address;
    this.keys = keys;
    this.membership = membership;
    this.json = json;
    this.putOut = putOut;
  }

  /** Whether somebody listens where the server should; waits a few seconds at most. */
  boolean reachable() {
    var url = URI.create(address.get());
    int usual = "https".equals(url.getScheme()) ? 443 : 80;
    try (var socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(url.getHost(), url.getPort() < 0 ? usual : url.getPort()),
          PATIENCE_MILLIS);
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Tries a password, and on success opens what {@code opens} opens.
   *
   * @param entered goes on with it, on the FX thread
   */
  <T extends AutoCloseable> Outcome enter(
      String login, char[] password, Function<Admitted, T> opens, Consumer<T> entered) {
    return enter(login, password, null, false, opens, entered);
  }

  /**
   * As the other, with the code of a second factor.
   *
   * @param first whether that factor was just begun: then recovery codes are made too
   */
  <T extends AutoCloseable> Outcome enter(
      String login,
      char[] password,
      @Nullable String second,
      boolean first,
      Function<Admitted, T> opens,
      Consumer<T> entered) {
    HttpCentralServer server;
    try {
      membership.joinBy(address);
      server = new HttpCentralServer(address.get(), json, LineLimits.STANDARD, membership.bond());
    } catch (HaidangException e) {
      return new Outcome.Failed(e.code());
    }
    Outcome outcome =
        switch (signIn(server).enter(login, password, second)) {
          case SignIn.Result.SignedIn in -> opened(in, server, first, opens, entered);
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

  private SignIn signIn(HttpCentralServer server) {
    return putOut == null ? new SignIn(server, keys) : new SignIn(server, keys, putOut.at(server));
  }

  private <T extends AutoCloseable> Outcome opened(
      SignIn.Result.SignedIn in,
      HttpCentralServer server,
      boolean first,
      Function<Admitted, T> opens,
      Consumer<T> entered) {
    if (in.online()) {
      membership.freshen(server);
    }
    var bytes = in.databaseKey();
    try (var key = new DatabaseKey(bytes)) {
      T opened =
          opens.apply(
              new Admitted(
                  in.account(), key, keys.workstation(), server, keys, putOut, in.online()));
      return new Outcome.Signed(
          () -> entered.accept(opened),
          () -> close(opened),
          first ? recoveryCodes(server) : List.of());
    } catch (HaidangException e) {
      return new Outcome.Failed(e.code());
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** None when the line breaks just then: they can be made at any time. */
  private static List<String> recoveryCodes(HttpCentralServer server) {
    try {
      return server.accounts().recovery();
    } catch (HaidangException e) {
      return List.of();
    }
  }

  /** Asks the server something without being signed in. */
  <T> T ask(Function<AccountServer, T> question) {
    try (var server =
        new HttpCentralServer(address.get(), json, LineLimits.STANDARD, membership.bond())) {
      return question.apply(server.accounts());
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
