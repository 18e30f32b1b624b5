package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.haidang.desk.Call;
import org.haidang.desk.CallDesk;
import org.haidang.desk.Draft;
import org.haidang.desk.SaveOutcome;
import org.haidang.model.Channel;
import org.haidang.model.Place;
import org.haidang.model.RecordState;
import org.haidang.sync.MirrorMessages.Kept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A computer dies in the middle of a call, and its counselor goes on at another. */
class ContinuedElsewhereTest {

  private static final String SUMMARY = "incident/summary";
  private static final String KIND = "closing/kind";
  private static final String NOWHERE = "http://127.0.0.1:9/";

  private static final Duration SOON = Duration.ofSeconds(45);

  @TempDir Path folder;

  private final Content content = SharedContent.get();

  private Seat seat(String computer, String address) {
    return Seat.take(new Seat.Plan(folder.resolve(computer), address, content), "lan");
  }

  /** Types, and waits until the server has it. */
  private static void typeAndMirror(Seat seat, Call call, String text) {
    call.set(SUMMARY, text);
    call.caret(SUMMARY, text.length());
    Seat.await(
        "the server has “" + text + "”",
        () ->
            seat.store.drafts().of("lan").stream()
                .anyMatch(draft -> text.equals(draft.body().get(SUMMARY))));
    // What is kept is sent within two seconds, and nothing else is under way then.
    java.util.concurrent.locks.LockSupport.parkNanos(2_600_000_000L);
  }

  private static List<UUID> elsewhere(Seat seat) {
    seat.mirrors.mirrors().refresh();
    return seat.mirrors.mirrors().elsewhere().stream().map(Kept::contact).toList();
  }

  private static Call goOn(Seat seat, UUID contact) {
    Draft taken = seat.mirrors.mirrors().take(contact);
    assertThat(taken).isNotNull();
    return seat.desk.resume(taken);
  }

  private static void save(Call call) throws Exception {
    call.set(KIND, "information");
    for (var open : call.open()) {
      call.why(open.path(), org.haidang.model.OpenReason.NOT_ASKED);
    }
    assertThat(call.save().get(30, TimeUnit.SECONDS)).isInstanceOf(SaveOutcome.Saved.class);
  }

  private static RecordState only(Seat seat) {
    var rows = seat.store.contacts().find("", 10);
    assertThat(rows).hasSize(1);
    return seat.store.contacts().open(rows.getFirst().id()).orElseThrow().state();
  }

  private static boolean settled(Seat seat) {
    return seat.store.outbox().depth().waiting() == 0
        && seat.store.contacts().find("", 10).stream()
            .allMatch(row -> !(row.place() instanceof Place.OnThisComputer));
  }

  @Test
  void the_call_goes_on_at_another_computer_and_the_dead_one_gives_its_copy_up() throws Exception {
    try (var central = Central.start("continued")) {
      UUID contact;
      try (var first = seat("first", central.address)) {
        var call = first.desk.answer(Channel.CALL, "0912345123");
        contact = call.contact();
        typeAndMirror(first, call, "Con gái bị rủ sang bên kia");
      }
      try (var second = seat("second", central.address)) {
        assertThat(elsewhere(second)).containsExactly(contact);
        var call = goOn(second, contact);
        assertThat(call.form().value(SUMMARY)).isEqualTo("Con gái bị rủ sang bên kia");
        assertThat(call.focus()).isEqualTo(SUMMARY);
        assertThat(call.caret()).isEqualTo(26);
        call.set(SUMMARY, "Con gái bị rủ sang bên kia biên giới");
        save(call);
        Seat.await("it is sent", () -> settled(second));
        long sent = System.nanoTime();
        Seat.await("the server forgets the draft", () -> elsewhere(second).isEmpty());
        // As soon as it has what was saved, not with the next round a minute later.
        assertThat(Duration.ofNanos(System.nanoTime() - sent)).isLessThan(SOON);
      }
      try (var back = seat("first", central.address)) {
        Seat.await("its copy is given up", () -> back.desk.unfinished().isEmpty());
        Seat.await("it has what was saved", () -> back.held() == 1);
        var state = only(back);
        assertThat(state.id()).isEqualTo(contact);
        assertThat(state.body().get(SUMMARY)).endsWith("biên giới");
        assertThat(state.conflicts()).isEmpty();
      }
    }
  }

  @Test
  void what_never_came_across_stays_on_the_computer_to_be_read() throws Exception {
    try (var central = Central.start("left_behind")) {
      UUID contact;
      try (var first = seat("first", central.address)) {
        var call = first.desk.answer(Channel.CALL, null);
        contact = call.contact();
        typeAndMirror(first, call, "một");
      }
      try (var first = seat("first", NOWHERE)) {
        var call = first.desk.resume(first.desk.unfinished().getFirst());
        call.set(SUMMARY, "một hai");
        Seat.await(
            "it is kept",
            () -> "một hai".equals(first.desk.unfinished().getFirst().body().get(SUMMARY)));
      }
      try (var second = seat("second", central.address)) {
        goOn(second, contact);
        var back = seat("first", central.address);
        Seat.await(
            "it is told that the call went on",
            () ->
                back.desk.unfinished().stream().allMatch(CallDesk::leftBehind)
                    && !back.desk.unfinished().isEmpty());
        var left = back.desk.unfinished().getFirst();
        assertThat(left.body().get(SUMMARY)).isEqualTo("một hai");
        assertThat(CallDesk.interrupted(left)).isFalse();
        back.desk.forget(left);
        assertThat(back.desk.unfinished()).isEmpty();
        back.close();
      }
    }
  }

  @Test
  void saved_at_both_without_knowing_of_each_other_it_is_one_contact_that_disagrees()
      throws Exception {
    try (var central = Central.start("saved_twice")) {
      UUID contact;
      try (var first = seat("first", central.address)) {
        var call = first.desk.answer(Channel.CALL, null);
        contact = call.contact();
        typeAndMirror(first, call, "một");
      }
      try (var second = seat("second", central.address)) {
        var call = goOn(second, contact);
        call.set(SUMMARY, "một hai");
        save(call);
        Seat.await("it is sent", () -> settled(second));
      }
      try (var first = seat("first", NOWHERE)) {
        var call = first.desk.resume(first.desk.unfinished().getFirst());
        call.set(SUMMARY, "một ba");
        save(call);
      }
      try (var back = seat("first", central.address);
          var second = seat("second", central.address)) {
        Seat.await("both know", () -> !only(second).conflicts().isEmpty());
        Seat.await("here as well", () -> !only(back).conflicts().isEmpty());
        for (var state : List.of(only(back), only(second))) {
          assertThat(state.id()).isEqualTo(contact);
          assertThat(state.conflicts().get(SUMMARY))
              .extracting("value")
              .containsExactlyInAnyOrder("một hai", "một ba");
        }
        assertThat(elsewhere(second)).isEmpty();
      }
    }
  }
}
