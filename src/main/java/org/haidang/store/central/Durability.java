package org.haidang.store.central;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/** Whether a server keeps what it acknowledged, asked of the running server itself. */
final class Durability {

  private Durability() {}

  /**
   * Demands that the server runs on {@code data} and that no power cut can take back a commit.
   *
   * @throws HaidangException {@link ErrorCode#CENTRAL_DATABASE_UNAVAILABLE} otherwise
   */
  static void demand(DatabaseAddress server, Path data) throws SQLException {
    try (var connection = connect(server)) {
      var settings = settings(connection);
      var durable =
          "on".equals(settings.get("fsync"))
              && "on".equals(settings.get("synchronous_commit"))
              && "on".equals(settings.get("full_page_writes"))
              && Path.of(settings.getOrDefault("data_directory", "")).toRealPath().equals(data);
      if (!durable) {
        throw new HaidangException(ErrorCode.CENTRAL_DATABASE_UNAVAILABLE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Demands that commits of this connection wait for the disk, and for the replica's where there is
   * one to wait for; for a server that others look after.
   *
   * @throws HaidangException {@link ErrorCode#CENTRAL_DATABASE_UNAVAILABLE} otherwise
   */
  static void demandOf(Connection connection) throws SQLException {
    var settings = settings(connection);
    var commit = settings.getOrDefault("synchronous_commit", "off");
    // With a replica to take over, what it has not on its disk yet must not be acknowledged.
    boolean replica = !settings.getOrDefault("synchronous_standby_names", "").isBlank();
    boolean waits = replica ? Set.of("on", "remote_apply").contains(commit) : !commit.equals("off");
    if ("off".equals(settings.get("fsync")) || !waits) {
      throw new HaidangException(ErrorCode.CENTRAL_DATABASE_UNAVAILABLE);
    }
  }

  /**
   * Commits. PostgreSQL that gives up waiting for its replica, because somebody cancelled the wait,
   * commits all the same and says so in a warning alone: then nothing may be acknowledged.
   *
   * @throws HaidangException {@link ErrorCode#CENTRAL_DATABASE_UNAVAILABLE} with any warning
   */
  static void commit(Connection connection) throws SQLException {
    connection.clearWarnings();
    connection.commit();
    if (connection.getWarnings() != null) {
      throw new HaidangException(ErrorCode.CENTRAL_DATABASE_UNAVAILABLE);
    }
  }

  private static Map<String, String> settings(Connection connection) throws SQLException {
    var settings = new HashMap<String, String>();
    try (var ask = connection.createStatement();
        var rows =
            ask.executeQuery(
                "select name, setting from pg_settings where name in"
                    + " ('fsync', 'synchronous_commit', 'full_page_writes', 'data_directory',"
                    + " 'synchronous_standby_names')")) {
      while (rows.next()) {
        settings.put(rows.getString(1), rows.getString(2));
      }
    }
    return settings;
  }

  /** One connection outside any pool. */
  static Connection connect(DatabaseAddress address) throws SQLException {
    return connect(address, Duration.ZERO);
  }

  /**
   * As the other.
   *
   * @param patience how long any answer is waited for, whole seconds; zero for ever
   */
  static Connection connect(DatabaseAddress address, Duration patience) throws SQLException {
    var properties = new Properties();
    var user = address.user();
    var password = address.password();
    if (user != null) {
      properties.setProperty("user", user);
    }
    if (password != null) {
      properties.setProperty("password", password);
    }
    properties.setProperty("ApplicationName", "haidang");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("socketTimeout", String.valueOf(patience.toSeconds()));
    return DriverManager.getConnection(address.url(), properties);
  }
}
