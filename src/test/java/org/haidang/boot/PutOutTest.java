package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.haidang.desk.Draft;
import org.haidang.model.Body;
import org.haidang.people.Persons;
import org.haidang.people.Saved;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.records.Pen;
import org.haidang.store.central.TestDatabase;
import org.haidang.sync.QuarantineMessages.Item;
import org.haidang.sync.QuarantineMessages.Standing;
import org.haidang.ui.shell.SignInAction.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody loses their rights: nothing they saved is lost, nothing of it stays or leaks. */
class PutOutTest {

  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir Path folder;

  private static final Content CONTENT = SharedContent.get();

  private Seat.Plan plan(String name, Central central) {
    return new Seat.Plan(folder.resolve(name), central.address, CONTENT);
  }

  private static void sql(String database, String statement) throws Exception {
    try (var connection = TestDatabase.connect(TestDatabase.address(database));
        var on = connection.createStatement()) {
      on.execute(statement);
    }
  }

  private static UUID person(Seat seat, String name) {
    var pen =
        new Pen(Ids.timeOrdered(), CLOCK, seat.admitted.account(), seat.admitted.workstation());
    var persons = new Persons(seat.store.register(), pen, CLOCK);
    return ((Saved.Done) persons.make(persons.added(Body.EMPTY, "names", "text", name))).record();
  }

  private static boolean has(Seat seat, UUID record) {
    return seat.store.register().open(record).isPresent();
  }

  private static Draft draft(String login) {
    return new Draft(UUID.randomUUID(), login, Body.EMPTY, null, 0, "", CLOCK.instant());
  }

  private Outcome signIn(Seat.Plan plan, String login) {
    var keys = Seat.keys(plan);
    var putOut = new PutOut(plan.folder(), () -> CONTENT, keys, new Json());
    return new Entrance(
            ServerAddress.fixed(plan.address()),
            keys,
            Doors.join(plan.folder(), plan.address()),
            new Json(),
            putOut)
        .enter(
            login,
            Seat.PASSWORD.toCharArray(),
            _ -> {
              throw new AssertionError("let in");
            },
            _ -> {});
  }

  private static List<Item> lying(Seat supervisor) {
    return supervisor.admitted.server().quarantine().lying().items();
  }

  @Test
  void a_revoked_account_hands_in_at_its_next_sign_in_and_a_supervisor_takes_it_in()
      throws Exception {
    try (var central = Central.start("put_out_account")) {
      var shared = plan("shared", central);
      UUID sent;
      UUID unsent;
      var draft = draft("lan");
      try (var lan = Seat.take(shared, "lan")) {
        sent = person(lan, "Vì Thị Đãgửi");
        Seat.await("sent", () -> lan.store.outbox().depth().waiting() == 0);
        central.server.accounts().book().strikeOff("lan", true, "hoa");
        unsent = person(lan, "Vì Thị Chưagửi");
        lan.store.drafts().keep(draft);
        Seat.await("refused", () -> lan.engine.status().reason() != null);
      }

      assertThat(signIn(shared, "lan")).isEqualTo(new Outcome.Failed(ErrorCode.ACCOUNT_REVOKED));
      assertThat(signIn(shared, "lan"))
          .as("then it is as if it had never been here")
          .isEqualTo(new Outcome.Wrong());

      try (var hoa = Seat.take(plan("hoa", central), "hoa");
          var minh = Seat.take(shared, "minh")) {
        Seat.await("what was sent", () -> has(hoa, sent));
        assertThat(has(hoa, unsent)).as("sealed").isFalse();
        assertThat(has(minh, sent)).as("the centre's stays at the shared computer").isTrue();
        assertThat(has(minh, unsent)).as("its own is purged there").isFalse();
        assertThat(minh.store.drafts().of("lan")).isEmpty();
        assertThat(lying(hoa)).extracting(Item::login).containsExactly("lan", "lan");

        for (var item : lying(hoa)) {
          assertThat(hoa.admitted.server().quarantine().take(item.id(), "đã hỏi chị Lan").done())
              .isTrue();
        }

        Seat.await("in the records", () -> has(hoa, unsent));
        Seat.await("and back at the computer that purged it", () -> has(minh, unsent));
        assertThat(lying(hoa)).isEmpty();
        var mine = hoa.mirrors.mirrors();
        mine.refresh();
        assertThat(hoa.mirrors.drafts().take(hoa.admitted.server().mirrors(), draft.contact()))
            .as("the unfinished report goes on as the supervisor's own")
            .satisfies(taken -> assertThat(taken.login()).isEqualTo("hoa"));
      }
    }
  }

  @Test
  void a_colleague_at_the_same_computer_brings_what_was_left_there() throws Exception {
    try (var central = Central.start("put_out_colleague")) {
      var shared = plan("shared", central);
      UUID unsent;
      try (var lan = Seat.take(shared, "lan")) {
        Seat.await("read", () -> lan.engine.status().lastExchange() != null);
        sql("put_out_colleague", "update account set struck_off = true where login = 'lan'");
        unsent = person(lan, "Vì Thị Chưagửi");
        lan.store.drafts().keep(draft("lan"));
        Seat.await("refused", () -> lan.engine.status().reason() != null);
      }

      try (var hoa = Seat.take(shared, "hoa");
          var standing =
              new StandingHere(
                  hoa.admitted,
                  hoa.store,
                  () -> false,
                  _ -> {
                    throw new AssertionError("hoa is not out");
                  })) {
        Seat.await("purged", () -> !has(hoa, unsent) && hoa.store.drafts().of("lan").isEmpty());
        assertThat(lying(hoa)).extracting(Item::kind).containsExactlyInAnyOrder("CHANGE", "DRAFT");
        assertThat(hoa.store.outbox().depth().waiting()).isZero();
        assertThat(hoa.store.outbox().depth().attention()).isZero();
      }
      assertThat(signIn(shared, "lan")).isEqualTo(new Outcome.Wrong());
    }
  }

  @Test
  void a_computer_that_was_struck_off_hands_in_all_and_only_then_is_empty() throws Exception {
    try (var central = Central.start("put_out_computer")) {
      var lost = plan("lost", central);
      UUID unsent;
      try (var lan = Seat.take(lost, "lan")) {
        Seat.await("read", () -> lan.engine.status().lastExchange() != null);
        central.server.door().workstations().strikeOff(lan.admitted.workstation(), "server");
        unsent = person(lan, "Vì Thị Chưagửi");
        lan.store.drafts().keep(draft("minh"));
        Seat.await("refused", () -> lan.engine.status().reason() != null);
      }

      sql("put_out_computer", "alter table quarantine rename to gone");
      assertThat(signIn(lost, "lan"))
          .isEqualTo(new Outcome.Failed(ErrorCode.WORKSTATION_STRUCK_OFF));
      assertThat(Files.size(lost.folder().resolve("records.db")))
          .as("nothing is purged that is not safe")
          .isPositive();

      sql("put_out_computer", "alter table gone rename to quarantine");
      assertThat(signIn(lost, "lan"))
          .isEqualTo(new Outcome.Failed(ErrorCode.WORKSTATION_STRUCK_OFF));

      try (var files = Files.walk(lost.folder())) {
        assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
            // The key of its enrolment opens nothing that is here.
            .noneMatch(
                name ->
                    name.startsWith("records.db")
                        || (name.endsWith(".key") && !name.equals("workstation.key")));
      }
      try (var hoa = Seat.take(plan("hoa", central), "hoa")) {
        assertThat(lying(hoa))
            .extracting(Item::login, Item::why)
            .containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple("lan", "WORKSTATION"),
                org.assertj.core.groups.Tuple.tuple("minh", "WORKSTATION"));
        assertThat(has(hoa, unsent)).isFalse();
      }
    }
  }

  @Test
  void who_is_put_out_while_signed_in_is_told_between_calls() throws Exception {
    try (var central = Central.start("put_out_live");
        var lan = Seat.take(plan("lan", central), "lan")) {
      var told = new ArrayBlockingQueue<Standing>(2);
      var inCall = new AtomicBoolean(true);
      try (var standing = new StandingHere(lan.admitted, lan.store, inCall::get, told::add)) {
        Seat.await("read", () -> lan.engine.status().lastExchange() != null);
        sql("put_out_live", "update account set struck_off = true where login = 'lan'");
        person(lan, "Vì Thị Chưagửi");
        Seat.await("refused", () -> lan.engine.status().reason() != null);
        standing.heard(lan.engine.status());
        assertThat(told.poll(1, TimeUnit.SECONDS)).as("not in a call").isNull();
        assertThat(lan.store.outbox().depth().waiting()).isOne();

        inCall.set(false);
        standing.heard(
            new org.haidang.sync.SyncStatus(
                org.haidang.sync.SyncStatus.Line.ONLINE, 0, 0, null, null, null));
        standing.heard(lan.engine.status());
        assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo(Standing.ACCOUNT_REVOKED);
      }
    }
  }
}
