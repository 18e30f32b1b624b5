package org.haidang.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.mc.SQLiteMCChacha20Config;

/** The bare parts that sync rests on, with the settings the product uses. */
final class Bare {

  private static final String SCHEMA = "floor";
  private static final int CACHE_KIB = 8 << 10;
  private static final int NO_COPYING = 64_000;

  private Bare() {}

  /** An encrypted SQLite as {@code store.local} opens it. */
  static Connection sqlite(Path file, byte[] key) throws SQLException {
    var cipher = new SQLiteMCChacha20Config();
    cipher.withRawUnsaltedKey(key);
    var settings = cipher.build();
    settings.setJournalMode(JournalMode.WAL);
    settings.setSynchronous(SynchronousMode.FULL);
    settings.setTransactionMode(TransactionMode.IMMEDIATE);
    settings.enforceForeignKeys(true);
    settings.setTempStore(TempStore.MEMORY);
    settings.setCacheSize(-CACHE_KIB);
    settings.setPragma(Pragma.SECURE_DELETE, "on");
    settings.setPragma(Pragma.MMAP_SIZE, "0");
    var connection = settings.createConnection("jdbc:sqlite:" + file);
    connection.setAutoCommit(true);
    try (var run = connection.createStatement()) {
      // As in the product no commit copies the log; there a thread does, once nothing is written.
      run.execute("pragma wal_autocheckpoint = " + NO_COPYING);
    }
    return connection;
  }

  /** The tables and indexes of {@code real}, a workstation's database, empty. */
  static void makeLocalTables(Connection real, Connection floor) throws SQLException {
    try (var ask = real.createStatement();
        var made =
            ask.executeQuery(
                "select sql from sqlite_master where sql is not null and name not like 'sqlite_%'"
                    + " and name not like 'search_%' order by type = 'index', type = 'trigger'");
        var make = floor.createStatement()) {
      while (made.next()) {
        make.executeUpdate(made.getString(1));
      }
    }
  }

  /** The server's database, with fsync on as the server demands it. */
  static Connection postgres(Site site) throws SQLException {
    return DriverManager.getConnection(site.database(), site.user(), site.password());
  }

  /** The server's own tables and indexes, empty, in a schema beside the real ones. */
  static void makeCentralTables(Connection connection, List<String> tables) throws SQLException {
    try (var run = connection.createStatement()) {
      run.execute("create schema " + SCHEMA);
      for (var table : tables) {
        run.execute(
            "create table %1$s.%2$s (like public.%2$s including all)".formatted(SCHEMA, table));
      }
      run.execute("set search_path to " + SCHEMA);
      run.execute("alter table record set (toast_tuple_target = 8160)");
      run.execute("alter table change set (toast_tuple_target = 8160)");
    }
  }

  /** Gzip at level 1. */
  static byte[] gzip(byte[] plain) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new FastGzip(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(ByteArrayOutputStream out) throws IOException {
      super(out, 1 << 14);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
