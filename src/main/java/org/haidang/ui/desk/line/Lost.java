package org.haidang.ui.desk.line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haidang.model.RecordType;
import org.haidang.sync.SetAside.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A record whose beginning the server has not.
 *
 * @param changes what waits here of it, the earliest first; at least one
 * @param whole whether the server can be given all of the record
 */
record Lost(RecordType type, UUID record, List<Entry> changes, boolean whole) {

  Lost {
    changes = List.copyOf(changes);
  }

  /**
   * The records among what waits for a person, those that wait longest first.
   *
   * @param rows what waits, the latest first
   * @param able the records the server can be given whole
   */
  static List<Lost> of(List<Entry> rows, Set<UUID> able) {
    var of = new LinkedHashMap<UUID, List<Entry>>();
    for (var entry : rows.reversed()) {
      if (AsideViewModel.isGroundless(entry)) {
        of.computeIfAbsent(entry.record(), _ -> new ArrayList<>()).add(entry);
      }
    }
    return of.values().stream()
        .map(
            all -> {
              var first = all.getFirst();
              return new Lost(first.type(), first.record(), all, able.contains(first.record()));
            })
        .toList();
  }

  /** Since when the earliest of them waits. */
  Instant since() {
    return changes.getFirst().madeAt();
  }

  /** When the last of them was written to a file; null while one of them never was. */
  @Nullable Instant exported() {
    Instant last = null;
    for (var change : changes) {
      var at = change.exported();
      if (at == null) {
        return null;
      }
      if (last == null || at.isAfter(last)) {
        last = at;
      }
    }
    return last;
  }
}
