package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import org.haidang.duties.DueNext;
import org.haidang.duties.FollowUp;
import org.haidang.duties.FollowUps;
import org.haidang.duties.Handover;
import org.haidang.duties.HandoverDraft;
import org.haidang.duties.HandoverLine;
import org.haidang.duties.Handovers;
import org.haidang.duties.Handovers.Outcome;
import org.haidang.duties.NewFollowUp;
import org.haidang.duties.UnsentWork;
import org.haidang.duties.Urgency;
import org.haidang.model.Place;
import org.haidang.platform.Ids;
import org.haidang.records.Pen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shift is handed over between computers that cannot always reach each other. */
class HandoverAcrossSeatsTest {

  @TempDir Path folder;

  private final Content content = SharedContent.get();

  /** Somebody at a computer of their own, whose line can be cut. */
  private final class Person implements AutoCloseable {
    final FaultyFront front;
    final Seat seat;
    final FollowUps followUps;
    final Handovers handovers;

    Person(String login, Central central) {
      this(login, central, true);
    }

    /** Someone whose line cannot be cut hears of everything at once. */
    Person(String login, Central central, boolean cut) {
      front = new FaultyFront(central.address);
      var address = cut ? front.address() : central.address;
      seat = Seat.take(new Seat.Plan(folder.resolve(login), address, content), login);
      var pen =
          new Pen(
              Ids.timeOrdered(),
              Clock.systemUTC(),
              seat.admitted.account(),
              seat.admitted.workstation());
      followUps = new FollowUps(seat.store.register(), pen);
      handovers =
          new Handovers(seat.store.register(), pen, List.of(new DueNext(followUps)), this::notSent);
    }

    private UnsentWork notSent() {
      var depth = seat.store.outbox().depth();
      return new UnsentWork(depth.waiting(), depth.attention(), depth.oldest());
    }

    void goesOffline() {
      front.fails(() -> new MockResponse.Builder().code(503).build());
    }

    void isBack() {
      front.recovers();
      seat.engine.tryNow();
    }

    boolean holds(UUID record) {
      return seat.store.register().open(record).isPresent();
    }

    Handover handover(UUID id) {
      return handovers.open(id).orElseThrow();
    }

    boolean hasSentAll() {
      return seat.store.outbox().depth().waiting() == 0;
    }

    @Override
    public void close() {
      seat.close();
      front.close();
    }
  }

  private static Set<UUID> lines(Handover handover) {
    return handover.lines().stream().map(HandoverLine::id).collect(Collectors.toSet());
  }

  private static NewFollowUp chore(Person giver) {
    return new NewFollowUp(
        FollowUp.Kind.ASK_AGENCY,
        giver.followUps.now().plus(Duration.ofHours(2)),
        Urgency.HIGH,
        "lan",
        "hỏi lại nơi tạm lánh",
        null,
        null);
  }

  @Test
  void two_who_took_it_over_apart_both_stand_until_somebody_says_who_has_it() {
    try (var central = Central.start("handover_seats");
        var lan = new Person("lan", central);
        var minh = new Person("minh", central);
        var hoa = new Person("hoa", central, false)) {
      // Lan's line is down while she writes: the handover says so, and waits with the rest.
      lan.goesOffline();
      var duty = lan.followUps.add(chore(lan));
      var id =
          lan.handovers.give(
              lan.handovers.prepare(),
              new HandoverDraft.Remarks(Map.of(duty, "gọi sau 14 giờ"), List.of(), "Đêm yên."));
      assertThat(lan.handover(id).unsent().waiting()).isOne();
      lan.isBack();
      Seat.await("both have it", () -> minh.holds(id) && hoa.holds(id) && hoa.holds(duty));
      assertThat(minh.handovers.waiting()).extracting(Handover::id).containsExactly(id);

      // Minh takes it over without a line, Hoa with one: neither knows of the other.
      minh.goesOffline();
      var mine = minh.handover(id);
      assertThat(minh.handovers.take(id, lines(mine), lines(mine), "đã đọc"))
          .isEqualTo(new Outcome.Taken(1));
      assertThat(hoa.handovers.take(id, lines(mine), lines(mine), ""))
          .isEqualTo(new Outcome.Taken(1));
      Seat.await("Lan hears of Hoa", () -> !lan.handover(id).takenBy().isEmpty());
      assertThat(lan.handover(id).disputed()).isFalse();
      assertThat(minh.followUps.open(duty).orElseThrow().who()).isEqualTo("minh");

      minh.isBack();
      for (var each : List.of(lan, minh, hoa)) {
        Seat.await("the dispute is known", () -> each.handover(id).disputed());
        Seat.await(
            "so is that of its follow-up",
            () -> each.followUps.open(duty).orElseThrow().disagrees());
        assertThat(each.handover(id).takenBy())
            .extracting(Handover.Signature::login)
            .containsExactlyInAnyOrder("minh", "hoa");
        assertThat(each.handover(id).takenBy())
            .allSatisfy(signature -> assertThat(signature.at()).isNotNull());
        assertThat(each.handovers.waiting()).extracting(Handover::id).containsExactly(id);
        assertThat(each.handover(id).lines().getFirst().remark()).isEqualTo("gọi sau 14 giờ");
      }

      lan.handovers.settle(id, "minh");
      for (var each : List.of(lan, minh, hoa)) {
        Seat.await("it is settled", () -> !each.handover(id).disputed() && each.hasSentAll());
        Seat.await(
            "so is its follow-up", () -> !each.followUps.open(duty).orElseThrow().disagrees());
        assertThat(each.handover(id).takenBy())
            .extracting(Handover.Signature::login)
            .containsExactly("minh");
        assertThat(each.followUps.open(duty).orElseThrow().who()).isEqualTo("minh");
        Seat.await(
            "it is at the server",
            () ->
                each.seat.store.register().open(id).orElseThrow().place()
                    instanceof Place.AtServer);
      }
      // What the one who yielded had signed is still there to be read.
      assertThat(
              lan.seat.store.register().open(id).orElseThrow().state().body().get("taken_at/hoa"))
          .isNotNull();
    }
  }
}
