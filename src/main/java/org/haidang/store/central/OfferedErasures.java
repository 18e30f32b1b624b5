package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haidang.model.RecordState;
import org.haidang.store.central.ErasureWriting.Work;
import org.haidang.sync.Erasure;

/**
 * Erasures that workstations remember and a restored database has lost: they are done again.
 * Without state.
 */
final class OfferedErasures {

  private OfferedErasures() {}

  /**
   * What is to be erased again of {@code known}: only what bears this database's own seal.
   *
   * @param standing the records concerned, locked
   */
  static List<Work> work(
      Connection connection,
      ErasureWriting writing,
      List<Erasure> known,
      Map<UUID, RecordState> standing)
      throws SQLException {
    var states = new HashMap<>(standing);
    var work = new ArrayList<Work>();
    for (var erasure : known) {
      var state = states.get(erasure.record());
      if (state != null
          && !state.erased()
          && erasure.seal().equals(writing.seal(erasure))
          && !isNoted(connection, erasure)) {
        var left =
            erasure.whole() ? Keeping.nothing(state) : Keeping.without(state, erasure.paths());
        var one = new Work(state, left, erasure.whole(), null, "restored", Instant.now());
        work.add(one);
        // One record's next erasure begins where this one ends.
        states.remove(erasure.record());
      }
    }
    return work;
  }

  private static boolean isNoted(Connection connection, Erasure erasure) throws SQLException {
    try (var ask = connection.prepareStatement("select 1 from erasure where seal = ?")) {
      ask.setString(1, erasure.seal());
      try (var rows = ask.executeQuery()) {
        return rows.next();
      }
    }
  }
}
