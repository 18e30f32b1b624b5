package org.haidang.store.central;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.haidang.access.AccessRules;
import org.haidang.access.VaultFile;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.records.BasicIndexer;
import org.haidang.sync.Admission;
import org.haidang.sync.KnownBy;

/**
 * A real PostgreSQL for tests: one server for the whole test program, started when first asked for,
 * and an empty database of its own for each who asks. The unpacked server stays below target, so
 * that only the first run pays for it. Thread-safe.
 */
public final class TestDatabase {

  private TestDatabase() {}

  private static final class Server {
    static final EmbeddedDatabase RUNNING = start();

    private static EmbeddedDatabase start() {
      for (int place = 0; ; place++) {
        try {
          var server = EmbeddedDatabase.start(Path.of("target", "test-postgresql-" + place));
          Runtime.getRuntime().addShutdownHook(new Thread(server::close));
          return server;
        } catch (HaidangException e) {
          if (e.code() != ErrorCode.FOLDER_IN_USE || place == 9) {
            throw e;
          }
        }
      }
    }
  }

  /** An empty database; {@code name} in small letters, its own for each test class. */
  public static DatabaseAddress empty(String name) {
    var server = Server.RUNNING.address();
    try (var connection = Durability.connect(server);
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name + " with (force)");
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return server.database(name);
  }

  /** The database that {@link #empty} made under this name. */
  public static DatabaseAddress address(String name) {
    return Server.RUNNING.address().database(name);
  }

  /** The key that all databases of the tests are sealed under. */
  public static VaultFile secret() {
    return new VaultFile(Path.of("target", "secret", "server.secret"));
  }

  /** A central store on the database at {@code address}, with the product's own rules. */
  public static CentralStore store(DatabaseAddress address) {
    return CentralStore.open(
        address,
        secret(),
        Ids.timeOrdered(),
        new Json(),
        new Admission(new AccessRules()),
        KnownBy.NOTHING,
        new BasicIndexer());
  }

  /** A bare connection, for looking behind the store's back. */
  public static Connection connect(DatabaseAddress address) throws SQLException {
    return Durability.connect(address);
  }
}
