package org.haidang.store.central;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.haidang.access.Fingerprints;
import org.haidang.access.Vault;
import org.haidang.access.VaultFile;
import org.jspecify.annotations.Nullable;

/**
 * Seals what lay plain in a database of before, once, as a step of bringing its tables up to date.
 */
final class FirstSealing implements JavaMigration {

  private final VaultFile file;

  FirstSealing(VaultFile file) {
    this.file = file;
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("26");
  }

  @Override
  public String getDescription() {
    return "sealed";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    var connection = context.getConnection();
    var vault = file.orMade();
    var pepper = Fingerprints.freshKey(new SecureRandom());
    try (var insert =
        connection.prepareStatement("insert into server_key (id, pepper_sealed) values (?, ?)")) {
      insert.setBytes(1, vault.id());
      insert.setBytes(2, vault.seal(pepper, Strongbox.PEPPER));
      insert.executeUpdate();
    }
    for (var column : SealedColumn.values()) {
      Strongbox.rewrite(
          connection, column, column.plain(), (label, plain) -> vault.seal(plain, label));
    }
    for (var table : new String[] {"reset_code", "recovery_code"}) {
      digest(connection, table, pepper);
    }
  }

  /** A plain hash of 50 random bits can be searched through; a keyed one cannot. */
  private static void digest(Connection connection, String table, byte[] pepper)
      throws SQLException {
    try (var ask = connection.prepareStatement("select login, code_hash from " + table);
        var update =
            connection.prepareStatement(
                "update " + table + " set code_hash = ? where login = ? and code_hash = ?");
        var rows = ask.executeQuery()) {
      while (rows.next()) {
        update.setBytes(1, Vault.digest(pepper, rows.getBytes(2)));
        update.setString(2, rows.getString(1));
        update.setBytes(3, rows.getBytes(2));
        update.executeUpdate();
      }
    }
  }
}
