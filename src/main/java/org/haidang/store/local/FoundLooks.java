package org.haidang.store.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.haidang.access.Happening;
import org.haidang.access.TrailChain;
import org.haidang.access.TrailEntry;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.store.local.TrailBeginning.Before;
import org.haidang.store.local.pages.Row;
import org.jspecify.annotations.Nullable;

/** What was noted of who did what, among the rows of a damaged database. For one thread. */
final class FoundLooks {

  private static final Pattern ENTRY = Pattern.compile("NB[BN]TT[TN][TN]TT");
  private static final String HEAD = "NBITI";
  private static final int ID = 1;

  private final Json json;
  private final SortedMap<Long, Row> rows = new TreeMap<>();
  private @Nullable Head head;

  /** How far the chain had come, and how much of it the server has. */
  private record Head(UUID chain, long seq, long sent) {}

  FoundLooks(Json json) {
    this.json = json;
  }

  /** Whether {@code row}, of a table, is of the chain; then it is taken. */
  boolean take(Row row) {
    if (row.shape().equals(HEAD) && row.length(ID) == Uuids.BYTES && row.reaches(4)) {
      head = new Head(Uuids.of(row.bytes(ID)), row.integer(2), row.integer(4));
      return true;
    }
    if (!ENTRY.matcher(row.shape()).matches() || row.length(ID) != Uuids.BYTES) {
      return false;
    }
    var other = rows.get(row.rowid());
    if (other == null || (other.isStale() && !row.isStale())) {
      rows.put(row.rowid(), row);
    }
    return true;
  }

  /**
   * What the server may not have, in order: all there is, where nobody knows how much it has. An
   * entry that is not as it was sealed is left out, and so are words that may have been erased
   * since.
   *
   * @param erased the records of which something was
   */
  List<Before> unsent(Set<UUID> erased) throws IOException {
    var all = new ArrayList<Before>();
    for (var row : rows.tailMap(sent() + 1).values()) {
      var whole = row.whole().orElse(null);
      var entry = whole == null ? null : entry(whole);
      if (whole != null && entry != null) {
        var record = entry.happening().record();
        boolean forget = whole.isStale() && record != null && erased.contains(record);
        all.add(forget ? new Before(entry.happening(), null) : entry);
      }
    }
    return all;
  }

  private long sent() {
    return head == null ? 0 : head.sent();
  }

  private @Nullable Before entry(Row row) {
    try {
      var happening = json.read(row.text(4), Happening.class);
      boolean itself = happening.id().equals(Uuids.of(row.bytes(ID)));
      boolean sealed = head == null || TrailChain.isWhole(entry(row, head.chain()));
      return itself && sealed ? new Before(happening, text(row, 5)) : null;
    } catch (HaidangException e) {
      return null;
    }
  }

  private static TrailEntry entry(Row row, UUID chain) {
    return new TrailEntry(
        chain,
        row.rowid(),
        row.text(3),
        row.text(4),
        text(row, 5),
        text(row, 6),
        row.text(7),
        row.text(8));
  }

  private static @Nullable String text(Row row, int i) {
    return row.shape().charAt(i) == 'N' ? null : row.text(i);
  }

  /** How many of those that the server may not have are gone: no place of the chain is empty. */
  int lost(int found) {
    long first = sent() + 1;
    long last = rows.isEmpty() ? 0 : rows.lastKey();
    if (head != null) {
      last = Math.max(last, head.seq());
    }
    return (int) Math.max(0, last - first + 1 - found);
  }
}
