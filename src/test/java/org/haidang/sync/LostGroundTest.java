package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.access.DatabaseKey;
import org.haidang.access.Look;
import org.haidang.access.Looks;
import org.haidang.access.Session;
import org.haidang.desk.Samples;
import org.haidang.fakes.MemoryAudit;
import org.haidang.fakes.SettableClock;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.HeldValue;
import org.haidang.model.Place;
import org.haidang.model.Scopes;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.store.central.Backups;
import org.haidang.store.central.CentralStore;
import org.haidang.store.central.Reports;
import org.haidang.store.central.TestDatabase;
import org.haidang.store.local.LocalStore;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.RestoreMessages.Ask;
import org.haidang.sync.RestoreMessages.Bringing;
import org.haidang.sync.RestoreMessages.Brought;
import org.haidang.sync.RestoreMessages.Lives;
import org.haidang.sync.RestoreMessages.Wanted;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A colleague made a report in a life of the server that the next backup knows nothing of; here it
 * was read and written on. Encrypted SQLite and PostgreSQL, brought back from a backup.
 */
class LostGroundTest {

  private static final String NAME = "lost_ground";
  private static final Set<String> HANOI = Set.of(Scopes.centre("HN"));

  @TempDir Path folder;

  private static final Reports COLLEAGUE = new Reports("HN");
  private static final Deque<Change> MADE = new ArrayDeque<>();
  private static CentralStore central;
  private static FeedPage between;

  private final Reports here = new Reports("HN");
  private final SettableClock clock = new SettableClock();
  private final MemoryAudit audit = new MemoryAudit();
  private LocalStore local;

  /** The life between two restores, as it was read by whoever read it. */
  @BeforeAll
  static void live_and_lose() {
    TestDatabase.store(TestDatabase.prepared(NAME)).close();
    Backups.make(NAME);
    central = TestDatabase.store(TestDatabase.address(NAME));
    central.beginLife("COMMAND");
    for (int i = 0; i < 4; i++) {
      MADE.add(
          COLLEAGUE.fresh(
              new Edit("place", null, "Móng Cái"), new Edit("nickname", null, "chị Bảy")));
    }
    central.append(List.copyOf(MADE), COLLEAGUE.session());
    between = central.read(Cursor.START, HANOI, null, 1000);
    central.close();
    Backups.bringBack(NAME);
    central = TestDatabase.store(TestDatabase.address(NAME));
    central.beginLife("COMMAND");
  }

  @AfterAll
  static void end() {
    central.close();
  }

  @BeforeEach
  void open() {
    var key = new DatabaseKey(new byte[DatabaseKey.BYTES]);
    local = LocalStore.open(folder, key, here.workstation, Samples.INDEXER, clock, new Json());
  }

  @AfterEach
  void close() {
    local.close();
  }

  private void pull() {
    var page = central.read(Cursor.START, HANOI, null, 1000);
    assertThat(local.replica().apply(page)).isTrue();
  }

  private void push() {
    var waiting = local.outbox().next(500, 1 << 20);
    var answers = central.append(waiting, here.session());
    var answered = answers.stream().map(ChangeAnswer::change).toList();
    local
        .outbox()
        .leftUnanswered(
            waiting.stream().map(Change::id).filter(id -> !answered.contains(id)).toList());
    local.outbox().answered(answers);
  }

  /** What the workstation does first in another life of the server. */
  private void help() {
    var session = here.session();
    var server =
        new RestoredServer() {
          @Override
          public Lives lives() {
            return new Lives(central.restored().lives());
          }

          @Override
          public Wanted ask(Ask ask) {
            return central.restored().ask(ask, session);
          }

          @Override
          public Brought bring(Bringing bringing) {
            return central.restored().bring(bringing, session);
          }
        };
    new Restoring(local.keepsakes(), server).help(local.replica().cursor());
  }

  private Change saved(UUID record, String path, String value) {
    var change = Samples.next(local.contacts().open(record).orElseThrow(), path, value);
    var own =
        new Change(
            change.id(),
            change.type(),
            record,
            change.after(),
            change.base(),
            change.patch(),
            "lan",
            here.workstation,
            clock.instant(),
            null);
    local.contacts().save(own);
    return own;
  }

  /** Reads it, writes on it, and lets more than an hour of the next life pass. */
  private Change lost() {
    var made = MADE.remove();
    assertThat(local.replica().apply(between)).isTrue();
    saved(made.record(), "place", "Lào Cai");
    saved(made.record(), "nickname", null);
    help();
    pull();
    push();
    assertThat(local.setAside().all()).as("the colleague may bring it yet").isEmpty();
    clock.pass(Duration.ofMinutes(61));
    push();
    return made;
  }

  private SendingWhole sending(Session session) {
    return new SendingWhole(
        local.lostGround(),
        new Admission(new AccessRules()),
        session,
        Ids.timeOrdered(),
        clock,
        new Looks(audit, Ids.timeOrdered(), clock, "lan"));
  }

  @Test
  void a_person_is_asked_and_gives_the_server_the_whole_record_under_its_id() {
    var made = lost();
    var asked = local.setAside().all();
    assertThat(asked)
        .extracting(SetAside.Entry::code)
        .containsExactly("CHANGE_GROUND_MISSING", "CHANGE_GROUND_MISSING");
    var sending = sending(here.session());
    assertThat(sending.may(made.record())).isTrue();

    assertThat(sending.send(made.record()))
        .containsExactly(asked.getLast().change(), asked.getFirst().change());
    push();
    pull();

    var opened = local.contacts().open(made.record()).orElseThrow();
    assertThat(opened.place()).isInstanceOf(Place.AtServer.class);
    assertThat(opened.state().body().fields())
        .containsEntry("place", "Lào Cai")
        .as("what was emptied here stays so")
        .doesNotContainKey("nickname");
    assertThat(opened.state().version().generation()).isEqualTo(central.generation());
    assertThat(local.outbox().depth()).isEqualTo(new Outbox.Depth(0, 0, null));
    assertThat(local.setAside().letGo())
        .as("what waited is kept as history")
        .extracting(SetAside.LetGo::reason)
        .containsExactly(SendingWhole.WHY, SendingWhole.WHY);
    assertThat(audit.all())
        .singleElement()
        .satisfies(
            look -> {
              assertThat(look.kind()).isEqualTo(Look.Kind.LET_GO);
              assertThat(look.record()).isEqualTo(made.record());
              assertThat(look.fields()).contains("place");
            });
    assertThat(sending.send(made.record())).as("once").isEmpty();
  }

  @Test
  void a_beginning_that_comes_back_after_all_meets_it_as_any_edit_would() {
    var made = lost();
    sending(here.session()).send(made.record());
    push();

    var back = central.append(List.of(made), COLLEAGUE.session()).getFirst();

    assertThat(back.outcome()).isEqualTo(Outcome.CONFLICT);
    assertThat(back.paths()).as("both places are held").containsExactly("place");
    pull();
    var now = local.contacts().open(made.record()).orElseThrow();
    assertThat(now.state().conflicts().get("place"))
        .extracting(HeldValue::value)
        .containsExactlyInAnyOrder("Lào Cai", "Móng Cái");
    assertThat(now.state().body().get("nickname")).as("told anew").isEqualTo("chị Bảy");
  }

  @Test
  void when_it_came_back_before_what_waited_goes_on_and_nothing_is_sent_whole() {
    var made = lost();
    central.append(List.of(made), COLLEAGUE.session());
    pull();

    assertThat(sending(here.session()).may(made.record())).isFalse();
    assertThat(sending(here.session()).send(made.record())).isEmpty();
    push();
    pull();
    assertThat(local.setAside().all()).isEmpty();
    var now = local.contacts().open(made.record()).orElseThrow();
    assertThat(now.state().body().get("place")).isEqualTo("Lào Cai");
    assertThat(now.state().body().get("nickname")).isNull();
  }

  @Test
  void what_the_server_would_refuse_is_not_offered() {
    var made = lost();
    var others = new Reports("DN").session();
    var elsewhere = new Session(others.account(), here.workstation, others.until());
    assertThat(sending(elsewhere).may(made.record())).as("another centre's").isFalse();
    assertThat(sending(elsewhere).send(made.record())).isEmpty();
    assertThat(local.setAside().all()).hasSize(2);
    assertThat(audit.all()).isEmpty();
  }
}
