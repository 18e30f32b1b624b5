package org.haidang.sync;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.haidang.model.Version;
import org.haidang.store.central.CameBack;
import org.haidang.sync.RestoreMessages.Head;
import org.haidang.sync.RestoreMessages.Life;

/** What the central database knows of its earlier lives, asked for one centre. */
record CentralPast(CentralTables tables, String scope) implements CameBack.Past {

  @Override
  public List<UUID> lives() {
    return tables.lives.subList(0, tables.lives.size() - 1).stream().map(Life::id).toList();
  }

  @Override
  public List<UUID> lost(Collection<Head> heads) {
    return heads.stream()
        .filter(head -> isLost(head.record(), head.version()))
        .map(Head::record)
        .toList();
  }

  private boolean isLost(UUID record, Version version) {
    var held = tables.records.get(record);
    if (held != null && (held.state().erased() || !held.state().scopes().contains(scope))) {
      return false;
    }
    return (held == null || !isIn(version, held.state().version()))
        && tables.changes.values().stream()
            .filter(fresh -> fresh.change().record().equals(record))
            .noneMatch(fresh -> isIn(version, fresh.answer().version()))
        && !holds(record, version);
  }

  /** Whether it is not in the scope, and the scope's feed has never told of it. */
  boolean isElsewhere(UUID record) {
    var held = tables.records.get(record);
    return held != null
        && !held.state().erased()
        && !held.state().scopes().contains(scope)
        && !tables.feeds.getOrDefault(scope, Map.of()).containsKey(record);
  }

  private static boolean isIn(Version version, Version later) {
    return later != null
        && later.generation().equals(version.generation())
        && later.n() >= version.n();
  }

  @Override
  public boolean holds(UUID record, Version version) {
    return tables.brought.stream()
        .anyMatch(row -> row.record().equals(record) && isIn(version, row.version()));
  }

  @Override
  public Map<String, SinceRestore> since(UUID record, UUID life) {
    var ended = new HashSet<UUID>();
    for (var each : tables.lives) {
      ended.add(each.id());
      if (each.id().equals(life)) {
        break;
      }
    }
    var copies = new HashSet<UUID>();
    tables.brought.stream()
        .filter(row -> row.version().generation().equals(life))
        .forEach(row -> copies.add(row.change()));
    var since = new HashMap<String, SinceRestore>();
    tables.changes.values().stream()
        .filter(fresh -> fresh.change().record().equals(record))
        .filter(fresh -> fresh.answer().version() != null)
        .filter(fresh -> !ended.contains(fresh.answer().version().generation()))
        .filter(fresh -> !copies.contains(fresh.change().id()))
        .sorted(java.util.Comparator.comparingLong(fresh -> fresh.answer().version().n()))
        .forEach(
            fresh ->
                fresh
                    .change()
                    .patch()
                    .forEach(
                        edit ->
                            since.merge(
                                edit.path(),
                                SinceRestore.first(fresh.change().id(), edit),
                                (first, last) -> first.then(fresh.change().id(), edit))));
    return since;
  }

  @Override
  public Set<UUID> answered(Collection<UUID> changes) {
    var known = new HashSet<>(tables.changes.keySet());
    known.retainAll(changes);
    return known;
  }
}
