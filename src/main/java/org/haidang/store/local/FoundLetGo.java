package org.haidang.store.local;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.haidang.store.local.pages.Row;
import org.jdbi.v3.core.Handle;

/** What a person let go of, among the rows of a damaged database. For one thread. */
final class FoundLetGo {

  private final Map<UUID, Row> rows = new LinkedHashMap<>();

  /** Whether {@code row}, of a table, is such a change; then it is taken. */
  boolean take(Row row) throws IOException {
    if (!row.shape().equals("NBBBTTTI")
        || row.length(1) != Uuids.BYTES
        || row.length(2) != Uuids.BYTES) {
      return false;
    }
    var id = Uuids.of(row.bytes(1));
    row.whole().ifPresent(whole -> rows.putIfAbsent(id, whole));
    return true;
  }

  /** The changes. */
  Set<UUID> ids() {
    return rows.keySet();
  }

  /** Notes them again; their places are below all that are given here, so that none is twice. */
  void bring(Handle h) {
    for (var row : rows.values()) {
      Plain.update(
          h,
          "insert into let_go (seq, id, record, json, code, reason, login, at)"
              + " select min(coalesce(min(seq), 0), 0) - 1, ?, ?, ?, ?, ?, ?, ? from let_go"
              + " where true on conflict (id) do nothing",
          row.bytes(1),
          row.bytes(2),
          row.bytes(3),
          row.text(4),
          row.text(5),
          row.text(6),
          row.integer(7));
    }
  }
}
