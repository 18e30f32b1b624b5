package org.haidang.duties;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.haidang.duties.DueList.Due;
import org.haidang.records.Register;

/**
 * A listing cut where the urgency changes, each run with what is due looked into and put in order.
 * Not thread-safe.
 */
final class DueRuns {

  private static final int CHUNK = 100;

  /** A run of rows: {@code first} of them looked into and put in order, then those as listed. */
  record Run(List<UUID> first, int from, int count) {
    int size() {
      return first.size() + count;
    }
  }

  private final Register.Listing listing;
  private final Function<UUID, Optional<FollowUp>> open;
  private final Instant now;

  DueRuns(Register.Listing listing, Function<UUID, Optional<FollowUp>> open, Instant now) {
    this.listing = listing;
    this.open = open;
    this.now = now;
  }

  /** Those of {@code part}, the most urgent first. */
  List<Run> of(DueList.Part part) {
    var runs = new ArrayList<Run>();
    int at = 0;
    while (at < listing.size()) {
      int weight = weight(at);
      int end = firstFrom(at, index -> weight(index) > weight);
      int due = firstFrom(at, end, index -> !isDue(index));
      int sorted = Math.min(due - at, DueList.MOST_SORTED);
      runs.add(
          new Run(
              sorted(at, sorted),
              at + sorted,
              (part == DueList.Part.ALL ? end : due) - at - sorted));
      at = Math.max(end, at + 1);
    }
    return runs;
  }

  private List<UUID> sorted(int from, int count) {
    var all = new ArrayList<Due>();
    for (int at = 0; at < count; at += CHUNK) {
      all.addAll(looked(listing.rows(from + at, Math.min(CHUNK, count - at))));
    }
    return all.stream().sorted(Due.FIRST).map(each -> each.followUp().id()).toList();
  }

  /** Each of {@code rows} as it stands now; what is here no longer is left out. */
  List<Due> looked(List<Register.Row> rows) {
    return rows.stream()
        .flatMap(row -> open.apply(row.id()).stream())
        .map(each -> Due.of(each, now))
        .toList();
  }

  private interface Test {
    boolean holds(int index);
  }

  private int firstFrom(int from, Test test) {
    return firstFrom(from, listing.size(), test);
  }

  /** The first index from which on {@code test} holds, which holds ever after: halved. */
  private static int firstFrom(int from, int to, Test test) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (test.holds(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private int weight(int index) {
    return listing.rows(index, 1).stream()
        .mapToInt(row -> row.entry().urgency())
        .findFirst()
        .orElse(0);
  }

  private boolean isDue(int index) {
    return listing.rows(index, 1).stream()
        .map(row -> row.entry().due())
        .anyMatch(due -> due != null && !due.isAfter(now));
  }
}
