package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.haidang.access.Vault;
import org.haidang.access.VaultFile;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What of the database is sealed, under the key beside it. Thread-safe. */
final class Strongbox {

  /** What the pepper is bound to. */
  static final String PEPPER = "pepper";

  private static final Logger LOG = LoggerFactory.getLogger(Strongbox.class);

  private final Vault vault;
  private final byte[] pepper;

  private Strongbox(Vault vault, byte[] pepper) {
    this.vault = vault;
    this.pepper = pepper;
  }

  /** What a row holds is given and answered as bytes. */
  interface Turning {
    byte[] turned(String label, byte[] value);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  private record Key(byte[] id, byte[] pepper, boolean tidied) {}

  /**
   * Refuses a database that is sealed under a key which is not at hand, before anything of it is
   * touched; for one that is not sealed yet a key is made.
   *
   * @throws HaidangException {@link ErrorCode#SERVER_SECRET_MISSING}, {@link
   *     ErrorCode#SERVER_SECRET_OTHER}
   */
  private static void demand(DataSource pool, VaultFile file) throws SQLException {
    try (var connection = pool.getConnection()) {
      var key = key(connection);
      if (key.isPresent()) {
        file.of(key.get().id());
      } else {
        file.orMade();
      }
    }
  }

  /** Brings the tables up to date, and what is secret in them under the key. */
  static Strongbox ready(DataSource pool, VaultFile file) throws SQLException {
    demand(pool, file);
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:db/central")
        .javaMigrations(new FirstSealing(file))
        .load()
        .migrate();
    return open(pool, file);
  }

  /** That of a database whose tables are up to date. */
  private static Strongbox open(DataSource pool, VaultFile file) throws SQLException {
    try (var connection = pool.getConnection()) {
      var key = key(connection).orElseThrow();
      var vault = file.of(key.id());
      var box = new Strongbox(vault, vault.open(key.pepper(), PEPPER));
      if (!key.tidied()) {
        tidy(connection);
      }
      return box;
    }
  }

  private static Optional<Key> key(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      try (var there = statement.executeQuery("select to_regclass('server_key') is not null")) {
        there.next();
        if (!there.getBoolean(1)) {
          return Optional.empty();
        }
      }
      try (var rows = statement.executeQuery("select id, pepper_sealed, tidied from server_key")) {
        return rows.next()
            ? Optional.of(new Key(rows.getBytes(1), rows.getBytes(2), rows.getBoolean(3)))
            : Optional.empty();
      }
    }
  }

  /**
   * PostgreSQL leaves in a table's pages what was changed; written anew they hold no more of it.
   */
  private static void tidy(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    try (var statement = connection.createStatement()) {
      for (var column : SealedColumn.values()) {
        statement.execute("vacuum full " + column.table());
      }
      statement.execute("vacuum full reset_code");
      statement.execute("vacuum full recovery_code");
      statement.execute("update server_key set tidied = true");
    }
    LOG.info("the database's secrets are sealed");
  }

  /**
   * Seals all of it anew under the next key, in one transaction, and puts that key in place. Nodes
   * that go on with the former key can neither read nor write what is sealed.
   */
  static void change(DataSource pool, VaultFile file) throws SQLException {
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try {
        lock(connection);
        var key =
            key(connection)
                .orElseThrow(() -> new HaidangException(ErrorCode.SERVER_SECRET_MISSING));
        var vault = file.of(key.id());
        var next = file.makeNext();
        try (var update =
            connection.prepareStatement(
                "update server_key set id = ?, pepper_sealed = ?, made_at = now(),"
                    + " tidied = false")) {
          update.setBytes(1, next.id());
          update.setBytes(2, next.seal(vault.open(key.pepper(), PEPPER), PEPPER));
          update.executeUpdate();
        }
        for (var column : SealedColumn.values()) {
          rewrite(
              connection,
              column,
              column.sealed(),
              (label, kept) -> next.seal(vault.open(kept, label), label));
        }
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
      file.adopt();
      tidy(connection);
    }
  }

  /** Whoever is writing is waited for; whoever wants to write finds the next key then. */
  private static void lock(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("select from server_key for update");
      for (var column : SealedColumn.values()) {
        statement.execute("lock table " + column.table() + " in share row exclusive mode");
      }
    }
  }

  /** Writes the sealed values of a column anew; of a row without a value nothing. */
  static void rewrite(Connection connection, SealedColumn column, String from, Turning turning)
      throws SQLException {
    try (var statement = connection.createStatement()) {
      // Rows stay where they are while nobody else writes.
      statement.execute("lock table " + column.table() + " in share row exclusive mode");
      statement.setFetchSize(100);
      try (var rows =
              statement.executeQuery(
                  "select ctid::text, %s, %s from %s where %2$s is not null"
                      .formatted(column.label(), from, column.table()));
          var update =
              connection.prepareStatement(
                  "update %s set %s = ? where ctid = ?::tid"
                      .formatted(column.table(), column.sealed()))) {
        while (rows.next()) {
          update.setBytes(1, turning.turned(rows.getString(2), rows.getBytes(3)));
          update.setString(2, rows.getString(1));
          update.executeUpdate();
        }
      }
    }
  }

  byte[] seal(SealedColumn column, Object id, byte[] plain) {
    return vault.seal(plain, column.of(id));
  }

  byte[] open(SealedColumn column, Object id, byte[] sealed) {
    return vault.open(sealed, column.of(id));
  }

  byte[] sealText(SealedColumn column, Object id, String plain) {
    return vault.sealText(plain, column.of(id));
  }

  String openText(SealedColumn column, Object id, byte[] sealed) {
    return vault.openText(sealed, column.of(id));
  }

  /** What is kept of a short code's hash. */
  byte[] digest(byte[] hash) {
    return Vault.digest(pepper, hash);
  }
}
