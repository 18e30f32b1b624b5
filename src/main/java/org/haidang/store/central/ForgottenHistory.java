package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haidang.model.Edit;

/** Takes out of the history what records said. Within the caller's transaction. Thread-safe. */
record ForgottenHistory(RecordJson json) {

  /** Of a record that is erased whole its history keeps who, when and which answer. */
  static void whole(Connection connection, Collection<UUID> whole) throws SQLException {
    for (var sql :
        List.of(
            "update change set patch = null, paths = null, reason = null where record = any(?)",
            "delete from pointer where record = any(?)",
            "update mirror set draft = null, ended = coalesce(ended, 'ERASED')"
                + " where contact = any(?) and draft is not null")) {
      try (var forget = connection.prepareStatement(sql)) {
        forget.setArray(1, BatchReading.uuids(connection, whole));
        forget.executeUpdate();
      }
    }
  }

  /** Of one that stays, the steps lose what they said of these fields. */
  void fields(Connection connection, UUID record, Set<String> paths) throws SQLException {
    var changes = new ArrayList<UUID>();
    var patches = new ArrayList<String>();
    try (var ask =
        connection.prepareStatement(
            "select id, patch from change where record = ? and patch is not null")) {
      ask.setObject(1, record);
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          var patch = json.patch(rows.getString("patch"));
          if (patch.stream().anyMatch(edit -> paths.contains(edit.path()))) {
            changes.add(rows.getObject("id", UUID.class));
            patches.add(json.patch(without(patch, paths)));
          }
        }
      }
    }
    try (var update =
        connection.prepareStatement(
            "update change c set patch = u.patch"
                + " from unnest(?::uuid[], ?::text[]) as u (id, patch) where c.id = u.id")) {
      update.setArray(1, BatchReading.uuids(connection, changes));
      update.setArray(2, connection.createArrayOf("text", patches.toArray()));
      update.executeUpdate();
    }
  }

  private static List<Edit> without(List<Edit> patch, Set<String> paths) {
    return patch.stream().filter(edit -> !paths.contains(edit.path())).toList();
  }
}
