package org.haidang.store.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Writes records that are new here, many at a time, each table in its own order. It matters most
 * for the full-text index: FTS5 gathers what is put in and writes it as one piece, but begins
 * another piece whenever a place is lower than the one before. Within a transaction.
 */
final class Entering {

  private final RecordRows rows;
  private final SearchIndex index;
  private final Attachments attachments;
  private final Pointers pointers = new Pointers();

  private record Placed(long n, Ready ready) {}

  Entering(RecordRows rows, SearchIndex index, Attachments attachments) {
    this.rows = rows;
    this.index = index;
    this.attachments = attachments;
  }

  /**
   * Writes them.
   *
   * @param some records that are not erased, each once
   * @param since when they came, ms
   */
  void enter(Handle h, List<Ready> some, long since) {
    var placed = new ArrayList<Placed>();
    var earliestFirst =
        some.stream().sorted(Comparator.comparingLong(ready -> ready.rows().started())).toList();
    for (var ready : earliestFirst) {
      attachments.enter(h, ready);
      placed.add(new Placed(rows.enter(h, ready, since), ready));
    }
    placed.sort(Comparator.comparingLong(Placed::n));
    var keys = new ArrayList<Pointers.Key>();
    for (var each : placed) {
      var told = each.ready().rows();
      index.add(h, each.n(), told.terms(), told.joined());
      told.keys().forEach(key -> keys.add(new Pointers.Key(key, each.n())));
    }
    // Stable: of one key the places ascend. Comparators put together cost twice as much.
    keys.sort((one, other) -> one.key().compareTo(other.key()));
    pointers.keys(h, keys);
  }
}
