package org.haidang.store.central;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a transaction has to tell the feeds: for each scope the records that are in it, changed, and
 * those that left it. For one thread.
 */
final class FeedRows {

  private final SortedMap<String, Map<UUID, Boolean>> byScope = new TreeMap<>();

  /** The records a batch changed, where they are now and where they were. */
  static FeedRows of(Batch batch) {
    var rows = new FeedRows();
    batch
        .touched()
        .forEach(
            (id, standing) -> {
              var now = standing.state().scopes();
              now.forEach(scope -> rows.in(scope, id));
              for (var scope : batch.before(id).map(state -> state.scopes()).orElse(now)) {
                if (!now.contains(scope)) {
                  rows.gone(scope, id);
                }
              }
            });
    return rows;
  }

  /** The record is in {@code scope}, as it stands now. */
  void in(String scope, UUID record) {
    put(scope, record, false);
  }

  /** The record left {@code scope}. */
  void gone(String scope, UUID record) {
    put(scope, record, true);
  }

  private void put(String scope, UUID record, boolean gone) {
    byScope.computeIfAbsent(scope, _ -> new LinkedHashMap<>()).put(record, gone);
  }

  /** The scopes in their order, each with its records in theirs; true for one that left. */
  SortedMap<String, Map<UUID, Boolean>> byScope() {
    return byScope;
  }
}
