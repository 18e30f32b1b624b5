package org.haidang.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haidang.model.Amendment;
import org.haidang.model.Finality;
import org.haidang.records.Disagreements.Disputed;
import org.jspecify.annotations.Nullable;

/**
 * What several people changed in one record at the same time, each in other fields: all of it
 * stands, nothing is to be decided. Immutable.
 *
 * @param row the record, as lists show it
 * @param steps who changed what, in the order the server took them in; at least one
 * @param from the record's version up to which all was seen before
 * @param upTo the record's version that the last of them made
 */
public record Apart(Register.Row row, List<Made> steps, long from, long upTo) {

  public Apart {
    steps = List.copyOf(steps);
  }

  /**
   * What was changed apart in {@code record} after its version {@code seen}; empty when nothing.
   */
  public static Optional<Apart> in(Disputed record, long seen) {
    var beside = ofFinality(record);
    Map<UUID, Made> all = new HashMap<>();
    record.steps().forEach(step -> all.put(step.change(), step));
    var together = new LinkedHashSet<Made>();
    long last = 0;
    for (var step : record.steps()) {
      var n = step.n();
      if (step.apart() && n != null && n > seen && !beside.contains(step.change())) {
        together.addAll(unseen(step, n, record.steps(), all));
        together.add(step);
        last = n;
      }
    }
    return together.isEmpty()
        ? Optional.empty()
        : Optional.of(new Apart(record.row(), new ArrayList<>(together), seen, last));
  }

  /** What finalised a report, or is proposed in it: that is told where amendments are decided. */
  private static Set<UUID> ofFinality(Disputed record) {
    var changes = new HashSet<UUID>();
    var body = record.state().body();
    Finality.done(body).forEach(done -> changes.add(done.change()));
    Amendment.in(body).forEach(amendment -> changes.add(amendment.change()));
    return changes;
  }

  /** What its author had not seen: taken in after what it was made on, from other computers. */
  private static List<Made> unseen(Made step, long n, List<Made> steps, Map<UUID, Made> all) {
    var base = base(step, all);
    return base == null
        ? List.of()
        : steps.stream()
            .filter(other -> isBetween(other.n(), base, n))
            .filter(other -> !other.workstation().equals(step.workstation()))
            .toList();
  }

  private static boolean isBetween(@Nullable Long n, long after, long before) {
    return n != null && n > after && n < before;
  }

  /** The version that the first of a chain of changes was made on. */
  private static @Nullable Long base(Made step, Map<UUID, Made> all) {
    var at = step;
    for (int i = 0; i < all.size() && at.base() == null; i++) {
      var before = at.after() == null ? null : all.get(at.after());
      if (before == null) {
        return null;
      }
      at = before;
    }
    return at.base();
  }
}
