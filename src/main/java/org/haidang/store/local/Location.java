package org.haidang.store.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.haidang.platform.DataFolder;

/**
 * The files of the store in the data folder.
 *
 * @param folder the data folder
 */
record Location(Path folder) {

  private static final String DATABASE = "records.db";
  private static final String KEY_CHECK = "records.key-check";
  private static final String LOG_MARK = "records.log-mark";
  private static final String ASIDE = "damaged-";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  Path database() {
    return folder.resolve(DATABASE);
  }

  Path log() {
    return folder.resolve(DATABASE + "-wal");
  }

  /** What a database is made of, as far as it is worth keeping. */
  static List<String> names() {
    return List.of(DATABASE, DATABASE + "-wal", KEY_CHECK, LOG_MARK);
  }

  private Path sharedMemory() {
    return folder.resolve(DATABASE + "-shm");
  }

  Path keyCheck() {
    return folder.resolve(KEY_CHECK);
  }

  /** How much of the log was acknowledged. */
  Path logMark() {
    return folder.resolve(LOG_MARK);
  }

  /** Left behind when damage is met, so that the next opening looks at every page. */
  Path suspicion() {
    return folder.resolve("records.suspect");
  }

  Path sendingLock() {
    return folder.resolve("sending.lock");
  }

  /** Whether there is a database to open. */
  boolean isThere() throws IOException {
    return Files.exists(database()) && Files.size(database()) > 0;
  }

  /** Makes the folder and tries whether it can be written. */
  void prepare() throws IOException {
    DataFolder.makePrivate(folder);
    Files.delete(Files.createTempFile(folder, "try", ".tmp"));
  }

  /** Moves the database as it is into a folder named by the time (UTC), which it returns. */
  Path keepAside(Clock clock) throws IOException {
    var name = ASIDE + TIME.format(clock.instant());
    var aside = folder.resolve(name);
    for (int i = 2; Files.exists(aside); i++) {
      aside = folder.resolve(name + "-" + i);
    }
    DataFolder.makePrivate(aside);
    for (var each : names()) {
      var file = folder.resolve(each);
      if (Files.exists(file)) {
        Files.move(file, aside.resolve(each), StandardCopyOption.ATOMIC_MOVE);
      }
    }
    Files.deleteIfExists(sharedMemory());
    Files.deleteIfExists(suspicion());
    return aside;
  }

  /** Removes the database. */
  void remove() throws IOException {
    for (var file : List.of(database(), log(), sharedMemory(), keyCheck(), suspicion())) {
      Files.deleteIfExists(file);
    }
  }

  /** The folders of databases kept aside, the latest last. */
  List<Path> aside() throws IOException {
    try (var entries = Files.list(folder)) {
      return entries
          .filter(entry -> String.valueOf(entry.getFileName()).startsWith(ASIDE))
          .sorted()
          .toList();
    }
  }
}
