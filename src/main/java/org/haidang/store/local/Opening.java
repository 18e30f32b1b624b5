package org.haidang.store.local;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.haidang.access.DatabaseKey;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.store.local.KeyCheck.Verdict;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The checks before a database is used, and the making of a new one. */
final class Opening {

  /** Up to this size every page is read at each opening: 0.13 s for 20 MB where it was measured. */
  private static final long READ_WHOLE = 32L << 20;

  /** Below this many free bytes a failed write is the disk's fault. */
  private static final long LITTLE_ROOM = 65_536;

  private static final List<String> OK = List.of("ok");

  private final Logger log = LoggerFactory.getLogger(Opening.class);
  private final Location location;
  private final DatabaseKey key;
  private final Clock clock;

  Opening(Location location, DatabaseKey key, Clock clock) {
    this.location = location;
    this.key = key;
    this.clock = clock;
  }

  /**
   * Opens the database, or makes it when there is none; throws as {@link LocalStore#open} tells.
   */
  Database open() {
    prepare();
    try {
      if (location.isThere()) {
        check();
      } else if (Files.exists(location.log()) && Files.size(location.log()) > 0) {
        throw damaged();
      }
      migrate();
      KeyCheck.write(location.keyCheck(), key);
      var database =
          new Database(
              location.database(),
              key,
              location.suspicion(),
              new LogMark(location.log(), location.logMark()));
      // The log begins anew: what a power cut left in it is over and done with.
      database.maintain("pragma wal_checkpoint(truncate)");
      return database;
    } catch (IOException e) {
      throw new HaidangException(ErrorCode.DATABASE_UNAVAILABLE);
    } catch (JdbiException | FlywayException e) {
      throw Faults.of(e);
    }
  }

  private void prepare() {
    try {
      location.prepare();
    } catch (IOException e) {
      var folder = location.folder();
      boolean full = Files.isDirectory(folder) && folder.toFile().getUsableSpace() < LITTLE_ROOM;
      throw new HaidangException(full ? ErrorCode.DISK_FULL : ErrorCode.FOLDER_UNWRITABLE);
    }
  }

  private void check() throws IOException {
    var verdict = KeyCheck.of(location.keyCheck(), key);
    if (verdict == Verdict.WRONG) {
      throw new HaidangException(ErrorCode.DATABASE_UNAVAILABLE);
    }
    if (Wal.isDamaged(location.log(), LogMark.read(location.logMark()))) {
      throw damaged();
    }
    boolean whole =
        Files.exists(location.suspicion()) || Files.size(location.database()) <= READ_WHOLE;
    // A connection that may not write leaves a damaged database and its log as they were found.
    try (var h = Jdbi.create(Encrypted.looking(location.database(), key)).open()) {
      h.createQuery("select count(*) from sqlite_master").mapTo(Integer.class).one();
      if (whole && !h.createQuery("pragma quick_check(1)").mapTo(String.class).list().equals(OK)) {
        throw damaged();
      }
    } catch (JdbiException e) {
      var fault = Faults.of(e);
      if (fault.code() != ErrorCode.DATABASE_DAMAGED) {
        throw fault;
      }
      // Without the check's word this may as well be another database's key: touch nothing.
      throw verdict == Verdict.RIGHT
          ? damaged()
          : new HaidangException(ErrorCode.DATABASE_UNAVAILABLE);
    }
    Files.deleteIfExists(location.suspicion());
  }

  private HaidangException damaged() throws IOException {
    log.error("the local database is damaged; it is kept aside");
    location.keepAside(clock);
    return new HaidangException(ErrorCode.DATABASE_DAMAGED);
  }

  private void migrate() {
    var flyway =
        Flyway.configure()
            .dataSource(Encrypted.writing(location.database(), key))
            .locations("classpath:db/local")
            .loggers("slf4j")
            .load();
    var info = flyway.info();
    boolean newer =
        Arrays.stream(info.applied())
            .anyMatch(
                migration ->
                    migration.getState().isApplied() && !migration.getState().isResolved());
    if (newer) {
      throw new HaidangException(ErrorCode.DATABASE_NEWER);
    }
    if (info.pending().length > 0) {
      flyway.migrate();
    }
  }
}
