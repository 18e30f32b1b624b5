package org.haidang.boot;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.haidang.access.AccountBook;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the central server until the process is told to stop. */
@Command(
    name = "server",
    mixinStandardHelpOptions = true,
    description = "The central server, over TLS 1.3; on 127.0.0.1 unless --host says otherwise.")
final class ServerCommand implements Callable<Integer> {

  private final Console console;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description =
          "JDBC URL of a PostgreSQL database; without it an embedded one in the data folder")
  @Nullable String database;

  @Option(names = "--data", paramLabel = "DIR", description = "where the embedded database lies")
  @Nullable Path data;

  @Option(names = "--port", description = "port to listen on; default ${DEFAULT-VALUE}")
  int port = 8111;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "address to listen on, 0.0.0.0 for every network of this computer; default"
              + " ${DEFAULT-VALUE}")
  String host = "127.0.0.1";

  @Option(
      names = "--behind-proxy",
      paramLabel = "CERTIFICATE",
      description =
          "listens in plain text on 127.0.0.1 for a proxy on this computer that speaks TLS 1.3 with"
              + " the workstations; the file holds the certificate it shows")
  @Nullable Path proxy;

  @Option(
      names = "--proxy-protocol",
      description =
          "all workstations come through a proxy that passes TLS on as it is and tells their"
              + " addresses by the PROXY protocol (HAProxy: send-proxy-v2, nginx: proxy_protocol)")
  boolean proxyProtocol;

  @Option(names = "--demo", description = "adds the demonstration's accounts and fictional calls")
  boolean demo;

  @Option(
      names = "--retention-days",
      paramLabel = "DAYS",
      defaultValue = "${env:HAIDANG_RETENTION_DAYS:-90}",
      description =
          "workstations keep what is open or belongs to an open case, and what was changed within"
              + " so many days; default 90, or the variable HAIDANG_RETENTION_DAYS")
  int retentionDays = CentralServer.RETENTION_DAYS;

  @Option(
      names = "--draft-days",
      paramLabel = "DAYS",
      defaultValue = "${env:HAIDANG_DRAFT_DAYS:-7}",
      description =
          "copies of unfinished reports that nobody touches are kept for so many days; default 7,"
              + " or the variable HAIDANG_DRAFT_DAYS")
  int draftDays = CentralServer.DRAFT_DAYS;

  @Option(
      names = "--offline-days",
      paramLabel = "DAYS",
      defaultValue = "${env:HAIDANG_OFFLINE_DAYS:-7}",
      description =
          "after so many days without this server an account takes calls only, and reads nothing;"
              + " default 7, or the variable HAIDANG_OFFLINE_DAYS")
  int offlineDays = AccountBook.OFFLINE_DAYS;

  ServerCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    var folder = data == null ? Locations.ofThisComputer().root().resolve("server") : data;
    var server = CentralServer.open(folder, database);
    server.watchHighWater();
    server.keepFor(Duration.ofDays(Math.max(1, retentionDays)), Math.max(1, draftDays));
    server.eraseWhatIsDue();
    server.accounts().book().offlineDays(offlineDays);
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  stopped.countDown();
                }));
    if (demo) {
      Demonstration.fill(server, Content.load());
    }
    var certificate = proxy;
    console.say(
        "console.server_listens",
        certificate == null
            ? server.listen(host, port, proxyProtocol)
            : server.listenBehindProxy(port, certificate));
    while (!stopped.await(1, TimeUnit.SECONDS)) {
      if (!server.databaseRuns()) {
        // Whoever watches over this program starts it anew, and the database with it.
        throw new HaidangException(ErrorCode.CENTRAL_DATABASE_UNAVAILABLE);
      }
    }
    return 0;
  }
}
