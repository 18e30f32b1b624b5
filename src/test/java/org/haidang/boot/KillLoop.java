package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.haidang.access.EnrolCode;
import org.haidang.platform.ErrorCode;

/**
 * A typist and a server in processes of their own, and somebody who kills -9 one of them, or the
 * server's PostgreSQL, again and again.
 */
final class KillLoop implements AutoCloseable {

  /** Who can be killed. */
  enum Victim {
    TYPIST,
    SERVER,
    POSTGRESQL
  }

  /** The typist's and the reader's. */
  private static final int COMPUTERS = 2;

  private final Path folder;
  private final Random random;
  private final long grace;
  private final int pause;
  private final int port;
  private final KillLedger ledger = new KillLedger();
  private final Map<Victim, Integer> kills = new EnumMap<>(Victim.class);
  private Program server;
  private Program typist;
  private boolean databaseKilled;
  private int stubborn;

  /**
   * @param grace milliseconds after which a letter must be safe
   * @param pause the longest pause before a kill, in milliseconds
   */
  KillLoop(Path folder, long seed, long grace, int pause) throws IOException {
    this.folder = folder;
    this.random = new Random(seed);
    this.grace = grace;
    this.pause = pause;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    try (var central = CentralServer.open(folder.resolve("server"), null)) {
      Central.people(central);
      // The running server keeps its folder to itself, so that its codes are made before.
      var codes = new ArrayDeque<EnrolCode>();
      for (int computer = 0; computer < COMPUTERS; computer++) {
        codes.add(central.door().code("HN"));
      }
      Doors.know(address(), codes::remove);
    }
  }

  private String address() {
    return "https://127.0.0.1:" + port + "/";
  }

  /** Kills, heals, and checks; a line of counts. */
  String run(List<Victim> victims) throws Exception {
    startServer();
    awaitServer();
    startTypist();
    Seat.await("the typist begins\n" + typist.last(), ledger::isReady);
    for (var victim : victims) {
      // Half of the kills meet them at work, half perhaps while they are still beginning.
      if (random.nextBoolean()) {
        awaitServer();
        Seat.await("the typist is at work", ledger::isReady);
      }
      Thread.sleep(100 + random.nextInt(pause));
      heal();
      switch (victim) {
        case TYPIST -> killTypist();
        case SERVER -> killServer();
        case POSTGRESQL -> killPostgresql();
      }
      kills.merge(victim, 1, Integer::sum);
    }
    awaitServer();
    heal();
    Seat.await("the typist is back", ledger::isReady);
    typist.say("finish");
    assertThat(typist.ended()).as("the typist's end\n%s", typist.last()).isZero();
    assertThat(ledger.isDone()).isTrue();
    return check();
  }

  private void startServer() {
    databaseKilled = false;
    var data = folder.resolve("server").toString();
    server =
        new Program(
            Program.product("server", "--data", data, "--port", String.valueOf(port)), _ -> {});
  }

  private void startTypist() {
    ledger.begins();
    Doors.join(folder.resolve("typist"), address());
    var data = folder.resolve("typist").toString();
    typist = new Program(Program.other(TypingProgram.class, data, address(), "lan"), ledger::hear);
  }

  /** Nobody may have died of himself, but for a server whose database was killed. */
  private void heal() {
    if (!typist.runs()) {
      throw new AssertionError("the typist ended by herself:\n" + typist.last());
    }
    healServer();
  }

  private void healServer() {
    if (!server.runs()) {
      assertThat(databaseKilled).as("the server ended by itself:\n%s", server.last()).isTrue();
      startServer();
    }
  }

  private void killTypist() throws Exception {
    long now = System.currentTimeMillis();
    typist.kill();
    ledger.killed(now, grace);
    startTypist();
  }

  private void killServer() throws Exception {
    server.kill();
    startServer();
  }

  private void killPostgresql() throws Exception {
    var pid = folder.resolve("server/postgresql/data/postmaster.pid");
    if (Files.exists(pid)) {
      var lines = Files.readAllLines(pid);
      if (!lines.isEmpty()) {
        databaseKilled = true;
        ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
            .ifPresent(ProcessHandle::destroyForcibly);
      }
    }
    if (databaseKilled && listens()) {
      // Without its database it says so and ends, for somebody to start it anew.
      assertThat(server.ended()).as(server.last()).isEqualTo(1);
      assertThat(server.last()).contains(ErrorCode.CENTRAL_DATABASE_UNAVAILABLE.code());
    } else if (!server.stop()) {
      stubborn++;
    }
    startServer();
  }

  private boolean listens() {
    return server.last().contains(":" + port);
  }

  private void awaitServer() {
    Seat.await(
        "the server listens",
        () -> {
          healServer();
          return listens();
        });
  }

  private String check() {
    assertThat(ledger.failures).isEmpty();
    assertThat(stubborn).as("servers that would not stop").isZero();
    assertThat(ledger.held).containsAll(ledger.saved);
    assertThat(ledger.typed).containsAll(ledger.held);
    var plan = new Seat.Plan(folder.resolve("reader"), address(), SharedContent.get());
    try (var reader = Seat.take(plan, "minh")) {
      Seat.await("all have arrived", () -> reader.held() >= ledger.held.size());
      var texts = new HashSet<String>();
      var path = plan.content().library().current().part("summary").orElseThrow().path();
      var ids = new ArrayList<UUID>();
      for (var row : reader.store.contacts().find("", 1_000_000)) {
        var state = reader.store.contacts().open(row.id()).orElseThrow().state();
        ids.add(row.id());
        assertThat(Letters.digest(state.body())).isEqualTo(ledger.bodies.get(row.id()));
        assertThat(state.body().get(path))
            .isEqualTo(Letters.of(row.id(), Letters.length(row.id())));
        assertThat(texts.add(state.body().get(path))).as("told once").isTrue();
        assertThat(state.version().n()).as("taken in once").isEqualTo(1);
        assertThat(state.conflicts()).isEmpty();
      }
      assertThat(ids).containsExactlyInAnyOrderElementsOf(ledger.held);
    }
    return "kill -9 "
        + kills
        + ": "
        + ledger.keys
        + " letters, "
        + ledger.saved.size()
        + " contacts heard saved, "
        + ledger.held.size()
        + " at the server once each, none else; "
        + ledger.lost
        + " letters of the last "
        + grace
        + " ms typed again";
  }

  @Override
  public void close() {
    if (typist != null) {
      typist.close();
    }
    try {
      if (server != null) {
        server.stop();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
