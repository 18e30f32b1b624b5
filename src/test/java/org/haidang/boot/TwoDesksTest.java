package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.model.Body;
import org.haidang.model.HeldValue;
import org.haidang.model.Links;
import org.haidang.model.RecordType;
import org.haidang.people.CaseFields;
import org.haidang.people.Cases;
import org.haidang.people.NoteFields.Certainty;
import org.haidang.people.Notes;
import org.haidang.people.PersonFields;
import org.haidang.people.Persons;
import org.haidang.people.Saved;
import org.haidang.platform.Ids;
import org.haidang.records.Pen;
import org.haidang.records.Register;
import org.haidang.records.Register.Row;
import org.haidang.records.Settling;
import org.haidang.referrals.Clocks;
import org.haidang.referrals.CompletionRate;
import org.haidang.referrals.CompletionRate.Figure;
import org.haidang.referrals.Consent.Said;
import org.haidang.referrals.Consent.Speaker;
import org.haidang.referrals.Course;
import org.haidang.referrals.Moved;
import org.haidang.referrals.OwnFigures;
import org.haidang.referrals.Proposal;
import org.haidang.referrals.ReferralState;
import org.haidang.referrals.Referrals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two workstations, one of them offline, at one person, one case and one referral. */
class TwoDesksTest {

  private static final Clock CLOCK = Clock.systemUTC();

  /** Nobody listens there. */
  private static final String NOWHERE = "http://127.0.0.1:9/";

  private static final Set<RecordType> KINDS =
      Set.of(RecordType.PERSON, RecordType.CASE, RecordType.REFERRAL);

  @TempDir Path folder;

  private final Content content = SharedContent.get();
  private final CompletionRate.Period period =
      new CompletionRate.Period(
          Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(1)));

  /** What somebody works with at their desk. */
  private static final class Desk {
    final Seat seat;
    final Register register;
    final Pen pen;
    final Persons persons;
    final Cases cases;
    final Notes notes;
    final Referrals referrals;

    Desk(Seat seat) {
      this.seat = seat;
      register = seat.store.register();
      pen = new Pen(Ids.timeOrdered(), CLOCK, seat.admitted.account(), seat.admitted.workstation());
      persons = new Persons(register, pen, CLOCK);
      cases = new Cases(register, pen, CLOCK);
      notes = new Notes(register, pen, CLOCK);
      referrals = new Referrals(register, pen, new AccessRules(), Clocks::none);
    }

    Register.Opened open(UUID id) {
      return register.open(id).orElseThrow();
    }

    Body body(UUID id) {
      return open(id).state().body();
    }

    void step(UUID referral, ReferralState to, String why) {
      assertThat(referrals.step(referral, to, why)).isInstanceOf(Moved.Done.class);
    }

    boolean sent() {
      return seat.store.outbox().depth().waiting() == 0;
    }

    List<UUID> attention() {
      return register.attention(KINDS, 10).stream().map(Row::id).sorted().toList();
    }

    Figure completion(CompletionRate.Period period) {
      return new OwnFigures(register, "HN", CLOCK).completion(period);
    }
  }

  private Desk desk(String login, String address) {
    return new Desk(Seat.take(new Seat.Plan(folder.resolve(login), address, content), login));
  }

  private static UUID done(Saved saved) {
    assertThat(saved).isInstanceOf(Saved.Done.class);
    return ((Saved.Done) saved).record();
  }

  @Test
  void after_the_exchange_all_is_there_what_disagrees_is_told_and_the_rate_is_one_and_the_same()
      throws Exception {
    try (var central = Central.start("two_desks")) {
      var lan = desk("lan", central.address);
      var person =
          done(lan.persons.make(lan.persons.added(Body.EMPTY, "names", "text", "Lò Thị Mai")));
      var matter = done(lan.cases.open(person, Body.EMPTY.with(CaseFields.TITLE, "Biên giới")));
      var referral = sent(lan, person, matter);

      var minh = desk("minh", central.address);
      Seat.await(
          "minh has them as lan left them",
          () ->
              List.of(person, matter, referral).stream()
                  .allMatch(
                      id ->
                          minh.register
                              .open(id)
                              .map(it -> it.state().body().equals(lan.body(id)))
                              .orElse(false)));
      minh.seat.close();
      var offline = desk("minh", NOWHERE);

      // Lan goes on with the line, Minh without.
      lan.persons.change(lan.open(person), lan.body(person).with(PersonFields.AGE, "17"));
      lan.cases.change(lan.open(matter), lan.body(matter).with(CaseFields.PHASE, "rescue"));
      lan.step(referral, ReferralState.RECEIVED, "");
      lan.step(referral, ReferralState.ACCEPTED, "");
      lan.step(referral, ReferralState.COMPLETED, "");
      Seat.await("lan's are sent", lan::sent);

      offline.persons.change(
          offline.open(person),
          offline.body(person).with(PersonFields.AGE, "16").with(PersonFields.LANGUAGE, "tho"));
      offline.cases.change(
          offline.open(matter), offline.body(matter).with(CaseFields.PHASE, "protection"));
      var note = done(offline.notes.write(matter, "Mẹ đã báo xã", "mẹ", Certainty.values()[0]));
      offline.step(referral, ReferralState.DECLINED, "hết chỗ");
      assertThat(offline.sent()).isFalse();
      offline.seat.close();

      var back = desk("minh", central.address);
      Seat.await("minh's are sent", back::sent);
      Seat.await(
          "both know of each other",
          () ->
              lan.register.open(note).isPresent()
                  && same(lan, back, List.of(person, matter, referral)));

      for (var one : List.of(lan, back)) {
        assertThat(one.body(person).get(PersonFields.LANGUAGE)).isEqualTo("tho");
        assertThat(held(one, person, PersonFields.AGE)).containsExactlyInAnyOrder("17", "16");
        assertThat(held(one, matter, CaseFields.PHASE))
            .containsExactlyInAnyOrder("rescue", "protection");
        assertThat(Course.of(one.body(referral)).states())
            .containsExactlyInAnyOrder(ReferralState.COMPLETED, ReferralState.DECLINED);
        assertThat(Course.of(one.body(referral)).steps()).hasSize(7);
        assertThat(Links.role(one.body(note), matter)).isNotNull();
        assertThat(one.attention()).containsExactlyInAnyOrder(sorted(person, matter, referral));
        assertThat(one.register.history(person)).extracting("author").contains("lan", "minh");
      }
      assertThat(rates(central, lan, back)).containsOnly(new Figure(0, 0, 0, 0, 1));

      settle(lan, person, PersonFields.AGE, "17");
      settle(lan, matter, CaseFields.PHASE, "protection");
      back.step(referral, ReferralState.COMPLETED, "đã gọi hỏi nơi nhận");
      Seat.await(
          "all is settled on both",
          () -> lan.attention().isEmpty() && back.attention().isEmpty() && lan.sent());
      assertThat(back.body(person).get(PersonFields.AGE)).isEqualTo("17");
      assertThat(lan.body(matter).get(CaseFields.PHASE)).isEqualTo("protection");
      assertThat(rates(central, lan, back)).containsOnly(new Figure(1, 1, 0, 0, 0));
      lan.seat.close();
      back.seat.close();
    }
  }

  private static UUID sent(Desk lan, UUID person, UUID matter) {
    var proposed =
        lan.referrals.propose(
            new Proposal(
                "nha_binh_yen", "Nhà Bình Yên", "shelter", "", "high", true, person, matter, null));
    assertThat(proposed).isInstanceOf(Moved.Done.class);
    var referral = ((Moved.Done) proposed).referral();
    var agreed =
        lan.referrals.answered(
            referral,
            (consents, body, signature) ->
                consents.said(
                    body,
                    Said.YES,
                    Speaker.SELF,
                    List.of("name"),
                    List.of(),
                    Optional.of(Speaker.SELF),
                    "Chị có đồng ý không?",
                    signature));
    assertThat(agreed).isInstanceOf(Moved.Done.class);
    lan.step(referral, ReferralState.SENT, "");
    return referral;
  }

  private static boolean same(Desk one, Desk other, List<UUID> records) {
    return records.stream()
        .allMatch(
            id ->
                one.open(id).state().equals(other.open(id).state())
                    && (!one.open(id).state().conflicts().isEmpty()
                        || Course.of(one.body(id)).disputed()));
  }

  private static List<String> held(Desk desk, UUID record, String path) {
    return desk.open(record).state().conflicts().getOrDefault(path, List.of()).stream()
        .map(HeldValue::value)
        .toList();
  }

  private static UUID[] sorted(UUID... ids) {
    return List.of(ids).stream().sorted().toArray(UUID[]::new);
  }

  private static void settle(Desk desk, UUID record, String path, String value) {
    var opened = desk.open(record);
    var chosen =
        opened.state().conflicts().get(path).stream()
            .filter(held -> value.equals(held.value()))
            .findFirst()
            .orElseThrow();
    desk.register.save(List.of(Settling.choose(desk.pen, opened, path, chosen).orElseThrow()));
  }

  /** Of both desks, and of the server for the centre and for the country. */
  private List<Figure> rates(Central central, Desk lan, Desk minh) {
    var figures = lan.seat.admitted.server().completion(period);
    return List.of(
        lan.completion(period), minh.completion(period), figures.of("HN"), figures.country());
  }
}
