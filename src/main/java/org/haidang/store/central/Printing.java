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
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.access.Fingerprints;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Scopes;
import org.haidang.people.PersonFields;
import org.haidang.sync.KnownBy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the national index: the fingerprints of every person and contact. Thread-safe. */
final class Printing {

  private static final Logger LOG = LoggerFactory.getLogger(Printing.class);

  private static final String UPSERT =
      """
      insert into known (record, type, centre, same, prints)
      select * from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::bytea[])
      on conflict (record) do update set type = excluded.type, centre = excluded.centre,
        same = excluded.same, prints = excluded.prints
      """;

  private final KnownBy knownBy;
  private final Fingerprints fingerprints;

  Printing(KnownBy knownBy, Fingerprints fingerprints) {
    this.knownBy = knownBy;
    this.fingerprints = fingerprints;
  }

  /**
   * What the index says of a record.
   *
   * @param prints all of them, one after the other, in their order
   */
  private record Entry(
      UUID record, RecordType type, String centre, @Nullable UUID same, ByteBuffer prints) {

    boolean saysSame(Entry other) {
      return centre.equals(other.centre)
          && Objects.equals(same, other.same)
          && prints.equals(other.prints);
    }
  }

  /** Writes these records anew where the index says something else of them. */
  void again(Connection connection, Collection<RecordState> records, FeedRows rows)
      throws SQLException {
    var entries = records.stream().filter(Printing::isIndexed).map(this::entry).toList();
    var stored = stored(connection, entries);
    write(
        connection,
        entries.stream()
            .filter(
                entry -> {
                  var was = stored.get(entry.record());
                  return was == null ? entry.prints().hasRemaining() : !entry.saysSame(was);
                })
            .toList(),
        rows);
  }

  private static boolean isIndexed(RecordState state) {
    return state.type() == RecordType.PERSON || state.type() == RecordType.CONTACT;
  }

  private Entry entry(RecordState state) {
    return new Entry(
        state.id(),
        state.type(),
        Objects.requireNonNullElse(state.body().get(RecordFields.CENTRE), ""),
        same(state),
        ByteBuffer.wrap(prints(state)));
  }

  private static @Nullable UUID same(RecordState state) {
    var into = state.body().get(PersonFields.MERGED_INTO);
    try {
      return into == null || state.type() != RecordType.PERSON ? null : UUID.fromString(into);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private byte[] prints(RecordState state) {
    var sorted = new TreeSet<byte[]>(Arrays::compareUnsigned);
    if (!state.erased() && state.body().get(RecordFields.SEALED) == null) {
      keys(state).forEach(key -> sorted.add(fingerprints.of(key)));
    }
    var all = ByteBuffer.allocate(sorted.size() * Fingerprints.BYTES);
    sorted.forEach(all::put);
    return all.array();
  }

  /** A record that cannot be read is kept all the same: it is not known by anything then. */
  private List<String> keys(RecordState state) {
    try {
      return knownBy.keys(state);
    } catch (RuntimeException e) {
      // Its message may quote what somebody said: only its kind is told.
      LOG.error("index: no keys of a record: {}", e.getClass().getName());
      return List.of();
    }
  }

  private static void write(Connection connection, List<Entry> changed, FeedRows rows)
      throws SQLException {
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

  private static Map<UUID, Entry> stored(Connection connection, Collection<Entry> entries)
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
