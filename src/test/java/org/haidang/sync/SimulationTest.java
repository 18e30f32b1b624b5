package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.haidang.model.Change;
import org.haidang.model.RecordState;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.Simulation.Parts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Replay one seed with {@code -Dsync.seed=N}; run more with {@code -Dsync.seeds=N}. */
class SimulationTest {

  private static final long FEW = 20;

  @Test
  @DisplayName("After the lines heal every change is there once, copies are equal, nothing is lost")
  void all_comes_right() {
    var one = Long.getLong("sync.seed");
    if (one != null) {
      comesRight(one);
    } else {
      LongStream.range(0, 200).forEach(SimulationTest::comesRight);
    }
  }

  @Test
  @Tag("long")
  @DisplayName("The same for many seeds")
  void all_comes_right_for_many_seeds() {
    long seeds = Long.getLong("sync.seeds", 20_000);
    LongStream.range(1_000, 1_000 + seeds).parallel().forEach(SimulationTest::comesRight);
  }

  private static void comesRight(long seed) {
    assertThat(new Simulation(seed, Parts.SOUND).run())
        .as("seed %d; replay with -Dsync.seed=%d", seed, seed)
        .isEmpty();
  }

  @Test
  @DisplayName("The runs are worth something: conflicts, merges, repeats of messages do happen")
  void runs_are_eventful() {
    var runs =
        LongStream.range(0, FEW).mapToObj(seed -> new Simulation(seed, Parts.SOUND)).toList();
    runs.forEach(Simulation::run);
    assertThat(runs.stream().mapToInt(run -> run.saved.size()).average().orElse(0))
        .isGreaterThan(30);
    assertThat(runs)
        .anyMatch(
            run -> run.ledger.records.values().stream().anyMatch(r -> !r.conflicts().isEmpty()));
    assertThat(runs)
        .anyMatch(
            run ->
                run.saved.stream()
                    .flatMap(c -> c.patch().stream())
                    .anyMatch(e -> !e.supersedes().isEmpty()));
    assertThat(runs)
        .anyMatch(
            run ->
                run.seats().stream()
                    .anyMatch(seat -> seat.line.asked.stream().anyMatch(Line.FeedAsked::whole)));
  }

  @Test
  @DisplayName("A merge that lets the last writer win is caught losing values")
  void catches_a_broken_merge() {
    var broken = new Parts(SimulationTest::lastWriterWins, MemoryWorkstation::new);
    assertThat(faultsOf(broken)).anyMatch(fault -> fault.contains("is lost"));
  }

  @Test
  @DisplayName("An outbox that lets go of changes without an answer is caught losing them")
  void catches_an_outbox_that_forgets() {
    assertThat(faultsOf(new Parts(Merge::into, ForgetfulOutbox::new)))
        .anyMatch(fault -> fault.contains("is in the ledger 0 times"));
  }

  @Test
  @DisplayName("An outbox that loses answers is caught never coming to rest")
  void catches_an_outbox_that_loses_answers() {
    assertThat(faultsOf(new Parts(Merge::into, DeafOutbox::new)))
        .anyMatch(fault -> fault.contains("did not come to rest"));
  }

  @Test
  @DisplayName("A cursor stored ahead of its data is caught missing records")
  void catches_a_cursor_ahead_of_its_data() {
    assertThat(faultsOf(new Parts(Merge::into, CursorFirst::new)))
        .anyMatch(fault -> fault.contains(" shows "));
  }

  private static List<String> faultsOf(Parts parts) {
    return LongStream.range(0, FEW)
        .boxed()
        .flatMap(seed -> new Simulation(seed, parts).run().stream())
        .toList();
  }

  private static Merge.Merged lastWriterWins(
      RecordState trunk, Change change, Function<String, UUID> lastWriter) {
    var honest = Merge.into(trunk, change, lastWriter).state();
    var body = trunk.body().with(change.patch());
    var state =
        new RecordState(
            trunk.type(), trunk.id(), null, body, new TreeMap<>(), honest.scopes(), false);
    return new Merge.Merged(state, List.of());
  }

  private static final class ForgetfulOutbox extends MemoryWorkstation {
    ForgetfulOutbox(UUID id) {
      super(id);
    }

    @Override
    public List<Change> next(int max, int bytes) {
      var changes = super.next(max, bytes);
      forget(changes);
      return changes;
    }
  }

  private static final class DeafOutbox extends MemoryWorkstation {
    DeafOutbox(UUID id) {
      super(id);
    }

    @Override
    public void answered(List<ChangeAnswer> answers) {
      super.answered(answers.subList(0, answers.size() / 2));
    }
  }

  private static final class CursorFirst extends MemoryWorkstation {
    CursorFirst(UUID id) {
      super(id);
    }

    @Override
    public boolean apply(FeedPage page) {
      cursorAhead(page);
      step.run();
      return super.apply(page);
    }
  }
}
