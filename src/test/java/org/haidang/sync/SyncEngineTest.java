package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.sync.SyncStatus.Line;
import org.junit.jupiter.api.Test;

/** The engine with its own thread and real time. */
class SyncEngineTest {

  private final MemoryLedger ledger = new MemoryLedger();
  private final MemoryWorkstation store = new MemoryWorkstation(new UUID(7, 1));
  private final org.haidang.sync.Line line =
      new org.haidang.sync.Line(ledger, store.workstation(), "HN");
  private final LinkedBlockingQueue<SyncStatus> told = new LinkedBlockingQueue<>();

  private SyncEngine engine() {
    return new SyncEngine(store, store, line, Timing.system(), new Random(1), told::add);
  }

  private SyncStatus await(Predicate<SyncStatus> wanted) throws InterruptedException {
    while (true) {
      var status = told.poll(20, TimeUnit.SECONDS);
      assertThat(status).as("a status in time").isNotNull();
      if (wanted.test(status)) {
        return status;
      }
    }
  }

  private Change change() {
    var id = UUID.randomUUID();
    var patch = List.of(new Edit(ContactFields.CENTRE, null, "HN"));
    return new Change(
        id,
        RecordType.CONTACT,
        id,
        null,
        null,
        patch,
        "lan",
        store.workstation(),
        Instant.EPOCH,
        null);
  }

  @Test
  void it_sends_when_woken_and_tells_each_status_once() throws InterruptedException {
    try (var engine = engine()) {
      store.save(change());
      engine.start();
      var status = await(now -> now.line() == Line.ONLINE && now.waiting() == 0);
      assertThat(status.lastExchange()).isNotNull();
      assertThat(ledger.history).hasSize(1);
      assertThat(engine.status().line()).isEqualTo(Line.ONLINE);
    }
    assertThat(told).doesNotHaveDuplicates();
  }

  @Test
  void it_goes_on_after_a_fault_and_after_a_listener_that_throws() throws InterruptedException {
    line.down(ErrorCode.SERVER_UNREACHABLE);
    var engine =
        new SyncEngine(
            store,
            store,
            line,
            Timing.system(),
            new Random(1),
            status -> {
              told.add(status);
              throw new IllegalStateException();
            });
    try (engine) {
      engine.start();
      assertThat(await(now -> now.line() == Line.OFFLINE).reason())
          .isEqualTo(ErrorCode.SERVER_UNREACHABLE);
      line.up();
      engine.tryNow();
      await(now -> now.line() == Line.ONLINE);
    }
  }

  @Test
  void closing_it_gives_the_senders_place_back() throws InterruptedException {
    var engine = engine();
    engine.start();
    await(now -> now.line() == Line.ONLINE);
    engine.close();

    assertThat(store.claimSending()).isPresent();
  }
}
