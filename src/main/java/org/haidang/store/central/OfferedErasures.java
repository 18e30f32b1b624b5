package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.haidang.model.Body;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Version;
import org.haidang.store.central.ErasureWriting.Work;
import org.haidang.sync.Erasure;

/**
 * Erasures that workstations remember and a restored database has lost: they are done again.
 * Without state.
 */
final class OfferedErasures {

  /** Why it was erased again, as it is noted. */
  private static final String RESTORED = "restored";

  private OfferedErasures() {}

  /** Whether an erasure stands in the list of this database already. */
  interface Noted {
    boolean is(Erasure erasure) throws SQLException;
  }

  /** Those of {@code known} that bear this database's own seal and that it has forgotten. */
  static List<Erasure> forgotten(List<Erasure> known, Function<Erasure, String> seal, Noted noted)
      throws SQLException {
    var forgotten = new ArrayList<Erasure>();
    for (var erasure : known) {
      if (erasure.seal().equals(seal.apply(erasure)) && !noted.is(erasure)) {
        forgotten.add(erasure);
      }
    }
    return forgotten;
  }

  /**
   * The records that were erased whole and of which nothing is left here, as they stand until that
   * is done again: somebody who did not hear of it may still bring them back. Of what kind they
   * were is known no more.
   */
  static List<RecordState> gone(List<Erasure> forgotten, Set<UUID> standing, UUID generation) {
    return forgotten.stream()
        .filter(erasure -> erasure.whole() && !standing.contains(erasure.record()))
        .map(Erasure::record)
        .distinct()
        .map(
            record ->
                new RecordState(
                    RecordType.CONTACT,
                    record,
                    new Version(generation, 1),
                    Body.EMPTY,
                    new TreeMap<>(),
                    new TreeSet<>(),
                    false))
        .toList();
  }

  /**
   * What is to be erased again, once for each record.
   *
   * @param standing the records concerned, locked
   */
  static List<Work> work(List<Erasure> forgotten, Map<UUID, RecordState> standing) {
    var whole = new HashSet<UUID>();
    var paths = new TreeMap<UUID, Set<String>>();
    for (var erasure : forgotten) {
      paths.computeIfAbsent(erasure.record(), _ -> new TreeSet<>()).addAll(erasure.paths());
      if (erasure.whole()) {
        whole.add(erasure.record());
      }
    }
    var work = new ArrayList<Work>();
    for (var record : paths.keySet()) {
      var state = standing.get(record);
      boolean all = whole.contains(record);
      if (state != null && (all || !state.erased())) {
        var left = Keeping.without(state, paths.get(record));
        work.add(all ? again(state) : new Work(state, left, false, null, RESTORED, Instant.now()));
      }
    }
    return work;
  }

  /** A record's erasure, done again. */
  static Work again(RecordState state) {
    return new Work(state, Keeping.nothing(state), true, null, RESTORED, Instant.now());
  }

  static boolean isNoted(Connection connection, Erasure erasure) throws SQLException {
    try (var ask = connection.prepareStatement("select 1 from erasure where seal = ?")) {
      ask.setString(1, erasure.seal());
      try (var rows = ask.executeQuery()) {
        return rows.next();
      }
    }
  }
}
