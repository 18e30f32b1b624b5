package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.sync.FinalMergeTest.VICTIM;
import static org.haidang.sync.FinalMergeTest.finalising;
import static org.haidang.sync.FinalMergeTest.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.haidang.model.Amendment;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.Finality;
import org.haidang.model.RecordFields;

/** What is held beside a finalised report, whatever people wrote apart and in whatever order. */
class FinalMergePropertyTest {

  private static final List<String> PATHS = List.of("age", "name", "note", VICTIM + "/sex");

  /**
   * What one computer, offline since all began, saved: each made after the one before. No two write
   * the same: values are compared, and so who takes back theirs takes back another's that reads the
   * same, or does not, by the order they come in; that is so in every record.
   */
  private static List<Change> chain(int computer, int length, Random random) {
    var changes = new ArrayList<Change>();
    var body = report().state().body();
    UUID after = null;
    for (int i = 0; i < length; i++) {
      var edits = new HashMap<String, Edit>();
      for (int each = 0; each <= random.nextInt(3); each++) {
        var path = PATHS.get(random.nextInt(PATHS.size()));
        boolean empties = computer == 1 && random.nextInt(4) == 0;
        var to = empties ? null : computer + "." + i;
        if (!Objects.equals(body.get(path), to)) {
          edits.put(path, new Edit(path, body.get(path), to));
        }
      }
      if (!edits.isEmpty()) {
        var change = Trunk.after(after, 100 * computer + i, edits.values().toArray(Edit[]::new));
        body = body.with(change.patch());
        after = change.id();
        changes.add(change);
      }
    }
    return changes;
  }

  /** The same, and in the end its author takes back what was written in the first of its fields. */
  private static List<Change> backAndForth(List<Change> chain) {
    if (chain.isEmpty()) {
      return chain;
    }
    var was = report().state().body();
    var body = was;
    for (var change : chain) {
      body = body.with(change.patch());
    }
    var path = chain.getFirst().patch().getFirst().path();
    var back = new Edit(path, body.get(path), was.get(path));
    var longer = new ArrayList<>(chain);
    if (!Objects.equals(back.from(), back.to())) {
      longer.add(Trunk.after(chain.getLast().id(), 199, back));
    }
    return longer;
  }

  /** The chains in one order of arrival: each computer's own changes in their order. */
  private static List<Change> woven(List<List<Change>> chains, Random random) {
    var left = new ArrayList<List<Change>>();
    chains.forEach(chain -> left.add(new ArrayList<>(chain)));
    left.removeIf(List::isEmpty);
    var order = new ArrayList<Change>();
    while (!left.isEmpty()) {
      var from = left.get(random.nextInt(left.size()));
      order.add(from.removeFirst());
      left.removeIf(List::isEmpty);
    }
    return order;
  }

  private static Trunk arrived(List<Change> order) {
    var trunk = report();
    order.forEach(trunk::take);
    return trunk;
  }

  @Property(tries = 1000)
  void one_finalising_and_what_others_wrote_apart_end_the_same_in_every_order(
      @ForAll @IntRange(min = 1, max = 4) int computers, @ForAll Random random) {
    var chains = new ArrayList<List<Change>>();
    for (int each = 1; each <= computers; each++) {
      chains.add(chain(each, 1 + random.nextInt(3), random));
    }
    var seen = report().state().body();
    chains.set(0, backAndForth(chains.getFirst()));
    chains.add(List.of(finalising(9, seen)));

    var first = arrived(woven(chains, random)).state();
    for (int i = 0; i < 4; i++) {
      var other = arrived(woven(chains, random)).state();
      assertThat(said(other.body())).isEqualTo(said(first.body()));
      assertThat(proposed(other.body())).isEqualTo(proposed(first.body()));
    }
    seen.fields().forEach((path, value) -> assertThat(first.body().get(path)).isEqualTo(value));
    assertThat(first.conflicts()).isEmpty();
  }

  private static Map<String, String> said(Body body) {
    var said = new HashMap<>(body.fields());
    said.keySet().removeIf(path -> path.startsWith(RecordFields.AMENDMENT));
    return said;
  }

  /** What is proposed; of several who wrote the same, the order says who is named. */
  private static Map<String, Set<String>> proposed(Body body) {
    Map<String, Set<String>> proposed = new HashMap<>();
    for (var amendment : Amendment.in(body)) {
      amendment.fields().forEach((path, one) -> keep(proposed, path, one.value()));
    }
    return proposed;
  }

  @Property(tries = 500)
  void who_finalises_their_own_apart_leaves_the_same_where_they_wrote_in_other_fields(
      @ForAll Random random) {
    var chains = new ArrayList<List<Change>>();
    for (int computer = 1; computer <= 2; computer++) {
      var path = computer == 1 ? "age" : "name";
      var body = report().state().body();
      var change = Trunk.change(100 * computer, new Edit(path, body.get(path), "new" + computer));
      chains.add(List.of(change, finalising(100 * computer + 1, body.with(change.patch()))));
    }
    chains.add(chain(3, 2, random));

    var first = arrived(woven(chains, random)).state().body();
    for (int i = 0; i < 4; i++) {
      var other = arrived(woven(chains, random)).state().body();
      for (var path : List.of("age", "name")) {
        assertThat(other.get(path)).isEqualTo(first.get(path));
      }
      assertThat(own(other, 1)).isEqualTo(own(first, 1));
      assertThat(own(other, 2)).isEqualTo(own(first, 2));
    }
  }

  private static List<Amendment> own(Body body, int computer) {
    return Amendment.in(body).stream()
        .filter(each -> each.change().equals(Trunk.id(100 * computer)))
        .toList();
  }

  @Property(tries = 1000)
  void nothing_is_lost_however_many_finalise_apart(@ForAll Random random) {
    var chains = new ArrayList<List<Change>>();
    for (int computer = 1; computer <= 3; computer++) {
      var own = new ArrayList<>(chain(computer, 1 + random.nextInt(2), random));
      if (random.nextBoolean()) {
        var body = report().state().body();
        for (var change : own) {
          body = body.with(change.patch());
        }
        own.add(finalising(100 * computer + 50, body));
      }
      chains.add(own);
    }
    var state = arrived(woven(chains, random)).state();

    Map<String, Set<String>> kept = new HashMap<>();
    state.body().fields().forEach((path, value) -> keep(kept, path, value));
    state.conflicts().forEach((path, all) -> all.forEach(one -> keep(kept, path, one.value())));
    for (var amendment : Amendment.in(state.body())) {
      amendment.fields().forEach((path, proposed) -> keep(kept, path, proposed.value()));
    }
    for (var own : chains) {
      lastOf(own)
          .forEach(
              (path, value) ->
                  assertThat(kept.getOrDefault(path, Set.of()))
                      .as("what was set at %s stands or is proposed", path)
                      .contains(String.valueOf(value)));
    }
  }

  private static void keep(Map<String, Set<String>> kept, String path, String value) {
    kept.computeIfAbsent(path, _ -> new HashSet<>()).add(String.valueOf(value));
  }

  /** What a computer's own changes come to in the end, but what they emptied or left as it was. */
  private static Map<String, String> lastOf(List<Change> own) {
    var last = new HashMap<String, String>();
    own.forEach(
        change ->
            change.patch().stream()
                .filter(edit -> !Finality.arranges(edit.path()))
                .filter(edit -> !Objects.equals(edit.from(), edit.to()))
                .forEach(edit -> last.put(edit.path(), edit.to())));
    last.entrySet()
        .removeIf(
            each ->
                each.getValue() == null
                    || each.getValue().equals(report().state().body().get(each.getKey())));
    return last;
  }

  @Property(tries = 300)
  void taking_in_again_what_was_taken_in_changes_nothing(@ForAll Random random) {
    var chains = List.of(chain(1, 2, random), List.of(finalising(9, report().state().body())));
    var order = woven(chains, random);
    var trunk = arrived(order);
    var state = trunk.state();
    for (var change : order) {
      trunk.take(change);
    }
    assertThat(trunk.state()).isEqualTo(state);
  }
}
