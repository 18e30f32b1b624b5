package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.haidang.model.Amendment;
import org.haidang.model.Change;
import org.haidang.model.Finality;
import org.haidang.model.RecordState;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.Simulation.Parts;
import org.haidang.sync.Simulation.Stations;
import org.haidang.sync.Transaction.Counting;
import org.haidang.sync.Transaction.How;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The promises of the synchronisation, tried with a thousand seeds. Replay one with {@code
 * -Dhaidang.seed=N}; try more with {@code -Dhaidang.seeds=N -Dhaidang.from=N}. The broken parts
 * below are put in here alone; each has to be found within the first seeds.
 */
class SimulationTest {

  private static final long FEW = 40;

  @Test
  @DisplayName("After all has healed every change is there once, copies are equal, nothing is lost")
  void all_comes_right() {
    var one = Long.getLong("haidang.seed");
    if (one != null) {
      comesRight(one);
    } else {
      long from = Long.getLong("haidang.from", 0);
      seeds(Long.getLong("haidang.seeds", 1_000))
          .map(seed -> from + seed)
          .parallel()
          .forEach(SimulationTest::comesRight);
    }
  }

  private static LongStream seeds(long many) {
    return LongStream.range(0, many);
  }

  private static void comesRight(long seed) {
    assertThat(new Simulation(seed, Parts.SOUND).run())
        .as("seed %d; replay with -Dhaidang.seed=%d", seed, seed)
        .isEmpty();
  }

  @Test
  @DisplayName("The runs are worth something: all that can go wrong does")
  void runs_are_eventful() {
    var runs = seeds(FEW).mapToObj(seed -> new Simulation(seed, Parts.SOUND)).toList();
    runs.forEach(Simulation::run);
    assertThat(runs.stream().mapToInt(run -> run.saved.size()).average().orElse(0))
        .isGreaterThan(50);
    assertThat(runs.stream().filter(run -> run.saved.size() < run.tried().size()).count())
        .as("saves cut off by a death")
        .isPositive();
    assertThat(runs).anyMatch(any(held -> !held.state().conflicts().isEmpty()));
    assertThat(runs).anyMatch(any(held -> held.state().scopes().size() > 1));
    assertThat(runs).anyMatch(any(held -> held.state().erased()));
    assertThat(runs).anyMatch(any(Database.Held::retired));
    assertThat(runs).anyMatch(any(held -> Finality.isFinal(held.state().body())));
    for (var made : Amendment.Made.values()) {
      assertThat(runs)
          .as("amendments %s", made)
          .anyMatch(
              any(
                  held ->
                      Amendment.in(held.state().body()).stream()
                          .anyMatch(each -> each.made() == made)));
    }
    assertThat(runs)
        .anyMatch(
            run ->
                run.saved.stream()
                    .flatMap(change -> change.patch().stream())
                    .anyMatch(edit -> !edit.supersedes().isEmpty()));
    assertThat(runs).anyMatch(run -> run.seats.stream().anyMatch(seat -> seat.wholeAsked() > 0));
    for (var code : List.of("CHANGE_WRITTEN_ONCE", "CHANGE_FOREIGN")) {
      assertThat(runs)
          .as(code)
          .anyMatch(
              run ->
                  run.seats.stream()
                      .flatMap(seat -> seat.station.setAside().values().stream())
                      .anyMatch(answer -> code.equals(answer.code())));
    }
  }

  @Test
  @DisplayName("Among it: restores that know of erasures, lost computers, first reads in parts")
  void runs_have_restores_first_reads_and_changes_set_aside() {
    var runs = seeds(FEW).mapToObj(seed -> new Simulation(seed, Parts.SOUND)).toList();
    runs.forEach(Simulation::run);
    assertThat(runs).anyMatch(Simulation::restored).anyMatch(run -> !run.restored());
    assertThat(runs).anyMatch(run -> run.central.lives().size() > 2);
    assertThat(runs)
        .as("a backup older than an earlier restore: that life is forgotten")
        .anyMatch(
            run -> {
              var lives = run.central.lives();
              return lives.size() < lives.getLast().id().getLeastSignificantBits();
            });
    assertThat(runs).anyMatch(run -> !run.witnesses().isEmpty());
    assertThat(runs).anyMatch(run -> !run.burnt.isEmpty());
    assertThat(runs).anyMatch(run -> run.partsOfFirstReads() > 1);
    assertThat(runs)
        .as("the server failed on a change that was taken in at the end")
        .anyMatch(run -> run.poison.changes().stream().anyMatch(run.central::wasTaken));
  }

  private static Predicate<Simulation> any(Predicate<Database.Held> wanted) {
    return run -> run.central.records().stream().anyMatch(wanted);
  }

  // The three mutation tests.

  @Test
  @DisplayName("A merge that lets the last writer win is caught losing values")
  void catches_a_broken_merge_rule() {
    assertThat(
            faultsOf(Parts.SOUND.central(new How(SimulationTest::lastWriterWins, Counting.LAST))))
        .anyMatch(fault -> fault.contains("is lost"));
  }

  @Test
  @DisplayName("A disk whose fsync is left out is caught losing what was said to be saved")
  void catches_a_dropped_fsync() {
    Stations broken =
        (id, clock) ->
            new MemoryWorkstation(
                id,
                new Disk() {
                  @Override
                  void fsync() {
                    // Left out.
                  }
                },
                clock);
    assertThat(faultsOf(Parts.SOUND.stations(broken)))
        .anyMatch(fault -> fault.contains("is nowhere"));
  }

  @Test
  @DisplayName("Feed positions given out before the order of commits are caught hiding records")
  void catches_a_feed_counter_taken_first() {
    assertThat(faultsOf(Parts.SOUND.central(new How(Merge::into, Counting.FIRST))))
        .anyMatch(fault -> fault.contains(" shows "));
  }

  // And three more.

  @Test
  @DisplayName("An outbox that lets go of changes without an answer is caught losing them")
  void catches_an_outbox_that_forgets() {
    assertThat(faultsOf(Parts.SOUND.stations(ForgetfulOutbox::new)))
        .anyMatch(fault -> fault.contains("is nowhere"));
  }

  @Test
  @DisplayName("An outbox that loses answers is caught never coming to rest")
  void catches_an_outbox_that_loses_answers() {
    assertThat(faultsOf(Parts.SOUND.stations(DeafOutbox::new)))
        .anyMatch(fault -> fault.contains("did not come to rest"));
  }

  @Test
  @DisplayName("A cursor stored ahead of its data is caught missing records")
  void catches_a_cursor_ahead_of_its_data() {
    assertThat(faultsOf(Parts.SOUND.stations(CursorFirst::new)))
        .anyMatch(fault -> fault.contains(" shows "));
  }

  // And one for each of what came later.

  @Test
  @DisplayName("A workstation that forgets to erase is caught saying what was erased")
  void catches_an_erasure_forgotten_on_one_workstation() {
    Stations broken =
        (id, clock) ->
            id.getLeastSignificantBits() == 1
                ? new NeverErases(id, clock)
                : new MemoryWorkstation(id, new Disk(), clock);
    assertThat(faultsOf(Parts.SOUND.stations(broken)))
        .anyMatch(fault -> fault.contains(new UUID(7, 1) + " reads before it erases"));
  }

  @Test
  @DisplayName("Workstations that send nothing again after a restore are caught never resting")
  void catches_a_restore_after_which_nothing_is_sent_again() {
    assertThat(faultsOf(Parts.SOUND.restored().stations(SendsOnce::new)))
        .anyMatch(fault -> fault.contains("did not come to rest"));
  }

  @Test
  @DisplayName("A first read whose cursor is ahead of its data is caught missing records")
  void catches_a_first_read_whose_cursor_is_ahead() {
    assertThat(faultsOf(Parts.SOUND.stations(SkipsBackfill::new)))
        .anyMatch(fault -> fault.contains(" shows "));
  }

  @Test
  @DisplayName("A change set aside that holds up all others is caught")
  void catches_a_change_set_aside_that_holds_up_others() {
    assertThat(faultsOf(Parts.SOUND.stations(WaitsForStuck::new)))
        .anyMatch(fault -> fault.contains("holds up others"));
  }

  private static List<String> faultsOf(Parts parts) {
    return seeds(FEW)
        .boxed()
        .map(seed -> new Simulation(seed, parts).run())
        .filter(faults -> !faults.isEmpty())
        .limit(6)
        .flatMap(List::stream)
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

  /** Says it has erased, and has not. */
  private static final class NeverErases extends MemoryWorkstation {
    private final ErasureShelf shelf =
        new ErasureShelf() {
          private Mark mark = new Mark(null, 0);

          @Override
          public Mark mark() {
            return mark;
          }

          @Override
          public List<Erasure> known() {
            return List.of();
          }

          @Override
          public void take(ErasurePage page) {
            mark = new Mark(page.generation(), page.seq());
          }
        };

    NeverErases(UUID id, Supplier<Instant> clock) {
      super(id, new Disk(), clock);
    }

    @Override
    public ErasureShelf erasures() {
      return shelf;
    }
  }

  private static final class SendsOnce extends MemoryWorkstation {
    SendsOnce(UUID id, Supplier<Instant> clock) {
      super(id, new Disk(), clock);
    }

    @Override
    void beginNewLife(UUID life) {
      // Left out.
    }
  }

  private static final class SkipsBackfill extends MemoryWorkstation {
    private final Disk disk;

    SkipsBackfill(UUID id, Supplier<Instant> clock) {
      this(id, new Disk(), clock);
    }

    private SkipsBackfill(UUID id, Disk disk, Supplier<Instant> clock) {
      super(id, disk, clock);
      this.disk = disk;
    }

    @Override
    public boolean apply(FeedPage page) {
      var taken = super.apply(page);
      var read = page.cursor();
      return disk.write(
          () -> {
            remember(taken ? new Cursor(read.generation(), read.scopes()) : cursor());
            return taken;
          });
    }
  }

  private static final class WaitsForStuck extends MemoryWorkstation {
    WaitsForStuck(UUID id, Supplier<Instant> clock) {
      super(id, new Disk(), clock);
    }

    @Override
    public List<Change> next(int max, int bytes) {
      return depth().waiting() < unanswered().size() ? List.of() : super.next(max, bytes);
    }
  }

  private static final class ForgetfulOutbox extends MemoryWorkstation {
    ForgetfulOutbox(UUID id, Supplier<Instant> clock) {
      super(id, new Disk(), clock);
    }

    @Override
    public List<Change> next(int max, int bytes) {
      var changes = super.next(max, bytes);
      forget(changes);
      return changes;
    }
  }

  private static final class DeafOutbox extends MemoryWorkstation {
    DeafOutbox(UUID id, Supplier<Instant> clock) {
      super(id, new Disk(), clock);
    }

    @Override
    public void answered(List<ChangeAnswer> answers) {
      super.answered(answers.subList(0, answers.size() / 2));
    }
  }

  private static final class CursorFirst extends MemoryWorkstation {
    private final Disk disk;

    CursorFirst(UUID id, Supplier<Instant> clock) {
      this(id, new Disk(), clock);
    }

    private CursorFirst(UUID id, Disk disk, Supplier<Instant> clock) {
      super(id, disk, clock);
      this.disk = disk;
    }

    @Override
    public boolean apply(FeedPage page) {
      disk.write(
          () -> {
            remember(page.cursor());
            return true;
          });
      return super.apply(page);
    }
  }
}
