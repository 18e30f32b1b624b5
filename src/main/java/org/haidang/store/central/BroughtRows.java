package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.haidang.access.Session;
import org.haidang.model.Version;

/** The rows that tell what came back from the workstations. */
record BroughtRows(RecordJson json) {

  /** Notes what came back, and the rows of history that stand for copies. */
  void write(Connection connection, List<BroughtBack.Row> rows, Session session)
      throws SQLException {
    try (var history =
        connection.prepareStatement(
            """
            insert into change (id, record, generation, n, outcome, patch, workstation)
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[], ?::text[],
              ?::text[], ?::uuid[])
            """)) {
      new Columns<>(connection, history, rows.stream().filter(BroughtBack.Row::written).toList())
          .uuids(BroughtBack.Row::change)
          .uuids(row -> row.now().id())
          .uuids(row -> version(row).generation())
          .longs(row -> version(row).n())
          .texts(_ -> "MERGED")
          .utf8(row -> json.patch(row.patch()))
          .uuids(_ -> session.workstation());
      history.executeUpdate();
    }
    try (var note =
        connection.prepareStatement(
            """
            insert into brought_back (record, generation, n, change, login, workstation)
            select * from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::uuid[], ?::text[],
              ?::uuid[]) on conflict do nothing
            """)) {
      new Columns<>(connection, note, rows)
          .uuids(row -> row.now().id())
          .uuids(row -> row.of().generation())
          .longs(row -> row.of().n())
          .uuids(BroughtBack.Row::change)
          .texts(_ -> session.account().login())
          .uuids(_ -> session.workstation());
      note.executeUpdate();
    }
  }

  private static Version version(BroughtBack.Row row) {
    return Objects.requireNonNull(row.now().version());
  }
}
