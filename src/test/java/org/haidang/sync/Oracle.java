package org.haidang.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.model.Amendment;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.sync.ChangeAnswer.Outcome;

/** What must hold once all has healed. Knows nothing of how it is brought about. */
final class Oracle {

  /** A referral's state follows from its steps, which are looked at themselves. */
  private static final Set<String> FOLLOWING = Set.of(RecordFields.STATE, RecordFields.DUE);

  private static final Set<String> CENTRES = Set.of("HN", "DN", "AG");

  private final Simulation simulation;
  private final List<String> faults = new ArrayList<>();

  /** What the server took in, in the order of each record's versions. */
  private final Map<UUID, List<Change>> taken = new LinkedHashMap<>();

  private Oracle(Simulation simulation) {
    this.simulation = simulation;
    simulation.central.history().stream()
        .filter(fresh -> fresh.answer().outcome() != Outcome.REFUSED)
        .sorted(java.util.Comparator.comparingLong(fresh -> fresh.answer().version().n()))
        .forEach(
            fresh ->
                taken
                    .computeIfAbsent(fresh.change().record(), key -> new ArrayList<>())
                    .add(fresh.change()));
  }

  static List<String> faults(Simulation simulation) {
    var oracle = new Oracle(simulation);
    oracle.faults.addAll(simulation.faults());
    oracle.allQuiet();
    if (oracle.faults.isEmpty()) {
      oracle.everySavedChangeOnce();
      oracle.refusedForAReason();
      oracle.allCopiesEqual();
      oracle.nothingErasedComesBack();
      oracle.noValueLost();
      oracle.faults.addAll(simulation.central.faults());
    }
    return oracle.faults;
  }

  private void allQuiet() {
    for (var seat : simulation.seats) {
      if (!seat.isQuiet(true)) {
        faults.add("did not come to rest: " + seat.describe());
      }
    }
  }

  private void everySavedChangeOnce() {
    var there = new HashSet<UUID>();
    taken
        .values()
        .forEach(
            changes -> {
              for (var change : changes) {
                if (!there.add(change.id())) {
                  faults.add("change " + change.id() + " is in the ledger twice");
                }
                if (!simulation.tried().containsKey(change.id())) {
                  faults.add("nobody made change " + change.id());
                }
              }
            });
    var aside = new HashSet<UUID>();
    simulation.seats.forEach(seat -> aside.addAll(seat.station.setAside().keySet()));
    var lost = new HashSet<UUID>();
    simulation.burnt.forEach(seat -> lost.add(seat.station.workstation()));
    for (var change : simulation.saved) {
      // Of a computer that is no more the server had to keep what it said it had.
      boolean kept = !lost.contains(change.workstation()) || simulation.isAcknowledged(change.id());
      if (kept
          && !there.contains(change.id())
          && !aside.contains(change.id())
          && !isErased(change.record())
          && !isErasureForgotten(change.record())
          && !simulation.isGroundless(change)) {
        faults.add("change " + change.id() + " of " + change.record() + " is nowhere");
      }
    }
  }

  /**
   * Who had heard of an erasure from the feed of records alone has no seal that a restored database
   * would believe; what was said there is gone all the same.
   */
  private boolean isErasureForgotten(UUID record) {
    return simulation.restored() && simulation.central.wasErased(record);
  }

  private boolean isErased(UUID record) {
    return simulation.central.erasedNow().contains(record);
  }

  /** A refusal of what was right would be a loss under another name. */
  private void refusedForAReason() {
    for (var seat : simulation.seats) {
      var aside = seat.station.setAside();
      aside.forEach(
          (id, answer) -> {
            if (!isRight(simulation.tried().get(id), answer, aside)) {
              faults.add("change " + id + " was refused without reason: " + answer.code());
            }
          });
    }
  }

  private boolean isRight(Change change, ChangeAnswer answer, Map<UUID, ChangeAnswer> aside) {
    return switch (ErrorCode.valueOf(String.valueOf(answer.code()))) {
      case CHANGE_WRITTEN_ONCE -> change.type() == RecordType.NOTE;
      case CHANGE_ERASED -> simulation.central.wasErased(change.record());
      case CHANGE_FORBIDDEN_STEP -> change.type() == RecordType.REFERRAL;
      // On an erased record, to a database that has forgotten both: it names no centre.
      case CHANGE_FOREIGN -> wasShared(change.record()) || isErasureForgotten(change.record());
      case CHANGE_AFTER_UNKNOWN ->
          aside.containsKey(change.after()) || simulation.central.wasErased(change.record());
      default -> false;
    };
  }

  private boolean wasShared(UUID record) {
    return simulation.tried().values().stream()
        .filter(change -> change.record().equals(record))
        .flatMap(change -> change.patch().stream())
        .anyMatch(edit -> edit.path().startsWith(RecordFields.SHARED));
  }

  private void allCopiesEqual() {
    for (var seat : simulation.seats) {
      for (var held : simulation.central.records()) {
        var truth = held.state();
        boolean entitled =
            !held.retired() && truth.scopes().stream().anyMatch(seat.scopes()::contains);
        var who = seat.station.workstation();
        boolean refused = hasAside(seat, truth.id());
        if (entitled && !refused) {
          var copy = seat.station.shown(truth.type(), truth.id());
          if (!copy.equals(truth)) {
            faults.add(who + " shows " + copy + " for " + truth);
          }
        } else if (!entitled && !refused && !truth.erased() && seat.station.has(truth.id())) {
          faults.add(who + " still holds " + truth.id());
        }
      }
    }
  }

  private boolean hasAside(Seat seat, UUID record) {
    return seat.station.setAside().keySet().stream()
        .anyMatch(id -> simulation.tried().get(id).record().equals(record));
  }

  private void nothingErasedComesBack() {
    var known = new TreeSet<>(simulation.central.erasedNow());
    for (var seat : simulation.seats) {
      seat.station.erasures().known().forEach(erasure -> known.add(erasure.record()));
    }
    simulation.witnesses().stream()
        .filter(witness -> simulation.seats.contains(witness.seat()))
        .forEach(witness -> known.add(witness.record()));
    for (var held : simulation.central.records()) {
      var truth = held.state();
      if (known.contains(truth.id()) && (!truth.erased() || says(truth))) {
        faults.add("erased " + truth.id() + " is back at the server");
      }
    }
    for (var id : known) {
      if (!isErased(id)) {
        faults.add("that " + id + " was erased is forgotten");
      }
      for (var seat : simulation.seats) {
        if (!hasAside(seat, id) && seat.station.texts(id).stream().anyMatch(Oracle::isWord)) {
          faults.add(seat.station.workstation() + " still says what " + id + " said");
        }
      }
    }
  }

  /** Whose it was is kept. */
  private static boolean says(RecordState state) {
    return !Set.of(RecordFields.CENTRE).containsAll(state.body().fields().keySet());
  }

  private static boolean isWord(String text) {
    return text != null && !CENTRES.contains(text);
  }

  /** A value set stands, or somebody's later edit was made on it or settled it. */
  private void noValueLost() {
    var states = new HashMap<UUID, RecordState>();
    simulation.central.records().forEach(held -> states.put(held.state().id(), held.state()));
    taken.forEach(
        (record, changes) -> {
          var state = states.get(record);
          for (int i = 0; i < changes.size() && !state.erased(); i++) {
            var change = changes.get(i);
            // What comes back after a restore comes in another order than it was made in.
            var later =
                simulation.restored() ? everTaken(record) : changes.subList(i + 1, changes.size());
            for (var edit : change.patch()) {
              if (!saysNothing(change, edit)
                  && !follows(state, edit)
                  && !stands(edit, change, state)
                  && !answered(edit, change, later)
                  && !settled(edit, simulation.restored() ? later : changes)) {
                faults.add("value of " + edit.path() + " by " + change.id() + " is lost");
              }
            }
          }
        });
  }

  /**
   * The changes of a record that any life took in, also those that came back in a copy alone: their
   * computer is no more, or what they were judged by was different then.
   */
  private List<Change> everTaken(UUID record) {
    var lost = new HashSet<UUID>();
    simulation.burnt.forEach(seat -> lost.add(seat.station.workstation()));
    var there = new HashSet<UUID>();
    taken.getOrDefault(record, List.of()).forEach(change -> there.add(change.id()));
    return simulation.tried().values().stream()
        .filter(change -> change.record().equals(record))
        .filter(
            change ->
                there.contains(change.id())
                    || lost.contains(change.workstation())
                    || simulation.central.wasTaken(change.id()))
        .toList();
  }

  /**
   * Vouching leaves a field as it is; a decision is undone by whoever decided otherwise apart, what
   * it decides on stands.
   */
  private static boolean saysNothing(Change change, Edit edit) {
    var place = Amendment.Place.of(edit.path());
    return Objects.equals(edit.from(), edit.to())
        || place != null && !place.change().equals(change.id());
  }

  private static boolean follows(RecordState state, Edit edit) {
    return state.type() == RecordType.REFERRAL && FOLLOWING.contains(edit.path());
  }

  /**
   * Somebody settled that very value, by the name of whichever change set it; one that came back in
   * a copy was held in the copy's name, which no person's change has.
   */
  private boolean settled(Edit edit, List<Change> changes) {
    var named = new HashSet<UUID>();
    edits(changes, edit.path()).forEach((change, each) -> named.addAll(each.supersedes()));
    return changes.stream().anyMatch(it -> simulation.isSettled(it, edit.path(), edit.to()))
        || edits(changes, edit.path()).entrySet().stream()
            .anyMatch(
                each ->
                    named.contains(each.getKey())
                        && Objects.equals(each.getValue().to(), edit.to()));
  }

  private static Map<UUID, Edit> edits(List<Change> changes, String path) {
    var edits = new LinkedHashMap<UUID, Edit>();
    for (var change : changes) {
      change.patch().stream()
          .filter(edit -> edit.path().equals(path))
          .forEach(edit -> edits.put(change.id(), edit));
    }
    return edits;
  }

  private static boolean stands(Edit edit, Change change, RecordState state) {
    return Objects.equals(state.body().get(edit.path()), edit.to())
        || state.conflicts().getOrDefault(edit.path(), List.of()).stream()
            .anyMatch(held -> Objects.equals(held.value(), edit.to()))
        || Finals.isProposed(state.body(), edit.path(), edit.to())
        || isOwnProposal(edit, change, state)
        || removesAround(edit, change);
  }

  /** Whatever became of it, it says what was proposed. */
  private static boolean isOwnProposal(Edit edit, Change change, RecordState state) {
    var place = Amendment.Place.of(edit.path());
    var proposed = Amendment.Proposed.of(edit.to());
    return place != null
        && proposed != null
        && place.change().equals(change.id())
        && Finals.isProposed(state.body(), place.path(), proposed.value());
  }

  /** Emptied along with its entry: whether that stands is asked of the entry itself. */
  private static boolean removesAround(Edit edit, Change change) {
    return edit.to() == null
        && change.patch().stream()
            .anyMatch(e -> e.to() == null && edit.path().startsWith(e.path() + "/"));
  }

  private static boolean answered(Edit edit, Change change, List<Change> later) {
    return later.stream()
        .anyMatch(
            other ->
                other.patch().stream()
                    .filter(each -> each.path().equals(edit.path()))
                    .anyMatch(
                        each ->
                            change.id().equals(other.after())
                                || Objects.equals(each.from(), edit.to())));
  }
}
