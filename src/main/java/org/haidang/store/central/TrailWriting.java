package org.haidang.store.central;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.haidang.access.Happening;
import org.haidang.access.TrailChain;
import org.haidang.access.TrailEntry;
import org.haidang.access.TrailHead;
import org.haidang.platform.Json;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the chains, within a transaction. The server's own chain is locked by its head to the
 * commit: so it is written after records are locked, and before the feeds' counters are. Thread-
 * safe.
 */
final class TrailWriting {

  private final Json json;
  private final TrailChain links = new TrailChain(new SecureRandom());

  TrailWriting(Json json) {
    this.json = json;
  }

  /** Adds to the server's own chain. */
  void add(Connection connection, Happening happening, @Nullable String words, SeenBy seen)
      throws SQLException {
    UUID chain;
    TrailHead last;
    try (var lock =
            connection.prepareStatement(
                "select chain, seq, seal from trail_chain where workstation is null for update");
        var row = lock.executeQuery()) {
      row.next();
      chain = row.getObject(1, UUID.class);
      last = new TrailHead(row.getLong(2), row.getString(3));
    }
    var entry = links.next(chain, last, json.text(happening), words);
    insert(connection, List.of(entry), seen);
    advance(connection, chain, new TrailHead(entry.seq(), entry.seal()));
  }

  static void advance(Connection connection, UUID chain, TrailHead head) throws SQLException {
    try (var update =
        connection.prepareStatement("update trail_chain set seq = ?, seal = ? where chain = ?")) {
      update.setLong(1, head.seq());
      update.setString(2, head.seal());
      update.setObject(3, chain);
      update.executeUpdate();
    }
  }

  /** Adds entries as they are; those that are here already stay as they are. */
  void insert(Connection connection, Collection<TrailEntry> entries, SeenBy seen)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            insert into trail (seal, chain, seq, before, head, words, salt, pledge, id, at, login,
              deed, type, record, centre, whose)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (seal) do nothing
            """)) {
      for (var entry : entries) {
        var happening = json.read(entry.head(), Happening.class);
        insert.setString(1, entry.seal());
        insert.setObject(2, entry.chain());
        insert.setLong(3, entry.seq());
        insert.setString(4, entry.before());
        insert.setString(5, entry.head());
        insert.setString(6, entry.words());
        insert.setString(7, entry.salt());
        insert.setString(8, entry.pledge());
        insert.setObject(9, happening.id());
        insert.setObject(10, happening.at().atOffset(ZoneOffset.UTC));
        insert.setString(11, happening.login());
        insert.setString(12, happening.deed());
        var type = happening.type();
        insert.setString(13, type == null ? null : type.name());
        insert.setObject(14, happening.record());
        insert.setString(15, seen.centre());
        insert.setString(16, seen.whose());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    var records =
        entries.stream()
            .map(entry -> json.read(entry.head(), Happening.class).record())
            .filter(java.util.Objects::nonNull)
            .distinct()
            .toList();
    if (!records.isEmpty()) {
      ofWhom(connection, records);
      forget(connection, records, true);
    }
  }

  /** Notes whose records they are, as far as the records are here by now. */
  static void ofWhom(Connection connection, Collection<UUID> records) throws SQLException {
    try (var update =
        connection.prepareStatement(
            """
            update trail t set whose = coalesce(
              r.body::json -> 'fields' ->> '_counselor', r.body::json -> 'fields' ->> '_author', '')
            from record r
            where t.record = any(?) and t.whose is null and r.id = t.record and not r.erased
            """)) {
      update.setArray(1, BatchReading.uuids(connection, List.copyOf(records)));
      update.executeUpdate();
    }
  }

  /**
   * Erases the words of everything noted about these records; the chains stay whole.
   *
   * @param ifErased only where the record itself is erased
   */
  static void forget(Connection connection, Collection<UUID> records, boolean ifErased)
      throws SQLException {
    for (var what :
        List.of(
            "update trail t set words = null, salt = null where salt is not null",
            "update look t set words = null where words is not null")) {
      try (var update =
          connection.prepareStatement(
              what
                  + " and t.record = any(?)"
                  + (ifErased
                      ? " and exists (select from erasure e where e.record = t.record)"
                      : ""))) {
        update.setArray(1, BatchReading.uuids(connection, List.copyOf(records)));
        update.executeUpdate();
      }
    }
  }
}
