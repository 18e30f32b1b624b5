package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.haidang.model.RecordState;
import org.haidang.model.Version;
import org.haidang.sync.NationalLedger;

/** Records as an erasure leaves them. Within the caller's transaction. Thread-safe. */
record ErasedRecords(RecordJson json) {

  /** What stands of a record after {@code work}, as its next version. */
  static RecordState after(UUID generation, ErasureWriting.Work work) {
    var was = work.record();
    var last = was.version();
    var conflicts = new TreeMap<>(was.conflicts());
    conflicts.keySet().removeIf(path -> work.whole() || work.paths().contains(path));
    return new RecordState(
        was.type(),
        was.id(),
        new Version(generation, last == null ? 1 : last.n() + 1),
        work.left(),
        conflicts,
        was.scopes(),
        work.whole());
  }

  /** Writes records as they stand after an erasure. */
  void write(Connection connection, UUID generation, List<RecordState> states) throws SQLException {
    try (var update =
        connection.prepareStatement(
            """
            update record r set generation = u.generation, n = u.n, body = u.body,
              conflicts = u.conflicts, erased = u.erased, last_workstation = ?,
              last_clean = false, open_until = case when u.erased then null else open_until end
            from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::boolean[])
              as u (id, generation, n, body, conflicts, erased)
            where r.id = u.id
            """)) {
      update.setObject(1, NationalLedger.SERVER);
      new Columns<>(connection, update, states, 2)
          .uuids(RecordState::id)
          .uuids(_ -> generation)
          .longs(ErasedRecords::n)
          .utf8(json::body)
          .texts(json::conflicts)
          .booleans(RecordState::erased);
      update.executeUpdate();
    }
  }

  /** Makes those that are not there yet. */
  void place(Connection connection, List<RecordState> states) throws SQLException {
    if (states.isEmpty()) {
      return;
    }
    try (var insert =
        connection.prepareStatement(
            """
            insert into record (last_workstation, last_clean, id, type, generation, n, body, scopes)
            select ?, false, u.* from unnest(?::uuid[], ?::text[], ?::uuid[], ?::bigint[],
              ?::text[], ?::text[]) as u (id, type, generation, n, body, scopes)
            order by u.id on conflict (id) do nothing
            """)) {
      insert.setObject(1, NationalLedger.SERVER);
      new Columns<>(connection, insert, states, 2)
          .uuids(RecordState::id)
          .texts(state -> state.type().name())
          .uuids(state -> Objects.requireNonNull(state.version()).generation())
          .longs(ErasedRecords::n)
          .utf8(json::body)
          .texts(json::scopes);
      insert.executeUpdate();
    }
  }

  private static long n(RecordState state) {
    var version = state.version();
    return version == null ? 1 : version.n();
  }
}
