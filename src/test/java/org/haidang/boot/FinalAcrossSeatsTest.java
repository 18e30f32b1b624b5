package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.haidang.access.AccessRules;
import org.haidang.desk.AmendmentDesk;
import org.haidang.desk.Call;
import org.haidang.desk.FinalDesk;
import org.haidang.desk.SaveOutcome;
import org.haidang.model.Amendment;
import org.haidang.model.Body;
import org.haidang.model.Channel;
import org.haidang.model.Finality;
import org.haidang.model.OpenReason;
import org.haidang.platform.Ids;
import org.haidang.records.Pen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three workstations with their encrypted stores, a server and its PostgreSQL: a report is
 * finalised while one of them, offline, changes it.
 */
class FinalAcrossSeatsTest {

  private static final Clock CLOCK = Clock.systemUTC();

  /** Nobody listens there. */
  private static final String NOWHERE = "http://127.0.0.1:9/";

  private static final String SUMMARY = "incident/summary";
  private static final String KIND = "closing/kind";

  @TempDir Path folder;

  private final Content content = Content.load();

  private static final class Desk {
    final Seat seat;
    final FinalDesk finals;
    final AmendmentDesk amendments;

    Desk(Seat seat) {
      this.seat = seat;
      var register = seat.store.register();
      var rules = new AccessRules();
      var pen =
          new Pen(Ids.timeOrdered(), CLOCK, seat.admitted.account(), seat.admitted.workstation());
      finals = new FinalDesk(register, pen, rules);
      amendments = new AmendmentDesk(seat.store.disagreements(), register, pen, rules);
    }

    Body body(UUID contact) {
      return seat.store.contacts().open(contact).orElseThrow().state().body();
    }

    boolean has(UUID contact) {
      return seat.store.contacts().open(contact).isPresent();
    }

    boolean sent() {
      return seat.store.outbox().depth().waiting() == 0;
    }

    /** Saves the report with another summary. */
    void amend(UUID contact, String summary, String why) throws Exception {
      var call = seat.desk.amend(contact);
      call.set(SUMMARY, summary);
      call.amendBecause(why);
      assertThat(saved(call)).isInstanceOf(SaveOutcome.Saved.class);
    }
  }

  private static SaveOutcome saved(Call call) throws Exception {
    for (var open : call.open()) {
      call.why(open.path(), OpenReason.NOT_ASKED);
    }
    return call.save().get(30, TimeUnit.SECONDS);
  }

  private Desk desk(String login, String address) {
    return new Desk(Seat.take(new Seat.Plan(folder.resolve(login), address, content), login));
  }

  private static void equal(String what, List<Desk> desks, UUID contact) {
    Seat.await(
        what,
        () ->
            desks.stream().allMatch(Desk::sent)
                && desks.stream().map(each -> each.body(contact)).distinct().count() == 1);
  }

  @Test
  void what_was_changed_offline_is_proposed_everywhere_accepted_and_taken_back() throws Exception {
    try (var central = Central.start("final")) {
      central.server.accounts().seconds().exempt("hoa");
      var lan = desk("lan", central.address);
      var call = lan.seat.desk.answer(Channel.CALL, "0912345123");
      var contact = call.contact();
      call.set(SUMMARY, "Con gái đi chợ chưa về");
      call.set(KIND, "information");
      assertThat(saved(call)).isInstanceOf(SaveOutcome.Saved.class);
      var minh = desk("minh", central.address);
      var hoa = desk("hoa", central.address);
      Seat.await("all have it", () -> minh.has(contact) && hoa.has(contact));
      minh.seat.close();

      var offline = desk("minh", NOWHERE);
      offline.amend(contact, "Con gái đi chợ, đã về", "");
      assertThat(offline.body(contact).get(SUMMARY)).isEqualTo("Con gái đi chợ, đã về");
      offline.seat.close();

      assertThat(hoa.finals.finalise(contact)).isInstanceOf(FinalDesk.Outcome.Done.class);
      Seat.await("lan sees it finalised", () -> Finality.isFinal(lan.body(contact)));

      var back = desk("minh", central.address);
      var desks = List.of(lan, hoa, back);
      Seat.await(
          "proposed everywhere",
          () -> desks.stream().allMatch(each -> Amendment.anyOpen(each.body(contact))));
      equal("the same everywhere", desks, contact);
      for (var each : desks) {
        assertThat(each.body(contact).get(SUMMARY)).isEqualTo("Con gái đi chợ chưa về");
      }
      var row = hoa.amendments.rows().getFirst();
      assertThat(row.amendment().made()).isEqualTo(Amendment.Made.APART);
      assertThat(row.by().author()).isEqualTo("minh");
      assertThat(row.by().centre()).isEqualTo("HN");
      assertThat(row.parts()).hasSize(1);
      assertThat(row.parts().getFirst().proposed().value()).isEqualTo("Con gái đi chợ, đã về");
      assertThat(lan.amendments.rows()).as("not hers, and not hers to decide").isEmpty();
      assertThat(back.amendments.rows()).as("his own").hasSize(1);
      assertThat(back.amendments.decide(row, Set.of(SUMMARY), true, null))
          .isInstanceOf(AmendmentDesk.Outcome.Forbidden.class);

      var done = hoa.amendments.decide(row, Set.of(SUMMARY), true, null);
      assertThat(done).isInstanceOf(AmendmentDesk.Outcome.Done.class);
      Seat.await(
          "accepted everywhere",
          () ->
              desks.stream()
                  .allMatch(
                      each -> "Con gái đi chợ, đã về".equals(each.body(contact).get(SUMMARY))));
      equal("the same everywhere", desks, contact);
      assertThat(back.amendments.rows().getFirst().open()).isFalse();

      var change = ((AmendmentDesk.Outcome.Done) done).change();
      assertThat(hoa.amendments.takeBack(change, "Bấm nhầm")).isTrue();
      Seat.await("open again", () -> Amendment.anyOpen(back.body(contact)));
      equal("the same everywhere", desks, contact);
      assertThat(lan.body(contact).get(SUMMARY)).isEqualTo("Con gái đi chợ chưa về");

      declinedAndAskedAnew(desks, contact);
      for (var each : desks) {
        each.seat.close();
      }
    }
  }

  private static void declinedAndAskedAnew(List<Desk> desks, UUID contact) throws Exception {
    var lan = desks.get(0);
    var hoa = desks.get(1);
    var back = desks.get(2);
    hoa.amendments.decide(
        hoa.amendments.rows().getFirst(), Set.of(SUMMARY), false, "Chưa gọi lại xác minh");
    Seat.await("decided", () -> !Amendment.anyOpen(back.body(contact)));
    var his = back.amendments.rows().getFirst();
    var by = his.parts().getFirst().proposed().by();
    var step = AmendmentDesk.step(back.seat.store.disagreements().find(contact).orElseThrow(), by);
    assertThat(step.reason()).isEqualTo("Chưa gọi lại xác minh");

    // Knowingly, with a reason.
    var again = lan.seat.desk.amend(contact);
    assertThat(again.finalised()).isTrue();
    again.set(SUMMARY, "Con gái về lúc 17 giờ");
    assertThat(saved(again)).isInstanceOf(SaveOutcome.ReasonWanted.class);
    again.amendBecause("Mẹ gọi lại");
    assertThat(saved(again)).isInstanceOf(SaveOutcome.Saved.class);
    Seat.await("hoa is asked", () -> Amendment.anyOpen(hoa.body(contact)));
    equal("the same everywhere", desks, contact);
    var asked = hoa.amendments.rows().getFirst();
    assertThat(asked.amendment().made()).isEqualTo(Amendment.Made.ASKED);
    assertThat(asked.by().reason()).isEqualTo("Mẹ gọi lại");

    // Opened again, it is changed as any other; what waits goes on waiting.
    assertThat(hoa.finals.reopen(contact, "Ghi thiếu")).isInstanceOf(FinalDesk.Outcome.Done.class);
    Seat.await("open again", () -> !Finality.isFinal(back.body(contact)));
    back.amend(contact, "Con gái đã về nhà", "");
    Seat.await("it says so", () -> "Con gái đã về nhà".equals(hoa.body(contact).get(SUMMARY)));
    equal("the same everywhere", desks, contact);
    assertThat(hoa.amendments.rows()).hasSize(1);
  }
}
