package org.haidang.store.local;

import java.nio.file.Path;
import java.util.Arrays;
import org.haidang.access.DatabaseKey;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.mc.SQLiteMCChacha20Config;

/** How connections to an encrypted database are made: ChaCha20 and Poly1305 over every page. */
final class Encrypted {

  private static final int BUSY_MILLIS = 5_000;
  private static final int LOG_BYTES_KEPT = 8 << 20;
  private static final int CACHE_KIB = 8 << 10;

  private Encrypted() {}

  /** Connections that may write. */
  static SQLiteDataSource writing(Path file, DatabaseKey key) {
    return source(file, settings(key));
  }

  /** Connections that only read. */
  static SQLiteDataSource reading(Path file, DatabaseKey key) {
    var settings = settings(key);
    settings.setTransactionMode(TransactionMode.DEFERRED);
    return source(file, settings);
  }

  /** Connections that leave the files as they are, whatever is in them. */
  static SQLiteDataSource looking(Path file, DatabaseKey key) {
    var settings = keyed(key);
    settings.setReadOnly(true);
    settings.setBusyTimeout(BUSY_MILLIS);
    return source(file, settings);
  }

  private static SQLiteDataSource source(Path file, SQLiteConfig settings) {
    var source = new SQLiteDataSource(settings);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  private static SQLiteConfig keyed(DatabaseKey key) {
    var bytes = key.bytes();
    var cipher = new SQLiteMCChacha20Config();
    // A raw key: no passphrase to stretch, since the key ring did that.
    cipher.withRawUnsaltedKey(bytes);
    Arrays.fill(bytes, (byte) 0);
    return cipher.build();
  }

  private static SQLiteConfig settings(DatabaseKey key) {
    var settings = keyed(key);
    settings.setJournalMode(JournalMode.WAL);
    settings.setSynchronous(SynchronousMode.FULL);
    settings.setTransactionMode(TransactionMode.IMMEDIATE);
    settings.enforceForeignKeys(true);
    settings.setTempStore(TempStore.MEMORY);
    settings.setBusyTimeout(BUSY_MILLIS);
    settings.setCacheSize(-CACHE_KIB);
    settings.setJounalSizeLimit(LOG_BYTES_KEPT);
    settings.setPragma(Pragma.SECURE_DELETE, "on");
    // Mapped pages would bypass the cipher's buffers and put a bad disk's error into a signal.
    settings.setPragma(Pragma.MMAP_SIZE, "0");
    return settings;
  }
}
