package org.haidang.store.central;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.haidang.access.Fingerprints;
import org.haidang.model.RecordType;
import org.haidang.sync.Messages.IndexItem;
import org.haidang.sync.Messages.IndexPage;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The national index in PostgreSQL, as it is read. Thread-safe. */
final class IndexTable {

  private final DataSource pool;
  private final Supplier<UUID> generation;
  private final String formula;
  private final byte[] key;

  /** Makes the key if there is none; of several nodes starting at once one does. */
  IndexTable(DataSource pool, Jdbi jdbi, Strongbox box, Supplier<UUID> generation, String formula) {
    this.pool = pool;
    this.generation = generation;
    this.formula = formula;
    key =
        jdbi.inTransaction(
            h -> {
              h.execute(
                  "insert into index_key (key_sealed) values (?) on conflict do nothing",
                  (Object)
                      box.seal(
                          SealedColumn.INDEX, true, Fingerprints.freshKey(new SecureRandom())));
              return box.open(
                  SealedColumn.INDEX,
                  true,
                  h.createQuery("select key_sealed from index_key").mapTo(byte[].class).one());
            });
  }

  public byte[] key() {
    return key.clone();
  }

  public IndexPage page(@Nullable UUID asked, long since, int limit) {
    var present = generation.get();
    long from = Objects.equals(asked, present) ? since : 0;
    try (var connection = pool.getConnection()) {
      return page(connection, present, from, limit);
    } catch (SQLException e) {
      throw SqlFaults.of(e);
    }
  }

  private IndexPage page(Connection connection, UUID present, long since, int limit)
      throws SQLException {
    var page = SeqPage.read(connection, "* from known", since, limit, IndexTable::item);
    return new IndexPage(present, formula, page.items(), page.seq(), page.more());
  }

  private static IndexItem item(ResultSet row) throws SQLException {
    return new IndexItem(
        row.getObject("record", UUID.class),
        RecordType.valueOf(row.getString("type")),
        row.getString("centre"),
        row.getObject("same", UUID.class),
        Base64.getEncoder().encodeToString(row.getBytes("prints")));
  }

  /** The records that have one of these fingerprints, at most {@code limit}. */
  static List<UUID> having(Connection connection, List<byte[]> prints, int limit)
      throws SQLException {
    try (var ask =
        connection.prepareStatement(
            "select distinct record from fingerprint where print = any(?) limit ?")) {
      ask.setArray(1, connection.createArrayOf("bytea", prints.toArray(byte[][]::new)));
      ask.setInt(2, limit);
      var found = new ArrayList<UUID>();
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getObject(1, UUID.class));
        }
      }
      return found;
    }
  }
}
