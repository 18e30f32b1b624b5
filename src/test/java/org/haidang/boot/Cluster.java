package org.haidang.boot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.haidang.access.AccountDirectory.Stored;
import org.haidang.access.EnrolCode;
import org.haidang.fakes.RoughLine;
import org.haidang.fakes.RoughLine.Weather;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.store.central.EmbeddedDatabase;

/**
 * A PostgreSQL, server nodes on it, and workstations of two centres, each a process, with a line of
 * its own from each node to the database and from each workstation to the nodes.
 */
final class Cluster implements AutoCloseable {

  /** A server in a process of its own, always on the same port. */
  final class Node {

    final int port = freePort();
    final RoughLine toDatabase = new RoughLine(() -> List.of(databasePort()));
    private Program program;
    private volatile boolean listening;

    private Path home() {
      return folder.resolve("node-" + port);
    }

    /** Nodes that stand in for each other have the same keys. */
    private void takeKeys() {
      try {
        code();
        copy(folder.resolve("tls"), Files.createDirectories(home()).resolve("tls"));
        copy(folder.resolve("secret"), home().resolve("secret"));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    private void start() {
      listening = false;
      var command =
          Program.product(
              "server",
              "--database",
              url(toDatabase.port()),
              "--data",
              home().toString(),
              "--port",
              String.valueOf(port));
      program = new Program(command, line -> listening |= line.contains(":" + port + "/"));
    }

    boolean listens() {
      return listening;
    }

    /** Starts it again when it could not begin; it may not have ended once it was at work. */
    void heal() {
      if (!program.runs()) {
        if (listens()) {
          throw new AssertionError("a server ended by itself:\n" + program.last());
        }
        start();
      }
    }

    void kill() throws InterruptedException {
      program.kill();
      start();
    }

    String address() {
      return "https://127.0.0.1:" + port + "/";
    }
  }

  /** Somebody at work. */
  final class Desk {

    final String login;
    final String centre;
    final WorkLedger ledger = new WorkLedger();
    final RoughLine line = new RoughLine(() -> nodes.stream().map(node -> node.port).toList());
    private final long seed;
    private int lives;
    private Program program;

    private Desk(String login, String centre, long seed) {
      this.login = login;
      this.centre = centre;
      this.seed = seed;
    }

    private void join() {
      Doors.join(folder.resolve(login), nodes.getFirst().address());
    }

    private void start() {
      ledger.begins();
      program =
          new Program(
              Program.other(
                  WorkingProgram.class,
                  folder.resolve(login).toString(),
                  line.address(),
                  login,
                  String.valueOf(login.equals("lan")),
                  String.valueOf(seed * 31 + lives++)),
              ledger::hear);
    }

    void kill() throws InterruptedException {
      program.kill();
      start();
    }

    void say(String word) {
      program.say(word);
    }

    /** It may not have ended by itself. */
    void demandLife() {
      if (!program.runs()) {
        throw new AssertionError(login + " ended by herself:\n" + program.last());
      }
    }
  }

  final List<Node> nodes;
  final List<Desk> desks = new ArrayList<>();
  private final Path folder;
  private volatile EmbeddedDatabase postgres;

  /**
   * One that is not started yet.
   *
   * @param people who works: lan and minh in Hanoi, tham in Da Nang
   */
  Cluster(Path folder, int nodes, List<String> people, long seed) {
    this.folder = folder;
    postgres = EmbeddedDatabase.start(folder.resolve("postgresql"));
    try (var central = CentralServer.open(folder, url(databasePort()))) {
      Central.people(central);
      var hash = central.passwords().hash(Seat.PASSWORD.toCharArray());
      for (var login : List.of("tham", "vinh")) {
        var role = login.equals("vinh") ? Role.SUPERVISOR : Role.COUNSELOR;
        central.accounts().put(new Stored(new Account(login, login, role, "DN"), hash));
      }
    }
    this.nodes = IntStream.range(0, nodes).mapToObj(_ -> new Node()).toList();
    this.nodes.forEach(node -> Doors.know(node.address(), this::code));
    for (var login : people) {
      desks.add(new Desk(login, login.equals("tham") ? "DN" : "HN", seed + desks.size()));
    }
  }

  private EnrolCode code() {
    try (var central = CentralServer.open(folder, url(databasePort()))) {
      return central.door().code("HN");
    }
  }

  private String url(int port) {
    var address = postgres.address();
    return "jdbc:postgresql://127.0.0.1:%d/haidang?user=%s&password=%s"
        .formatted(port, address.user(), address.password());
  }

  private int databasePort() {
    return URI.create(postgres.address().url().substring("jdbc:".length())).getPort();
  }

  static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts everybody, and waits until all are at work. */
  void start() {
    nodes.forEach(Node::takeKeys);
    nodes.forEach(Node::start);
    awaitNodes();
    desks.forEach(Desk::join);
    desks.forEach(Desk::start);
    awaitDesks();
  }

  void awaitNodes() {
    for (var node : nodes) {
      try {
        Seat.await(
            "a server listens",
            () -> {
              node.heal();
              return node.listens();
            });
      } catch (AssertionError e) {
        throw new AssertionError(e.getMessage() + "\n" + node.program.last(), e);
      }
    }
  }

  void awaitDesks() {
    for (var desk : desks) {
      Seat.await(
          desk.login + " is at work",
          () -> {
            desk.demandLife();
            return desk.ledger.isReady();
          });
    }
  }

  /** Kill -9 of PostgreSQL's first process, and another start of what it left. */
  void killPostgresql() throws IOException {
    var pid = Files.readAllLines(folder.resolve("postgresql/data/postmaster.pid")).getFirst();
    ProcessHandle.of(Long.parseLong(pid.strip())).ifPresent(ProcessHandle::destroyForcibly);
    postgres.close();
    postgres = EmbeddedDatabase.start(folder.resolve("postgresql"));
  }

  /** Copies PostgreSQL's data as it stands, with PostgreSQL stopped for the moment. */
  void backUp() throws IOException {
    postgres.close();
    copy(folder.resolve("postgresql/data"), folder.resolve("backup"));
    postgres = EmbeddedDatabase.start(folder.resolve("postgresql"));
  }

  /** Puts the copy in PostgreSQL's place, as an administrator would after a fire. */
  void restore() throws Exception {
    for (var node : nodes) {
      node.program.kill();
    }
    postgres.close();
    Files.move(folder.resolve("postgresql/data"), folder.resolve("burnt"));
    copy(folder.resolve("backup"), folder.resolve("postgresql/data"));
    postgres = EmbeddedDatabase.start(folder.resolve("postgresql"));
    nodes.forEach(Node::start);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var all = Files.walk(from)) {
      for (var path : (Iterable<Path>) all::iterator) {
        Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /** Every line there is. */
  List<RoughLine> lines() {
    var lines = new ArrayList<RoughLine>();
    desks.forEach(desk -> lines.add(desk.line));
    nodes.forEach(node -> lines.add(node.toDatabase));
    return lines;
  }

  void fair() {
    lines().forEach(line -> line.turn(Weather.FAIR));
  }

  @Override
  public void close() {
    for (var desk : desks) {
      if (desk.program != null) {
        desk.program.close();
      }
    }
    for (var node : nodes) {
      if (node.program != null) {
        node.program.close();
      }
    }
    lines().forEach(RoughLine::close);
    postgres.close();
  }
}
