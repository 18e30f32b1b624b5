package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.RecordType;
import org.haidang.sync.Messages.Push;
import org.haidang.sync.Messages.Pushed;
import org.haidang.sync.Pusher.Sent;
import org.junit.jupiter.api.Test;

/** A whole batch that a restored server leaves without an answer holds up nothing behind it. */
class PassingOverTest {

  private static final UUID WORKSTATION = new UUID(7, 1);

  @Test
  void what_stands_behind_five_hundred_unanswered_changes_is_sent_all_the_same() {
    var ledger = new MemoryLedger();
    var store = new MemoryWorkstation(WORKSTATION);
    for (int i = 1; i <= 501; i++) {
      store.save(
          new Change(
              new UUID(0x7000, i),
              RecordType.CONTACT,
              new UUID(0x7000, i),
              null,
              null,
              List.of(new Edit(ContactFields.CENTRE, null, "HN")),
              "lan",
              WORKSTATION,
              Instant.EPOCH,
              null));
    }
    Set<UUID> groundless = new HashSet<>();
    store.next(500, 1 << 24).forEach(change -> groundless.add(change.id()));
    var line =
        new Line(ledger, WORKSTATION, "HN") {
          @Override
          public Pushed push(Push push) {
            var known =
                push.changes().stream().filter(it -> !groundless.contains(it.id())).toList();
            return known.isEmpty() ? new Pushed(List.of()) : super.push(new Push(known));
          }
        };
    try (var pusher = new Pusher(store, line, Runnable::run)) {
      for (int turn = 0; turn < 3; turn++) {
        pusher.sendBatch();
      }
      assertThat(pusher.sendBatch()).as("nothing but these is left").isEqualTo(Sent.UNANSWERED);
    }
    assertThat(ledger.history).extracting(Change::id).containsExactly(new UUID(0x7000, 501));
    assertThat(store.depth().waiting()).isEqualTo(500);
  }
}
