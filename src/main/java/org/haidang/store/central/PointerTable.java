package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which records point at which, as it is stored. Without state. */
final class PointerTable {

  private PointerTable() {}

  /** Writes what each record points at now, in place of what it pointed at. */
  static void write(Connection connection, Map<UUID, Set<UUID>> moved) throws SQLException {
    try (var forget = connection.prepareStatement("delete from pointer where record = any(?)")) {
      forget.setArray(1, BatchReading.uuids(connection, moved.keySet()));
      forget.executeUpdate();
    }
    var records = new ArrayList<UUID>();
    var targets = new ArrayList<UUID>();
    moved.forEach(
        (record, all) ->
            all.forEach(
                target -> {
                  records.add(record);
                  targets.add(target);
                }));
    try (var insert =
        connection.prepareStatement(
            "insert into pointer (record, target) select * from unnest(?::uuid[], ?::uuid[])")) {
      insert.setArray(1, BatchReading.uuids(connection, records));
      insert.setArray(2, BatchReading.uuids(connection, targets));
      insert.executeUpdate();
    }
  }

  /** Notes that records left their scopes by age, or came back. */
  static void retire(Connection connection, Collection<UUID> records, boolean retired)
      throws SQLException {
    if (records.isEmpty()) {
      return;
    }
    try (var note =
        connection.prepareStatement(
            // Not clean: no workstation may be thought to have the body still.
            "update record set retired = ?, last_clean = false where id = any(?)")) {
      note.setBoolean(1, retired);
      note.setArray(2, BatchReading.uuids(connection, records));
      note.executeUpdate();
    }
  }
}
