package org.haidang.store.central;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
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

  /** Of PostgreSQL's own file of its process. */
  private static final int PORT_LINE = 3;

  private static final long ROOM_NEEDED = 64L << 20;

  private final DataFolder claim;
  private final Path folder;
  private final Path data;
  private final EmbeddedServer process;
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
    program = new PostgresProgram(PostgresBinaries.in(folder), folder.resolve("command.log"));
    new Orphans(folder, data, program).stop();
    process = new EmbeddedServer(folder, data, program);
    var password =
        new EmbeddedData(folder, program).password(data, USER).orElseThrow(process::unavailable);
    var port = process.start();
    var server =
        new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password);
    first = process.first();
    try {
      Durability.demand(server, data);
      EmbeddedSetup.makeDatabase(server, DATABASE);
    } catch (SQLException | RuntimeException e) {
      process.stop();
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

  /** The private folder. */
  public Path folder() {
    return folder;
  }

  /** Stops the server, ending its connections. */
  @Override
  public void close() {
    try {
      process.stop();
    } finally {
      claim.close();
    }
  }
}
