package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haidang.boot.WorkLedger.Tried;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;

/**
 * What must hold once every line is fair: all that was saved stands at the server once, and on
 * every workstation that may hold it, in the same words; nobody else has it.
 */
final class Settled {

  private static final String SHARED = RecordFields.SHARED + WorkingProgram.OTHER_CENTRE;

  private final Cluster cluster;
  private final Map<UUID, Tried> tried = new HashMap<>();
  private final Set<UUID> saved = new HashSet<>();

  private boolean restored;

  Settled(Cluster cluster) {
    this.cluster = cluster;
  }

  /**
   * The database was brought back to an older state: a copy that comes back whole is one version,
   * whatever changes are in it, and somebody's own words may disagree with her earlier ones.
   */
  Settled afterRestore() {
    restored = true;
    return this;
  }

  /** Waits for all to be sent and read, then compares. A line of counts. */
  String check() {
    for (var desk : cluster.desks) {
      desk.say("finish");
    }
    for (var desk : cluster.desks) {
      Seat.await(
          desk.login + " has sent all",
          () -> {
            desk.demandLife();
            return desk.ledger.isSent();
          });
      assertThat(desk.ledger.aside()).as("set aside by " + desk.login).isEmpty();
      assertThat(desk.ledger.attention()).as("set aside by " + desk.login).isZero();
      tried.putAll(desk.ledger.tried());
      saved.addAll(desk.ledger.saved());
    }
    var hanoi = theSameOfEveryNode("hoa");
    var danang = theSameOfEveryNode("vinh");
    var all = new HashMap<>(hanoi.records());
    all.putAll(danang.records());
    all.values().forEach(this::isWhole);
    var marks = all.values().stream().flatMap(state -> marks(state).stream()).toList();
    assertThat(marks).as("in one record each").doesNotHaveDuplicates();
    assertThat(marks).as("nothing that was saved is missing").containsAll(saved);
    assertThat(tried.keySet()).as("nothing that nobody wrote").containsAll(marks);
    hold("HN", hanoi);
    hold("DN", danang);
    assertThat(danang.records().keySet()).as("what Da Nang may hold").isEqualTo(entitled(all));
    int held = cluster.desks.stream().mapToInt(desk -> desk.ledger.holds().size()).sum();
    return ("%d changes of %d records heard saved, %d at the server once each, none else; "
            + "%d copies on %d workstations equal to the server's; %d fields in conflict")
        .formatted(
            saved.size(),
            all.size(),
            marks.size(),
            held,
            cluster.desks.size(),
            all.values().stream().mapToInt(state -> state.conflicts().size()).sum());
  }

  private Truth theSameOfEveryNode(String login) {
    var truths = cluster.nodes.stream().map(node -> Truth.of(node.address(), login)).toList();
    assertThat(truths).as("every node tells the same").allMatch(truths.getFirst()::equals);
    return truths.getFirst();
  }

  /** Every workstation of the centre comes to hold what the server says, and nothing else. */
  private void hold(String centre, Truth truth) {
    var copies = truth.copies();
    for (var desk : cluster.desks) {
      if (desk.centre.equals(centre)) {
        long end = System.nanoTime() + 90_000_000_000L;
        do {
          int before = desk.ledger.tellings();
          desk.say("tell");
          Seat.await(desk.login + " tells", () -> desk.ledger.tellings() > before);
        } while (!desk.ledger.holds().equals(copies) && System.nanoTime() < end);
        assertThat(desk.ledger.holds()).as("copies of " + desk.login).isEqualTo(copies);
      }
    }
  }

  private static Set<UUID> entitled(Map<UUID, RecordState> all) {
    return all.values().stream()
        .filter(
            state ->
                state.body().get(SHARED) != null
                    || "DN".equals(state.body().get(RecordFields.CENTRE)))
        .map(RecordState::id)
        .collect(Collectors.toSet());
  }

  private static Set<UUID> marks(RecordState state) {
    return state.body().fields().keySet().stream()
        .filter(path -> path.startsWith(WorkingProgram.MARK))
        .map(path -> UUID.fromString(path.substring(WorkingProgram.MARK.length())))
        .collect(Collectors.toSet());
  }

  private void isWhole(RecordState state) {
    var marks = marks(state);
    if (!restored) {
      assertThat(Objects.requireNonNull(state.version()).n())
          .as("each change was taken in once: " + state.id())
          .isEqualTo(marks.size());
    }
    var byPath = new HashMap<String, TreeMap<UUID, Tried>>();
    for (var mark : marks) {
      var change = Objects.requireNonNull(tried.get(mark), "nobody wrote " + mark);
      assertThat(change.record()).isEqualTo(state.id());
      byPath.computeIfAbsent(change.path(), _ -> new TreeMap<>()).put(mark, change);
    }
    byPath.forEach(
        (path, changes) -> {
          if (restored || path.equals(WorkingProgram.SUMMARY)) {
            isNothingLost(state, path, changes);
          } else {
            // One person's alone: hers is the last word, in the order of her changes' ids.
            assertThat(state.body().get(path)).isEqualTo(changes.lastEntry().getValue().to());
          }
        });
  }

  /** Each value is shown, or held beside what is shown, or somebody saw it and wrote over it. */
  private static void isNothingLost(RecordState state, String path, Map<UUID, Tried> changes) {
    var seen = new HashSet<String>();
    changes.values().forEach(change -> seen.add(change.from()));
    seen.add(state.body().get(path));
    for (HeldValue held : state.conflicts().getOrDefault(path, java.util.List.of())) {
      seen.add(held.value());
    }
    assertThat(seen)
        .as("no value is lost of " + state.id())
        .containsAll(changes.values().stream().map(Tried::to).toList());
  }
}
