package org.haidang.sync;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.store.central.Judged.Fresh;
import org.haidang.sync.Central.Row;

/** All tables of the central database, as a backup copies them. */
final class CentralTables {
  final Map<UUID, Database.Held> records = new TreeMap<>();
  final Map<UUID, Fresh> changes = new LinkedHashMap<>();
  final Map<String, Map<UUID, Row>> feeds = new TreeMap<>();
  final Map<String, Long> counters = new TreeMap<>();

  CentralTables copy() {
    var copy = new CentralTables();
    copy.records.putAll(records);
    copy.changes.putAll(changes);
    feeds.forEach((scope, rows) -> copy.feeds.put(scope, new HashMap<>(rows)));
    copy.counters.putAll(counters);
    return copy;
  }

  /** A change of which nothing is left but that it was. */
  static Change without(Change change) {
    return new Change(
        change.id(),
        change.type(),
        change.record(),
        change.after(),
        change.base(),
        List.of(),
        change.author(),
        change.workstation(),
        change.madeAt(),
        null);
  }
}
