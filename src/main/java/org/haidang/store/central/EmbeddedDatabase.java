package org.haidang.store.central;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import org.haidang.platform.DataFolder;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/**
 * A PostgreSQL server of one's own: programs, data and password in one private folder, reachable
 * from this computer only, durable as any other. Running from {@link #start} to {@link #close}; if
 * the program dies in between, the next start stops what it left behind. Thread-safe.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final String USER = "haidang";
  private static final String DATABASE = "haidang";
  private static final int ATTEMPTS = 5;

  /** Of PostgreSQL's own file of its process. */
  private static final int PORT_LINE = 3;

  private static final long ROOM_NEEDED = 64L << 20;

  private final DataFolder claim;
  private final Path folder;
  private final Path data;
  private final Path log;
  private final PostgresProgram program;
  private final DatabaseAddress address;
  private final ProcessHandle first;

  /** Whether this program has a PostgreSQL for this kind of computer within. */
  public static boolean ships() {
    return PostgresBinaries.ship();
  }

  private EmbeddedDatabase(DataFolder claim, Path folder) throws IOException, SQLException {
    this.claim = claim;
    this.folder = folder;
    data = folder.resolve("data");
    log = folder.resolve("postgresql.log");
    program = new PostgresProgram(PostgresBinaries.in(folder), folder.resolve("command.log"));
    new Orphans(folder, data, program).stop();
    var password = makeData();
    keepOneOldLog();
    var port = startServer();
    var server =
        new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password);
    first = firstProcess();
    try {
      Durability.demand(server, data);
      EmbeddedSetup.makeDatabase(server, DATABASE);
    } catch (SQLException | RuntimeException e) {
      stopServer();
      throw e;
    }
    address = server.database(DATABASE);
  }

  /**
   * Starts the server in {@code folder}, which is made if need be and is this program's alone.
   *
   * @throws HaidangException {@link ErrorCode#FOLDER_IN_USE}, {@link ErrorCode#FOLDER_UNWRITABLE},
   *     {@link ErrorCode#DISK_FULL}, or {@link ErrorCode#CENTRAL_DATABASE_UNAVAILABLE} when it does
   *     not start or would not keep what it acknowledged
   */
  public static EmbeddedDatabase start(Path folder) {
    var claim = DataFolder.claim(folder);
    try {
      return new EmbeddedDatabase(claim, folder.toRealPath());
    } catch (IOException | SQLException | RuntimeException e) {
      var full = folder.toFile().getUsableSpace() < ROOM_NEEDED;
      claim.close();
      if (full) {
        throw new HaidangException(ErrorCode.DISK_FULL);
      }
      throw e instanceof IOException io
          ? new HaidangException(ErrorCode.FOLDER_UNWRITABLE, io)
          : SqlFaults.of(e);
    }
  }

  /**
   * Where the one in {@code folder} is to be reached that another program of the same owner runs.
   *
   * @throws HaidangException {@link ErrorCode#CENTRAL_DATABASE_UNAVAILABLE} when none runs there
   */
  public static DatabaseAddress running(Path folder) {
    try {
      var told = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"));
      var url = "jdbc:postgresql://127.0.0.1:" + told.get(PORT_LINE).strip() + "/" + DATABASE;
      return new DatabaseAddress(url, USER, Files.readString(folder.resolve("password")).strip());
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new HaidangException(ErrorCode.CENTRAL_DATABASE_UNAVAILABLE);
    }
  }

  /** Where to connect; another port at each start. */
  public DatabaseAddress address() {
    return address;
  }

  /** Whether it still runs. When it was killed, only another {@link #start} brings it back. */
  public boolean runs() {
    // One that has ended may linger until somebody asks for its end, without a program.
    return first.isAlive() && first.info().command().isPresent();
  }

  private ProcessHandle firstProcess() throws IOException {
    var pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow(this::unavailable);
  }

  /** The private folder. */
  public Path folder() {
    return folder;
  }

  /** Makes the data folder at the first start, whole or not at all. Returns the password. */
  private String makeData() throws IOException {
    var file = folder.resolve("password");
    if (Files.exists(data)) {
      return Files.readString(file).strip();
    }
    var secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    var password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    writePrivately(file, password);
    var half = folder.resolve("data-in-the-making");
    PostgresBinaries.delete(half);
    var made =
        program.run(
            "initdb",
            "--pgdata=" + half,
            "--username=" + USER,
            "--auth=scram-sha-256",
            "--pwfile=" + file,
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--no-instructions");
    if (!made) {
      throw unavailable();
    }
    Files.writeString(
        half.resolve("postgresql.conf"),
        EmbeddedSetup.INCLUDE,
        java.nio.file.StandardOpenOption.APPEND);
    Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    return password;
  }

  private static void writePrivately(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private void keepOneOldLog() throws IOException {
    if (Files.exists(log)) {
      Files.move(log, folder.resolve("postgresql.log.old"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Returns the port: a free one, and another if somebody is quicker. */
  private int startServer() throws IOException {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      var port = freePort();
      Files.writeString(data.resolve(EmbeddedSetup.FILE), EmbeddedSetup.settings(port));
      var started =
          program.run(
              "pg_ctl", "start", "-D", data.toString(), "-l", log.toString(), "-w", "-t", "120");
      if (started) {
        return port;
      }
      if (!program.said("could not bind", log)) {
        break;
      }
      keepOneOldLog();
    }
    throw unavailable();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private HaidangException unavailable() {
    return new HaidangException(
        program.said("No space left on device", log)
            ? ErrorCode.DISK_FULL
            : ErrorCode.CENTRAL_DATABASE_UNAVAILABLE);
  }

  private void stopServer() {
    program.run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60");
  }

  /** Stops the server, ending its connections. */
  @Override
  public void close() {
    try {
      stopServer();
    } finally {
      claim.close();
    }
  }
}
