package org.haidang.boot;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.haidang.access.AccountDirectory;
import org.haidang.access.EnrolCode;
import org.haidang.demo.DemoAccounts;
import org.haidang.demo.DemoHistory;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;

/**
 * A central server with the demonstration's accounts and fictional calls, started beside the window
 * so that nobody waits for it. Thread-safe.
 */
final class Demonstration implements ServerAddress, AutoCloseable {

  private static final String CENTRE = "HN";

  private final CompletableFuture<CentralServer> server;
  private final CompletableFuture<String> address;
  private final DemoAccounts accounts = DemoAccounts.read(new Json());

  private Demonstration(CompletableFuture<CentralServer> server) {
    this.server = server;
    this.address = server.thenApply(node -> node.listen(0));
  }

  /** Starts in {@code folder}, off this thread. */
  static Demonstration start(Path folder, CompletableFuture<Content> content) {
    var executor = Executors.newVirtualThreadPerTaskExecutor();
    return new Demonstration(
        CompletableFuture.supplyAsync(
            () -> {
              var node = CentralServer.open(folder, null);
              fill(node, content.join());
              return node;
            },
            executor));
  }

  /** Puts the demonstration's accounts in, and its calls if there is none yet. */
  static void fill(CentralServer server, Content content) {
    var json = new Json();
    var demo = DemoAccounts.read(json);
    var missing =
        demo.accounts().stream()
            .filter(account -> server.accounts().find(account.login()).isEmpty())
            .toList();
    if (!missing.isEmpty()) {
      // Everybody knows the password: one hash, which takes its time, is enough for all of them.
      var hash = server.passwords().hash(demo.password().toCharArray());
      missing.forEach(account -> server.accounts().put(new AccountDirectory.Stored(account, hash)));
    }
    // Nobody has the authenticator of an account that protects nothing.
    demo.accounts().forEach(account -> server.accounts().seconds().exempt(account.login()));
    new DemoHistory(
            content.library().offered(),
            content.forms()::open,
            json,
            Clock.system(ZoneId.systemDefault()),
            DemoHistory.SEED)
        .fill(server.ledger(), demo.accounts());
  }

  DemoAccounts accounts() {
    return accounts;
  }

  @Override
  public String get() {
    try {
      return address.join();
    } catch (CompletionException e) {
      throw HaidangException.of(e);
    }
  }

  @Override
  public boolean joinsByItself() {
    return true;
  }

  @Override
  public EnrolCode code() {
    get();
    return server.join().door().code(CENTRE);
  }

  @Override
  public void close() {
    server
        .handle(
            (node, _) -> {
              if (node != null) {
                node.close();
              }
              return true;
            })
        .join();
  }
}
