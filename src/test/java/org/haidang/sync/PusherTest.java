package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.Messages.Push;
import org.haidang.sync.Messages.Pushed;
import org.haidang.sync.Pusher.Sent;
import org.junit.jupiter.api.Test;

/** One batch is taken in while the next is on its way; never two without an answer. */
class PusherTest {

  private final MemoryLedger ledger = new MemoryLedger();
  private final List<String> told = new ArrayList<>();
  private Duration waited = Duration.ZERO;
  private long made;

  private final Line line =
      new Line(ledger, new UUID(7, 1), "HN") {
        @Override
        public Pushed push(Push push) {
          told.add("sent " + push.changes().size());
          return super.push(push);
        }
      };
  private final MemoryWorkstation store =
      new MemoryWorkstation(new UUID(7, 1), new Disk(), () -> Instant.EPOCH.plus(waited)) {
        @Override
        public void answered(List<ChangeAnswer> answers) {
          told.add("taken in " + answers.size());
          super.answered(answers);
        }
      };
  private final Pusher pusher = new Pusher(store, line, Runnable::run);

  private void save(int changes) {
    for (int i = 0; i < changes; i++) {
      save(new UUID(0x7000, ++made), null, ContactFields.CENTRE, "HN");
    }
  }

  private Change save(UUID record, Change after, String path, String value) {
    var change =
        new Change(
            new UUID(0x7000, ++made),
            RecordType.CONTACT,
            record,
            after == null ? null : after.id(),
            null,
            List.of(new Edit(path, null, value)),
            "lan",
            new UUID(7, 1),
            Instant.EPOCH,
            null);
    store.save(change);
    return change;
  }

  /** Sends until nothing is left, or for so many turns, whatever fails. */
  private static void sendAll(Pusher pusher) {
    for (int turn = 0; turn < 20; turn++) {
      try {
        pusher.sendBatch();
      } catch (HaidangException e) {
        assertThat(e.code()).isIn(ErrorCode.SERVER_FAULT, ErrorCode.SERVER_GARBLED);
      }
    }
  }

  @Test
  void the_next_batch_leaves_before_the_answers_of_the_last_are_taken_in() {
    save(1_200);
    assertThat(pusher.sendBatch()).isEqualTo(Sent.SOME);
    assertThat(told).containsExactly("sent 500", "sent 500", "taken in 500");
    assertThat(pusher.sendBatch()).isEqualTo(Sent.SOME);
    assertThat(pusher.sendBatch()).isEqualTo(Sent.SOME);
    assertThat(pusher.sendBatch()).isEqualTo(Sent.NOTHING);
    assertThat(told.subList(3, told.size()))
        .containsExactly("sent 200", "taken in 500", "taken in 200");
    assertThat(ledger.history).hasSize(1_200);
  }

  @Test
  void nothing_leaves_behind_a_batch_that_was_not_answered_whole() {
    save(1_000);
    var half =
        new Line(ledger, new UUID(7, 1), "HN") {
          @Override
          public Pushed push(Push push) {
            told.add("sent " + push.changes().size());
            return new Pushed(super.push(push).answers().subList(0, 100));
          }
        };
    assertThat(new Pusher(store, half, Runnable::run).sendBatch()).isEqualTo(Sent.SOME);
    assertThat(told).containsExactly("sent 500", "taken in 100");
  }

  @Test
  void a_fault_on_the_way_is_told_at_the_next_turn_and_the_batch_goes_again() {
    save(700);
    pusher.sendBatch();
    line.pushFault = new HaidangException(ErrorCode.SERVER_SILENT);
    save(1);
    pusher.sendBatch();
    assertThatThrownBy(pusher::sendBatch).isInstanceOf(HaidangException.class);
    line.pushFault = null;
    while (pusher.sendBatch() == Sent.SOME) {
      continue;
    }
    assertThat(store.depth().waiting()).isZero();
    assertThat(ledger.history).hasSize(701);
  }

  @Test
  void a_program_that_ends_with_a_batch_on_its_way_sends_it_again() {
    save(1_000);
    pusher.sendBatch();
    store.dies(false);
    var again = new Pusher(store, line, Runnable::run);
    while (again.sendBatch() == Sent.SOME) {
      continue;
    }
    assertThat(ledger.history).hasSize(1_000);
    assertThat(store.depth().waiting()).isZero();
  }

  @Test
  void one_the_server_fails_on_is_set_aside_though_one_before_it_is_left_without_an_answer() {
    save(3);
    var unanswered = store.next(3, 9_999).get(0).id();
    var failing = store.next(3, 9_999).get(1).id();
    var others =
        new Line(ledger, new UUID(7, 1), "HN") {
          @Override
          public Pushed push(Push push) {
            if (push.changes().stream().anyMatch(change -> change.id().equals(failing))) {
              throw new HaidangException(ErrorCode.SERVER_FAULT);
            }
            var some = push.changes().stream().filter(it -> !it.id().equals(unanswered)).toList();
            return some.isEmpty() ? new Pushed(List.of()) : super.push(new Push(some));
          }
        };
    var patient = new Pusher(store, others, Runnable::run);
    sendAll(patient);
    assertThat(ledger.history).as("what is behind both").hasSize(1);
    assertThat(store.depth().attention()).isEqualTo(1);
    assertThat(store.depth().waiting()).isEqualTo(1);
  }

  @Test
  void what_follows_one_that_came_back_without_an_answer_is_not_sent_before_it() {
    var record = new UUID(0x7000, ++made);
    var first = save(record, null, ContactFields.CENTRE, "HN");
    var empty =
        new Line(ledger, new UUID(7, 1), "HN") {
          private boolean cutShort;

          @Override
          public Pushed push(Push push) {
            boolean cut = !cutShort;
            cutShort = true;
            return cut ? new Pushed(List.of()) : super.push(push);
          }
        };
    var unlucky = new Pusher(store, empty, Runnable::run);
    unlucky.sendBatch();
    save(record, first, "a", "1");
    save(1);

    sendAll(unlucky);

    assertThat(store.setAside()).isEmpty();
    assertThat(ledger.history).hasSize(3);
    assertThat(store.depth().waiting()).isZero();
  }

  @Test
  void what_waits_behind_one_set_aside_is_sent_in_its_order_when_that_one_is_taken() {
    var record = new UUID(0x7000, ++made);
    var first = save(record, null, ContactFields.CENTRE, "HN");
    var second = save(record, first, "a", "1");
    store.setAside(first.id());
    save(1);
    save(record, second, "b", "2");
    waited = Duration.ofHours(1);

    sendAll(pusher);

    assertThat(store.setAside()).isEmpty();
    assertThat(ledger.history).hasSize(4);
  }
}
