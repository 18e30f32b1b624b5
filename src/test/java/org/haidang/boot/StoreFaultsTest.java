package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.haidang.demo.DemoCall;
import org.haidang.demo.DemoCalls;
import org.haidang.desk.Call;
import org.haidang.desk.SaveOutcome;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.store.local.LocalStore;
import org.haidang.store.local.Tampering;
import org.haidang.ui.shell.SignInAction.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workstation whose disk, database or clock is not as it should be loses nothing. */
class StoreFaultsTest {

  private static Central central;
  private static Content content;

  @TempDir Path folder;

  private final List<DemoCall> demos = DemoCalls.read(new Json(), LocalDate.now());

  @BeforeAll
  static void start() {
    content = SharedContent.get();
    central = Central.start("store_faults");
  }

  @AfterAll
  static void stop() {
    central.close();
  }

  private Seat.Plan plan(String name) {
    return new Seat.Plan(folder.resolve(name), central.address, content);
  }

  private Call typed(Seat seat, int demo) {
    var call = seat.desk.answer(demos.get(demo).channel(), demos.get(demo).number());
    demos.get(demo).fill(call.form());
    return call;
  }

  private UUID save(Seat seat, int demo) throws Exception {
    var call = typed(seat, demo);
    assertThat(call.save().get(30, TimeUnit.SECONDS)).isInstanceOf(SaveOutcome.Saved.class);
    return call.contact();
  }

  private static void awaitSent(Seat seat) {
    Seat.await("all is sent", () -> seat.store.outbox().depth().waiting() == 0);
  }

  private static ErrorCode refused(Seat.Plan plan) {
    var outcome = Seat.enter(plan, "lan", Seat::close);
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    return ((Outcome.Failed) outcome).code();
  }

  @Test
  void a_database_of_a_newer_program_is_left_as_it_is() throws Exception {
    try (var lan = Seat.take(plan("newer"), "lan")) {
      save(lan, 0);
      awaitSent(lan);
      Tampering.newer(lan.store);
    }
    var file = folder.resolve("newer/records.db");
    var before = Files.readAllBytes(file);
    assertThat(refused(plan("newer"))).isEqualTo(ErrorCode.DATABASE_NEWER);
    assertThat(file).hasBinaryContent(before);
    assertThat(LocalStore.keptAside(folder.resolve("newer"))).isEmpty();
  }

  /** Answers in entries of repeats stand under ids that only the form knew. */
  private boolean isInEntry(String path) {
    return demos.get(1).entries().stream()
        .anyMatch(
            entry ->
                entry instanceof DemoCall.Added(var repeat, var _)
                    && path.startsWith(repeat + "/"));
  }

  @Test
  void a_damaged_database_is_kept_aside_and_the_server_gives_everything_back() throws Exception {
    UUID one;
    UUID other;
    try (var lan = Seat.take(plan("damaged"), "lan")) {
      one = save(lan, 0);
      other = save(lan, 1);
      awaitSent(lan);
    }
    var file = folder.resolve("damaged/records.db");
    var bytes = Files.readAllBytes(file);
    bytes[4096 * 3 + 77] ^= 0x10;
    Files.write(file, bytes);

    assertThat(refused(plan("damaged"))).isEqualTo(ErrorCode.DATABASE_DAMAGED);
    var aside = LocalStore.keptAside(folder.resolve("damaged"));
    assertThat(aside).hasSize(1);
    assertThat(aside.getFirst().resolve("records.db")).hasBinaryContent(bytes);

    try (var lan = Seat.take(plan("damaged"), "lan")) {
      Seat.await(
          "both are back",
          () ->
              lan.store.contacts().open(one).isPresent()
                  && lan.store.contacts().open(other).isPresent());
      var body = lan.store.contacts().open(other).orElseThrow().state().body();
      for (var entry : demos.get(1).entries()) {
        if (entry instanceof DemoCall.Answer(var path, var value) && !isInEntry(path)) {
          assertThat(body.get(path)).isEqualTo(value);
        }
      }
      save(lan, 2);
      awaitSent(lan);
    }
  }

  @Test
  void a_full_disk_fails_the_save_aloud_and_with_room_again_nothing_typed_is_missing()
      throws Exception {
    try (var lan = Seat.take(plan("full"), "lan")) {
      var before = save(lan, 0);
      var call = typed(lan, 1);
      Tampering.room(lan.store, 1);
      var path = content.library().current().part("summary").orElseThrow().path();
      var text = "lời kể ".repeat(7_000).strip();
      call.set(path, text);

      assertThat(call.save().get(30, TimeUnit.SECONDS))
          .isEqualTo(new SaveOutcome.Failed(ErrorCode.DISK_FULL));
      assertThat(lan.store.contacts().open(call.contact())).isEmpty();
      assertThat(lan.store.contacts().open(before)).isPresent();

      Tampering.room(lan.store, 1_000_000);
      assertThat(call.save().get(30, TimeUnit.SECONDS)).isInstanceOf(SaveOutcome.Saved.class);
      var saved = lan.store.contacts().open(call.contact()).orElseThrow().state();
      assertThat(saved.body().get(path)).isEqualTo(text);
      awaitSent(lan);
    }
  }

  @Test
  void clocks_two_days_apart_deliver_all_and_the_servers_order_decides() throws Exception {
    var ahead = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));
    var behind = Clock.offset(Clock.systemUTC(), Duration.ofDays(-1));
    var path = content.library().current().part("summary").orElseThrow().path();
    try (var lan = Seat.take(plan("ahead").at(ahead), "lan");
        var minh = Seat.take(plan("behind").at(behind), "minh")) {
      var contact = save(lan, 0);
      Seat.await("it arrives", () -> minh.store.contacts().open(contact).isPresent());

      minh.store.contacts().save(edit(minh, behind, contact, path, "sửa sau"));
      Seat.await("the later edit is shown", () -> "sửa sau".equals(shown(lan, contact, path)));

      var late = edit(minh, behind, contact, path, "của Minh");
      var early = edit(lan, ahead, contact, path, "của Lan");
      lan.store.contacts().save(early);
      awaitSent(lan);
      minh.store.contacts().save(late);
      for (var seat : List.of(lan, minh)) {
        Seat.await("both values are held", () -> held(seat, contact, path).size() == 2);
        assertThat(held(seat, contact, path))
            .containsExactly(
                new HeldValue(early.id(), "của Lan"), new HeldValue(late.id(), "của Minh"));
        assertThat(shown(seat, contact, path)).isEqualTo("của Minh");
      }
    }
  }

  private static Change edit(Seat seat, Clock clock, UUID contact, String path, String to) {
    var opened = seat.store.contacts().open(contact).orElseThrow();
    var state = opened.state();
    return new Change(
        Ids.timeOrdered().next(),
        RecordType.CONTACT,
        contact,
        opened.latest(),
        opened.latest() == null ? state.version() : null,
        List.of(new Edit(path, state.body().get(path), to)),
        seat.admitted.account().login(),
        seat.admitted.workstation(),
        clock.instant(),
        null);
  }

  private static String shown(Seat seat, UUID contact, String path) {
    return seat.store.contacts().open(contact).orElseThrow().state().body().get(path);
  }

  private static List<HeldValue> held(Seat seat, UUID contact, String path) {
    var conflicts = seat.store.contacts().open(contact).orElseThrow().state().conflicts();
    return conflicts.getOrDefault(path, List.of());
  }
}
