package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.haidang.fakes.RoughLine.Weather;
import org.haidang.model.Change;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.Cursor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A primary dies under load and its replica takes over. */
@Tag("long")
@Tag("faults")
class FailoverTest {

  private static final int WRITERS = 4;

  @TempDir Path folder;

  private final Map<UUID, ChangeAnswer> acknowledged = new ConcurrentHashMap<>();
  private final Map<UUID, Change> sent = new ConcurrentHashMap<>();
  private volatile boolean resting;

  /** Sends each batch until it is answered, as a workstation does. */
  private void write(CentralStore store) {
    var desk = new Reports("HN");
    long seed = 0;
    while (!resting) {
      var batch = desk.ofTwoKilobytes(3, seed++);
      batch.forEach(change -> sent.put(change.id(), change));
      while (!resting || !answered(batch)) {
        try {
          store
              .append(batch, desk.session())
              .forEach(answer -> acknowledged.put(answer.change(), answer));
          break;
        } catch (HaidangException e) {
          java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
      }
    }
  }

  private boolean answered(List<Change> batch) {
    return batch.stream().allMatch(change -> acknowledged.containsKey(change.id()));
  }

  private List<Thread> begin(CentralStore store) {
    var writers = new ArrayList<Thread>();
    for (int i = 0; i < WRITERS; i++) {
      writers.add(Thread.ofPlatform().start(() -> write(store)));
    }
    return writers;
  }

  private void awaitAcknowledged(int more) throws InterruptedException {
    int wanted = acknowledged.size() + more;
    for (int tries = 0; acknowledged.size() < wanted; tries++) {
      assertThat(tries).as("waited in vain for answers").isLessThan(3_000);
      Thread.sleep(20);
    }
  }

  private static Map<UUID, Long> positions(CentralStore store) {
    var positions = new HashMap<UUID, Long>();
    var cursor = Cursor.START;
    boolean more = true;
    while (more) {
      var page = store.read(cursor, Set.of("centre:HN"), null, 1000);
      page.items().forEach(item -> positions.put(item.id(), item.seq()));
      cursor = page.cursor();
      more = page.more();
    }
    return positions;
  }

  private static CentralStore store(Replicated pair) {
    return TestDatabase.store(DatabaseAddress.of(pair.url()));
  }

  @Test
  void no_acknowledged_change_is_lost_when_the_replica_takes_over() throws Exception {
    try (var pair = new Replicated(folder)) {
      pair.synchronous(true);
      try (var store = store(pair)) {
        var writers = begin(store);
        awaitAcknowledged(300);
        pair.failOver();
        var before = Map.copyOf(acknowledged);
        var feed = positions(store(pair));
        awaitAcknowledged(300);
        resting = true;
        for (var writer : writers) {
          writer.join();
        }
        assertThat(feed.keySet())
            .as("acknowledged by the primary")
            .containsAll(before.keySet().stream().map(id -> sent.get(id).record()).toList());
        var after = positions(store);
        assertThat(after).as("positions stay").containsAllEntriesOf(feed);
        assertThat(after.values())
            .as("no hole, no position twice")
            .containsExactlyInAnyOrderElementsOf(
                java.util.stream.LongStream.rangeClosed(1, after.size()).boxed().toList());
        assertThat(after).hasSize(acknowledged.size());
        System.out.printf(
            "failover: %d changes acknowledged before, %d after, none lost%n",
            before.size(), acknowledged.size() - before.size());
      }
    }
  }

  @Test
  void without_waiting_for_the_replica_acknowledged_changes_are_lost_and_this_test_sees_it()
      throws Exception {
    try (var pair = new Replicated(folder)) {
      pair.synchronous(false);
      var writers = List.<Thread>of();
      try (var store = store(pair)) {
        writers = begin(store);
        awaitAcknowledged(30);
        pair.stream.turn(Weather.STALLED);
        awaitAcknowledged(60);
        var before = Map.copyOf(acknowledged);
        pair.stream.turn(Weather.CUT);
        resting = true;
        pair.failOver();
        var feed = positions(store(pair));
        assertThat(before.keySet().stream().map(id -> sent.get(id).record()).toList())
            .anyMatch(record -> !feed.containsKey(record));
      }
      for (var writer : writers) {
        writer.join();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pg_terminate_backend", "pg_cancel_backend"})
  void while_the_replica_is_out_of_reach_nothing_is_acknowledged_not_even_what_is_sent_again(
      String breaksOff) throws Exception {
    try (var pair = new Replicated(folder)) {
      pair.synchronous(true);
      var desk = new Reports("HN");
      var change = desk.fresh();
      try (var store = store(pair)) {
        store.append(List.of(desk.fresh()), desk.session());
        pair.stream.turn(Weather.CUT);
        var first =
            CompletableFuture.supplyAsync(() -> store.append(List.of(change), desk.session()));
        assertThatThrownBy(() -> first.get(2, TimeUnit.SECONDS))
            .isInstanceOf(TimeoutException.class);
        // The wait is broken off: the change stands at the primary, and at the primary alone.
        endWaiting(pair, breaksOff);
        assertThatThrownBy(first::join).hasCauseInstanceOf(HaidangException.class);

        var again =
            CompletableFuture.supplyAsync(() -> store.append(List.of(change), desk.session()));
        assertThatThrownBy(() -> again.get(2, TimeUnit.SECONDS))
            .isInstanceOf(TimeoutException.class);

        pair.stream.turn(Weather.FAIR);
        assertThat(again.get(30, TimeUnit.SECONDS).getFirst().outcome())
            .isEqualTo(ChangeAnswer.Outcome.ACCEPTED);
        pair.failOver();
        assertThat(positions(store(pair))).containsKey(change.record());
      }
    }
  }

  private static void endWaiting(Replicated pair, String breaksOff) throws SQLException {
    try (var connection = pair.connect();
        var statement = connection.createStatement()) {
      statement.execute(
          "select %s(pid) from pg_stat_activity where wait_event = 'SyncRep'".formatted(breaksOff));
    }
  }

  @Test
  void a_database_that_would_not_wait_for_its_replica_is_refused() throws Exception {
    try (var pair = new Replicated(folder)) {
      pair.synchronous(true);
      try (var connection = pair.connect();
          var statement = connection.createStatement()) {
        statement.execute("alter database haidang set synchronous_commit = 'local'");
      }
      assertThatThrownBy(() -> store(pair))
          .isInstanceOfSatisfying(
              HaidangException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.CENTRAL_DATABASE_UNAVAILABLE));
    }
  }
}
