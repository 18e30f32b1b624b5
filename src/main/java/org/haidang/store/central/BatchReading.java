package org.haidang.store.central;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Version;
import org.haidang.store.central.Batch.Known;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.jspecify.annotations.Nullable;

/** What a push needs to know of the database: a statement for each question, however many ask. */
final class BatchReading {

  /** Who set a value that no stored change tells of, as after a restore to an older state. */
  static final UUID NOBODY = new UUID(0, 0);

  private static final String LOCK =
      """
      select id, type, generation, n, body, conflicts, scopes, erased
      from record where id = any(?) order by id for update
      """;

  private static final String KNOWN =
      "select id, record, outcome, generation, n, paths, code from change where id = any(?)";

  private final RecordJson json;

  BatchReading(RecordJson json) {
    this.json = json;
  }

  /** The records that exist, locked in the order of their ids until the transaction's end. */
  Map<UUID, RecordState> lock(Connection connection, Collection<UUID> ids) throws SQLException {
    try (var ask = connection.prepareStatement(LOCK)) {
      ids(connection, ask, 1, ids);
      try (var rows = ask.executeQuery()) {
        return states(rows);
      }
    }
  }

  private Map<UUID, RecordState> states(ResultSet rows) throws SQLException {
    var states = new HashMap<UUID, RecordState>();
    while (rows.next()) {
      var state = state(rows);
      states.put(state.id(), state);
    }
    return states;
  }

  /**
   * What a push stands on.
   *
   * @param stored the records it reaches that exist, locked as by {@link #lock}
   * @param known those of its changes that were answered before
   */
  record Ground(Map<UUID, RecordState> stored, Map<UUID, Known> known) {}

  /**
   * Both, in one go, as the first question of its transaction. The answers are looked for once the
   * locks are held, as a push sent twice at once needs it.
   */
  Ground ground(Connection connection, Collection<UUID> records, Collection<UUID> changes)
      throws SQLException {
    var stored = new HashMap<UUID, RecordState>();
    var known = new HashMap<UUID, Known>();
    // However many rows a push has, its statements are best run by the indexes.
    new AtOnce()
        .plannedOnce()
        .ask(
            LOCK,
            (ask, place) -> ids(connection, ask, place, records),
            rows -> stored.putAll(states(rows)))
        .ask(
            KNOWN,
            (ask, place) -> ids(connection, ask, place, changes),
            rows -> known.putAll(known(rows)))
        .run(connection);
    return new Ground(stored, known);
  }

  private static int ids(
      Connection connection, PreparedStatement ask, int place, Collection<UUID> ids)
      throws SQLException {
    ask.setArray(place, uuids(connection, ids));
    return place + 1;
  }

  /** The record in the present row. */
  RecordState state(ResultSet row) throws SQLException {
    return new RecordState(
        RecordType.valueOf(row.getString("type")),
        uuid(row, "id"),
        new Version(uuid(row, "generation"), row.getLong("n")),
        json.body(row.getBytes("body")),
        json.conflicts(row.getString("conflicts")),
        json.scopes(row.getString("scopes")),
        row.getBoolean("erased"));
  }

  /** Those of the changes that were answered before. */
  Map<UUID, Known> known(Connection connection, Collection<UUID> ids) throws SQLException {
    try (var ask = connection.prepareStatement(KNOWN)) {
      ids(connection, ask, 1, ids);
      try (var rows = ask.executeQuery()) {
        return known(rows);
      }
    }
  }

  private Map<UUID, Known> known(ResultSet rows) throws SQLException {
    var known = new HashMap<UUID, Known>();
    while (rows.next()) {
      var id = uuid(rows, "id");
      var generation = rows.getObject("generation", UUID.class);
      var answer =
          new ChangeAnswer(
              id,
              Outcome.valueOf(rows.getString("outcome")),
              generation == null ? null : new Version(generation, rows.getLong("n")),
              json.paths(rows.getString("paths")),
              rows.getString("code"));
      known.put(id, new Known(uuid(rows, "record"), answer));
    }
    return known;
  }

  /** Which of the changes were answered before. */
  static Set<UUID> answered(Connection connection, Collection<UUID> ids) throws SQLException {
    var known = new HashSet<UUID>();
    try (var ask = connection.prepareStatement("select id from change where id = any(?)")) {
      ask.setArray(1, uuids(connection, ids));
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          known.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return known;
  }

  /**
   * The stored change that set the value {@code standing} at {@code path}, null for an empty field;
   * {@link #NOBODY} when none is known.
   */
  UUID writer(Connection connection, UUID record, String path, @Nullable String standing)
      throws SQLException {
    try (var ask =
        connection.prepareStatement(
            """
            select id, patch from change
            where record = ? and n is not null and patch is not null order by n desc
            """)) {
      ask.setObject(1, record);
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          if (Batch.sets(json.patch(rows.getString("patch")), path, standing)) {
            return uuid(rows, "id");
          }
        }
      }
    }
    return NOBODY;
  }

  static java.sql.Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
    return BinaryArray.uuids(connection, ids);
  }

  private static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }
}
