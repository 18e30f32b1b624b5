package org.haidang.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.RecordState;

/** What must hold once the lines have healed. Knows nothing of how it is brought about. */
final class Oracle {

  private final Simulation simulation;
  private final List<String> faults = new ArrayList<>();

  private Oracle(Simulation simulation) {
    this.simulation = simulation;
  }

  static List<String> faults(Simulation simulation) {
    var oracle = new Oracle(simulation);
    oracle.everySavedChangeOnce();
    oracle.allQuiet();
    oracle.allCopiesEqual();
    oracle.noValueLost();
    return oracle.faults;
  }

  private void everySavedChangeOnce() {
    Map<UUID, Integer> times = new HashMap<>();
    simulation.ledger.history.forEach(change -> times.merge(change.id(), 1, Integer::sum));
    for (var change : simulation.saved) {
      boolean aside =
          simulation.seats().stream().anyMatch(s -> s.store.setAside().containsKey(change.id()));
      int n = times.getOrDefault(change.id(), 0);
      if (n != 1 && !(n == 0 && aside)) {
        faults.add("change " + change.id() + " is in the ledger " + n + " times");
      }
    }
  }

  private void allQuiet() {
    for (var seat : simulation.seats()) {
      if (!seat.isQuiet()) {
        faults.add("workstation " + seat.store.workstation() + " did not come to rest");
      }
    }
  }

  private void allCopiesEqual() {
    for (var seat : simulation.seats()) {
      for (var truth : simulation.ledger.records.values()) {
        if (truth.scopes().stream().anyMatch(seat.scopes()::contains)) {
          var copy = seat.store.shown(truth.id());
          if (!copy.equals(truth)) {
            faults.add(seat.store.workstation() + " shows " + copy + " for " + truth);
          }
        }
      }
    }
  }

  /** A value set stands, or somebody's later edit was made on it or settled it. */
  private void noValueLost() {
    var history = simulation.ledger.history;
    for (int i = 0; i < history.size(); i++) {
      var change = history.get(i);
      var later = history.subList(i + 1, history.size());
      var state = simulation.ledger.records.get(change.record());
      for (var edit : change.patch()) {
        if (!stands(edit, change, state)
            && !answered(edit, change, later)
            && !settled(edit, change.record())) {
          faults.add("value of " + edit.path() + " by " + change.id() + " is lost");
        }
      }
    }
  }

  /** Somebody settled that very value, by the name of whichever change set it. */
  private boolean settled(Edit edit, UUID record) {
    var named = new HashSet<UUID>();
    edits(record, edit.path()).forEach((change, each) -> named.addAll(each.supersedes()));
    return edits(record, edit.path()).entrySet().stream()
        .anyMatch(
            each ->
                named.contains(each.getKey()) && Objects.equals(each.getValue().to(), edit.to()));
  }

  private Map<UUID, Edit> edits(UUID record, String path) {
    var edits = new LinkedHashMap<UUID, Edit>();
    for (var change : simulation.ledger.history) {
      if (change.record().equals(record)) {
        change.patch().stream()
            .filter(edit -> edit.path().equals(path))
            .forEach(edit -> edits.put(change.id(), edit));
      }
    }
    return edits;
  }

  private static boolean stands(Edit edit, Change change, RecordState state) {
    return Objects.equals(state.body().get(edit.path()), edit.to())
        || state.conflicts().getOrDefault(edit.path(), List.of()).stream()
            .anyMatch(held -> Objects.equals(held.value(), edit.to()))
        || removesAround(edit, change);
  }

  /** Emptied along with its entry: whether that stands is asked of the entry itself. */
  private static boolean removesAround(Edit edit, Change change) {
    return edit.to() == null
        && change.patch().stream()
            .anyMatch(e -> e.to() == null && edit.path().startsWith(e.path() + "/"));
  }

  private static boolean answered(Edit edit, Change change, List<Change> later) {
    return later.stream()
        .filter(other -> other.record().equals(change.record()))
        .anyMatch(
            other ->
                other.patch().stream()
                    .filter(each -> each.path().equals(edit.path()))
                    .anyMatch(each -> answers(other, each, change, edit)));
  }

  private static boolean answers(Change other, Edit later, Change change, Edit edit) {
    return change.id().equals(other.after()) || Objects.equals(later.from(), edit.to());
  }
}
