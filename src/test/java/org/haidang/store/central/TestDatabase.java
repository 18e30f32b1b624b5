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
import org.postgresql.ds.PGSimpleDataSource;

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
    return made(name, "");
  }

  private static DatabaseAddress made(String name, String how) {
    var server = Server.RUNNING.address();
    try (var connection = Durability.connect(server);
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name + " with (force)");
      statement.execute("create database " + name + how);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return server.database(name);
  }

  /** What all databases of this program that {@link #prepared} makes begin as. */
  private static final class Pattern {
    static final String NAME = make();

    private static String make() {
      var name = "prepared";
      var address = empty(name);
      var source = new PGSimpleDataSource();
      source.setUrl(address.url());
      source.setUser(address.user());
      source.setPassword(address.password());
      try {
        var _ = Strongbox.ready(source, secret());
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return name;
    }
  }

  /**
   * A database with the product's empty tables, sealed under {@link #secret}: a copy of one that
   * was made once, since the tables cost more than most tests. {@code name} as for {@link #empty}.
   */
  public static DatabaseAddress prepared(String name) {
    return copy(name, Pattern.NAME);
  }

  /** A database that begins as {@code pattern} stands, which nobody may be using. */
  static DatabaseAddress copy(String name, String pattern) {
    return made(name, " template " + pattern);
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
