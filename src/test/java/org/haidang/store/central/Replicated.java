package org.haidang.store.central;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.haidang.fakes.RoughLine;

/**
 * A PostgreSQL primary, and a replica that streams from it through a line of its own and can take
 * its place. The copy is made as an administrator would without pg_basebackup.
 */
public final class Replicated implements AutoCloseable {

  private final EmbeddedDatabase primary;
  private final Path standby;
  private final PostgresProgram program;
  private final int standbyPort;

  /** The line the replica hears by. */
  public final RoughLine stream;

  /** Starts both in {@code folder}. */
  public Replicated(Path folder) throws Exception {
    primary = EmbeddedDatabase.start(folder.resolve("primary"));
    program =
        new PostgresProgram(
            PostgresBinaries.in(folder.toRealPath().resolve("primary")),
            folder.resolve("standby.out"));
    int port = port();
    stream = new RoughLine(() -> List.of(port));
    standby = folder.toRealPath().resolve("standby");
    standbyPort = freePort();
    copy();
    var started =
        program.run(
            "pg_ctl",
            "start",
            "-D",
            standby.toString(),
            "-l",
            folder.resolve("standby.log").toString(),
            "-w",
            "-t",
            "60");
    if (!started) {
      throw new AssertionError(Files.readString(folder.resolve("standby.log")));
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private int port() {
    return URI.create(primary.address().url().substring("jdbc:".length())).getPort();
  }

  private void copy() throws SQLException, IOException {
    var data = primary.folder().resolve("data");
    try (var connection = Durability.connect(primary.address());
        var statement = connection.createStatement()) {
      statement.execute("alter system set wal_keep_size = '512MB'");
      statement.execute("select pg_reload_conf()");
      statement.execute("select pg_backup_start('copy', true)");
      copy(data, standby);
      try (var stopped = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
        stopped.next();
        Files.writeString(standby.resolve("backup_label"), stopped.getString(1));
      }
    }
    Files.writeString(standby.resolve(EmbeddedSetup.FILE), EmbeddedSetup.settings(standbyPort));
    Files.createFile(standby.resolve("standby.signal"));
    Files.writeString(
        standby.resolve("postgresql.auto.conf"),
        "\nprimary_conninfo = 'host=127.0.0.1 port=%d user=%s password=%s connect_timeout=5'\n"
                .formatted(stream.port(), primary.address().user(), primary.address().password())
            // Alone after its promotion it must wait for nobody.
            + "synchronous_standby_names = ''\nwal_retrieve_retry_interval = '500ms'\n",
        StandardOpenOption.APPEND);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectory(
        to, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes)
              throws IOException {
            if (!at.equals(from)) {
              Files.createDirectory(to.resolve(from.relativize(at)));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            boolean log = from.relativize(file).startsWith("pg_wal");
            if (!log && !Set.of("postmaster.pid", "postmaster.opts").contains(name(file))) {
              try {
                Files.copy(file, to.resolve(from.relativize(file)));
              } catch (NoSuchFileException e) {
                // Gone meanwhile: the log that is read on top knows.
              }
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException fault) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  /** Commits wait for the replica from now on, once it has caught up; or no longer. */
  public void synchronous(boolean waits) throws SQLException, InterruptedException {
    try (var connection = Durability.connect(primary.address());
        var statement = connection.createStatement()) {
      statement.execute(
          "alter system set synchronous_standby_names = '%s'".formatted(waits ? "*" : ""));
      statement.execute("select pg_reload_conf()");
      var state = waits ? "sync" : "async";
      var ask = "select 1 from pg_stat_replication where state = 'streaming' and sync_state = '";
      for (int tries = 0; tries < 400; tries++) {
        try (var rows = statement.executeQuery(ask + state + "'")) {
          if (rows.next()) {
            return;
          }
        }
        Thread.sleep(50);
      }
    }
    throw new AssertionError("the replica does not stream");
  }

  /** A connection to a database of the primary. */
  public Connection connect(String database) throws SQLException {
    return Durability.connect(primary.address().database(database));
  }

  /** A connection to the primary, for looking and meddling behind the product's back. */
  public Connection connect() throws SQLException {
    return Durability.connect(primary.address());
  }

  /** Both of them, as the product is told of them: whichever takes writes. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/haidang?targetServerType=primary&hostRecheckSeconds=1&user=%s&password=%s"
        .formatted(port(), standbyPort, primary.address().user(), primary.address().password());
  }

  /** Kill -9 of the primary; then the replica takes its place. */
  public void failOver() throws IOException {
    var pid =
        Files.readAllLines(primary.folder().resolve("data/postmaster.pid")).getFirst().strip();
    ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
    if (!program.run("pg_ctl", "promote", "-D", standby.toString(), "-w", "-t", "60")) {
      throw new AssertionError("the replica was not promoted");
    }
  }

  @Override
  public void close() {
    stream.close();
    program.run("pg_ctl", "stop", "-D", standby.toString(), "-m", "immediate", "-w", "-t", "30");
    primary.close();
  }
}
