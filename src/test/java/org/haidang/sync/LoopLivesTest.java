package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.RecordType;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.Messages.Push;
import org.haidang.sync.Messages.Pushed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the engine does, and in which order, when the server is in another life. */
class LoopLivesTest {

  private static final UUID WORKSTATION = new UUID(7, 1);
  private static final UUID NEXT_LIFE = new UUID(0, 2);

  private final VirtualTime time = new VirtualTime(Instant.parse("2026-01-01T00:00:00Z"));
  private final MemoryLedger ledger = new MemoryLedger();
  private final List<String> told = new ArrayList<>();
  private final List<UUID> sent = new ArrayList<>();
  private boolean isOtherLife;
  private Runnable whileReading = () -> {};
  private long made;

  private final Line line =
      new Line(ledger, WORKSTATION, "HN") {
        @Override
        public Pushed push(Push push) {
          push.changes().forEach(change -> sent.add(change.id()));
          return super.push(push);
        }

        @Override
        public FeedPage feed(Cursor cursor, int limit, boolean whole, int waitSeconds) {
          var page = super.feed(cursor, limit, whole, waitSeconds);
          var in = isOtherLife ? new Cursor(NEXT_LIFE, page.cursor().scopes()) : page.cursor();
          return new FeedPage(isOtherLife ? List.of() : page.items(), in, false);
        }
      };

  /** Gives one change at a time. */
  private final MemoryWorkstation here =
      new MemoryWorkstation(WORKSTATION) {
        @Override
        public List<Change> next(int max, int bytes) {
          return super.next(1, bytes);
        }

        @Override
        public List<Change> nextAfter(Change last, int max, int bytes) {
          return super.nextAfter(last, 1, bytes);
        }

        @Override
        public boolean apply(FeedPage page) {
          told.add("page");
          boolean taken = super.apply(page);
          whileReading.run();
          return taken;
        }
      };

  private final Loop loop =
      new Loop(
          here,
          here,
          line,
          time,
          new Random(1),
          _ -> {},
          Runnable::run,
          () -> {},
          () -> {},
          null,
          () -> told.add("erasures"));

  private void save(int times) {
    for (int i = 0; i < times; i++) {
      var id = new UUID(0x7000, ++made);
      here.save(
          new Change(
              id,
              RecordType.CONTACT,
              id,
              null,
              null,
              List.of(new Edit(ContactFields.CENTRE, null, "HN")),
              "lan",
              WORKSTATION,
              Instant.EPOCH,
              null));
    }
  }

  private void settle() {
    for (int i = 0; i < 500 && loop.turn().isZero(); i++) {
      continue;
    }
  }

  @BeforeEach
  void comes_to_rest() {
    settle();
    told.clear();
  }

  @Test
  void what_comes_to_wait_while_a_page_is_read_goes_out_without_another_save() {
    whileReading =
        () -> {
          if (made == 0) {
            save(1);
          }
        };
    loop.post(new Event.Polled(true, false));
    settle();
    assertThat(ledger.history).hasSize(1);
  }

  @Test
  void an_hour_with_nothing_to_send_is_an_hour_of_pages() {
    for (int minute = 0; minute < 60; minute++) {
      time.pass(Loop.IDLE);
      settle();
    }
    assertThat(told).filteredOn("page"::equals).hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void a_page_of_another_life_is_taken_in_after_its_erasures() {
    isOtherLife = true;
    time.pass(Loop.IDLE);
    loop.turn();
    assertThat(told).containsExactly("erasures", "page");
  }

  @Test
  void an_answer_on_its_way_while_another_life_begins_is_not_taken_in_after_it() {
    save(12);
    loop.post(new Event.Saved());
    loop.post(new Event.Polled(true, false));
    while (told.isEmpty()) {
      assertThat(loop.turn()).as("it goes on").isEqualTo(Duration.ZERO);
      isOtherLife = sent.size() >= 8;
    }
    assertThat(sent).as("the last of them is on its way still").hasSizeGreaterThan(8);
    assertThat(here.depth().waiting()).isEqualTo(12);
    sent.clear();

    settle();

    assertThat(sent).as("all of it, in the life that reads it").hasSize(12);
  }
}
