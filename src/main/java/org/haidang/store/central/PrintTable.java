package org.haidang.store.central;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.haidang.access.Fingerprints;
import org.haidang.model.RecordType;
import org.haidang.model.Scopes;
import org.jspecify.annotations.Nullable;

/** The national index as it is stored. Within the caller's transaction. Without state. */
final class PrintTable {

  private static final String UPSERT =
      """
      insert into known (record, type, centre, same, prints)
      select * from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::bytea[])
      on conflict (record) do update set type = excluded.type, centre = excluded.centre,
        same = excluded.same, prints = excluded.prints
      """;

  private PrintTable() {}

  /**
   * What the index says of a record.
   *
   * @param prints all of them, one after the other, in their order
   */
  record Entry(
      UUID record, RecordType type, String centre, @Nullable UUID same, ByteBuffer prints) {

    boolean saysSame(Entry other) {
      return centre.equals(other.centre)
          && Objects.equals(same, other.same)
          && prints.equals(other.prints);
    }
  }

  /** Writes {@code changed} over what is stored of them, and tells the index's feed. */
  static void write(Connection connection, List<Entry> changed, FeedRows rows) throws SQLException {
    if (changed.isEmpty()) {
      return;
    }
    var stored = stored(connection, changed);
    pairs(
        connection,
        "delete from fingerprint f using unnest(?::bytea[], ?::uuid[]) as u (print, record)"
            + " where f.print = u.print and f.record = u.record",
        stored.values());
    try (var upsert = connection.prepareStatement(UPSERT)) {
      new Columns<>(connection, upsert, changed)
          .uuids(Entry::record)
          .texts(entry -> entry.type().name())
          .texts(Entry::centre)
          .uuids(Entry::same)
          .bytes(entry -> entry.prints().array());
      upsert.executeUpdate();
    }
    pairs(
        connection,
        "insert into fingerprint (print, record) select * from unnest(?::bytea[], ?::uuid[])"
            + " on conflict do nothing",
        changed);
    changed.forEach(entry -> rows.in(Scopes.INDEX, entry.record()));
  }

  /** What is stored of the records of {@code entries}. */
  static Map<UUID, Entry> stored(Connection connection, Collection<Entry> entries)
      throws SQLException {
    var stored = new HashMap<UUID, Entry>();
    try (var ask = connection.prepareStatement("select * from known where record = any(?)")) {
      ask.setArray(1, BatchReading.uuids(connection, entries.stream().map(Entry::record).toList()));
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          var id = rows.getObject("record", UUID.class);
          stored.put(
              id,
              new Entry(
                  id,
                  RecordType.valueOf(rows.getString("type")),
                  rows.getString("centre"),
                  rows.getObject("same", UUID.class),
                  ByteBuffer.wrap(rows.getBytes("prints"))));
        }
      }
    }
    return stored;
  }

  private static void pairs(Connection connection, String sql, Collection<Entry> entries)
      throws SQLException {
    var prints = new ArrayList<byte[]>();
    var records = new ArrayList<UUID>();
    for (var entry : entries) {
      for (var print : each(entry.prints().array())) {
        prints.add(print);
        records.add(entry.record());
      }
    }
    if (records.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("bytea", prints.toArray(byte[][]::new)));
      statement.setArray(2, BatchReading.uuids(connection, records));
      statement.executeUpdate();
    }
  }

  private static List<byte[]> each(byte[] prints) {
    var all = new ArrayList<byte[]>();
    for (int at = 0; at < prints.length; at += Fingerprints.BYTES) {
      all.add(Arrays.copyOfRange(prints, at, at + Fingerprints.BYTES));
    }
    return all;
  }
}
