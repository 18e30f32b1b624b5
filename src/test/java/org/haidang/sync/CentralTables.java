package org.haidang.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.Scopes;
import org.haidang.model.Version;
import org.haidang.store.central.Judged.Fresh;
import org.haidang.sync.Central.Row;
import org.haidang.sync.RestoreMessages.Life;

/** All tables of the central database, as a backup copies them. */
final class CentralTables {

  /** An erasure and its place in their feed. */
  record Noted(long seq, Erasure erasure) {}

  /** That a version of an earlier life has come back, and which change stands for that. */
  record Brought(UUID record, Version version, UUID change) {}

  final Map<UUID, Database.Held> records = new TreeMap<>();
  final Map<UUID, Fresh> changes = new LinkedHashMap<>();
  final Map<String, Map<UUID, Row>> feeds = new TreeMap<>();
  final Map<String, Long> counters = new TreeMap<>();
  final Map<String, Noted> erasures = new TreeMap<>();
  final List<Life> lives = new ArrayList<>();
  final List<Brought> brought = new ArrayList<>();

  /** Records that must not be erased for now. */
  final Set<UUID> holds = new HashSet<>();

  /** Those of a database that has just been set up. */
  static CentralTables first(UUID life) {
    var tables = new CentralTables();
    tables.lives.add(new Life(1, life, null, new TreeMap<>(), null, Instant.EPOCH));
    return tables;
  }

  /** The life that goes on. */
  UUID life() {
    return lives.getLast().id();
  }

  /** Another life begins where the feeds stand. */
  void begin(UUID life) {
    lives.add(
        new Life(
            lives.size() + 1, life, life(), new TreeMap<>(counters), "COMMAND", Instant.EPOCH));
  }

  /** Notes an erasure, or that it was done once more. */
  long note(Erasure erasure) {
    long seq = counters.merge(Scopes.ERASURES, 1L, Long::sum);
    erasures.put(erasure.seal(), new Noted(seq, erasure));
    return seq;
  }

  CentralTables copy() {
    var copy = new CentralTables();
    copy.records.putAll(records);
    copy.changes.putAll(changes);
    feeds.forEach((scope, rows) -> copy.feeds.put(scope, new HashMap<>(rows)));
    copy.counters.putAll(counters);
    copy.erasures.putAll(erasures);
    copy.lives.addAll(lives);
    copy.brought.addAll(brought);
    copy.holds.addAll(holds);
    return copy;
  }

  /** The records of which something was erased. */
  Set<UUID> erased() {
    var erased = new TreeSet<UUID>();
    erasures.values().forEach(noted -> erased.add(noted.erasure().record()));
    return erased;
  }

  /** Nothing is left of the record's changes but that they were. */
  void forget(UUID record) {
    changes.replaceAll(
        (id, fresh) ->
            fresh.change().record().equals(record)
                ? new Fresh(without(fresh.change()), fresh.answer())
                : fresh);
  }

  private static Change without(Change change) {
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
