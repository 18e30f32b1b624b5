package org.haidang.store.local;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haidang.model.Change;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordState;
import org.haidang.model.Version;
import org.haidang.sync.Merge;

/** What a record shows when this computer's own changes lie on top of the server's. Pure. */
final class Rebase {

  /** Stands for a writer that only the server knows. */
  private static final UUID UNKNOWN = new UUID(0, 0);

  private Rebase() {}

  /**
   * {@code base} with {@code changes} on top, in order. Whether values disagree is for the server
   * to say: conflicts it has not spoken of are not shown, its own are, less those that a change
   * here settles. Values that disagree among the changes here alone are shown: somebody took back
   * what they had settled. A change that base holds already is put on again all the same, lest an
   * earlier one of the same chain be shown over it.
   */
  static RecordState shown(RecordState base, List<Change> changes) {
    if (base.erased()) {
      return base;
    }
    var state = base;
    var writers = new HashMap<String, UUID>();
    for (var change : changes) {
      state = Merge.into(state, change, writers::get).state();
      change.patch().forEach(edit -> writers.put(edit.path(), change.id()));
    }
    var own = changes.stream().map(Change::id).collect(Collectors.toSet());
    var conflicts = new TreeMap<>(state.conflicts());
    conflicts
        .entrySet()
        .removeIf(
            held ->
                !base.conflicts().containsKey(held.getKey())
                    && !held.getValue().stream().map(HeldValue::change).allMatch(own::contains));
    return new RecordState(
        state.type(),
        state.id(),
        base.version(),
        state.body(),
        conflicts,
        state.scopes(),
        state.erased());
  }

  /**
   * What the server has after it took in {@code change} on {@code base}; empty when that cannot be
   * told from here, because values disagree.
   */
  static Optional<RecordState> accepted(RecordState base, Change change, Version version) {
    var merged = Merge.into(base, change, path -> UNKNOWN);
    if (!merged.conflicts().isEmpty()) {
      return Optional.empty();
    }
    var state = merged.state();
    return Optional.of(
        new RecordState(
            state.type(),
            state.id(),
            version,
            state.body(),
            state.conflicts(),
            state.scopes(),
            state.erased()));
  }
}
