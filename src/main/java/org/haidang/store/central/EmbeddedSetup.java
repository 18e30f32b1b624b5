package org.haidang.store.central;

import java.sql.SQLException;

/** How the embedded server is set up. */
final class EmbeddedSetup {

  /** The file with our settings, in the data folder. */
  static final String FILE = "haidang.conf";

  /** The line of {@code postgresql.conf} that makes them count. */
  static final String INCLUDE = "\ninclude = '" + FILE + "'\n";

  private EmbeddedSetup() {}

  /**
   * The settings for a start on {@code port}. The log leaves out what goes wrong in a statement:
   * PostgreSQL quotes the values, and the program hears of it anyway.
   */
  static String settings(int port) {
    return """
    listen_addresses = '127.0.0.1'
    port = %d
    unix_socket_directories = ''
    password_encryption = 'scram-sha-256'
    fsync = on
    synchronous_commit = on
    full_page_writes = on
    max_connections = 60
    max_wal_size = '2GB'
    timezone = 'UTC'
    log_timezone = 'UTC'
    log_min_messages = log
    log_min_error_statement = panic
    log_error_verbosity = terse
    log_checkpoints = off
    """
        .formatted(port);
  }

  /** Makes the database if it is not there. */
  static void makeDatabase(DatabaseAddress server, String name) throws SQLException {
    try (var connection = Durability.connect(server);
        var ask = connection.prepareStatement("select 1 from pg_database where datname = ?");
        var make = connection.createStatement()) {
      ask.setString(1, name);
      try (var found = ask.executeQuery()) {
        if (!found.next()) {
          make.execute("create database " + name);
        }
      }
    }
  }
}
