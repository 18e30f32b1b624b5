package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.access.Session;
import org.haidang.fakes.MemoryRegister;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.Place;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.records.Pen;
import org.haidang.records.RecordIndexer;
import org.haidang.records.Register;
import org.haidang.referrals.Clocks;
import org.haidang.referrals.CompletionRate.Figure;
import org.haidang.referrals.CompletionRate.Figures;
import org.haidang.referrals.CompletionRate.Period;
import org.haidang.referrals.Consent.Said;
import org.haidang.referrals.Consent.Speaker;
import org.haidang.referrals.Moved;
import org.haidang.referrals.OwnFigures;
import org.haidang.referrals.Proposal;
import org.haidang.referrals.ReferralIndexer;
import org.haidang.referrals.ReferralState;
import org.haidang.referrals.Referrals;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Cursor;
import org.junit.jupiter.api.Test;

/** Two workstations, one offline, move one referral: they and the server count the same. */
class FiguresRouteTest extends WithServer {

  private static final Period YEAR =
      new Period(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-26T03:00:00Z"), ZoneOffset.UTC);

  /** A workstation of Hanoi. */
  private final class Seat {
    final Account account;
    final UUID workstation = Ids.timeOrdered().next();
    final MemoryRegister register =
        new MemoryRegister(new RecordIndexer(Map.of(RecordType.REFERRAL, new ReferralIndexer())));
    final Referrals referrals;
    private int sent;

    Seat(String login) {
      account = new Account(login, login, Role.COUNSELOR, "HN");
      var pen = new Pen(Ids.timeOrdered(), CLOCK, account, workstation);
      referrals = new Referrals(register, pen, new AccessRules(), Clocks::none);
    }

    List<ChangeAnswer> push() {
      var changes = List.copyOf(register.saved.subList(sent, register.saved.size()));
      sent = register.saved.size();
      return store.append(
          changes, new Session(account, workstation, Instant.parse("2099-01-01T00:00:00Z")));
    }

    void pull() {
      var cursor = Cursor.START;
      for (boolean more = true; more; ) {
        var page = store.read(cursor, Set.of("centre:HN"), null, 500);
        for (var item : page.items()) {
          var whole = item.whole();
          if (whole != null && whole.type() == RecordType.REFERRAL) {
            register.put(new Register.Opened(whole, new Place.OnThisComputer(), null));
          }
        }
        cursor = page.cursor();
        more = page.more();
      }
    }

    Figure figure() {
      return new OwnFigures(register, "HN", CLOCK).completion(YEAR);
    }

    UUID sent() {
      var moved =
          referrals.propose(
              new Proposal("a", "Nhà Bình Yên", "shelter", "", "normal", true, null, null, null));
      var id = ((Moved.Done) moved).referral();
      referrals.answered(
          id,
          (consents, body, signature) ->
              consents.said(
                  body,
                  Said.YES,
                  Speaker.SELF,
                  List.of("name"),
                  List.of(),
                  Optional.empty(),
                  "…?",
                  signature));
      go(id, ReferralState.SENT);
      return id;
    }

    void go(UUID id, ReferralState... ways) {
      for (var to : ways) {
        assertThat(referrals.step(id, to, "vì thế")).isInstanceOf(Moved.Done.class);
      }
    }

    RecordState state(UUID id) {
      return register.open(id).orElseThrow().state();
    }
  }

  private Figures asked(String login) throws Exception {
    var token = server.token(login, UUID.randomUUID());
    return server.read(
        server.get("/v1/figures/completion?from=" + YEAR.from() + "&to=" + YEAR.to(), token),
        Figures.class);
  }

  @Test
  void both_workstations_and_the_server_show_the_same_referrals_and_the_same_rate()
      throws Exception {
    var lan = new Seat("lan");
    var minh = new Seat("hoa");
    var ids = new ArrayList<UUID>();
    for (int i = 0; i < 4; i++) {
      ids.add(lan.sent());
    }
    assertThat(lan.push()).extracting(ChangeAnswer::outcome).containsOnly(Outcome.ACCEPTED);
    minh.pull();
    // Apart from each other, on four referrals.
    lan.go(ids.get(0), ReferralState.ACCEPTED, ReferralState.COMPLETED);
    minh.go(ids.get(0), ReferralState.RECEIVED);
    lan.go(ids.get(1), ReferralState.RECEIVED);
    minh.go(ids.get(1), ReferralState.DECLINED);
    lan.go(ids.get(2), ReferralState.ACCEPTED, ReferralState.COMPLETED);
    minh.go(ids.get(2), ReferralState.DECLINED);
    minh.go(ids.get(3), ReferralState.ACCEPTED, ReferralState.COMPLETED);
    lan.push();
    assertThat(minh.push()).extracting(ChangeAnswer::outcome).doesNotContain(Outcome.REFUSED);
    lan.pull();
    minh.pull();

    for (var id : ids) {
      assertThat(lan.state(id)).isEqualTo(minh.state(id));
    }
    assertThat(lan.state(ids.get(2)).conflicts()).containsOnlyKeys("_state");
    var expected = new Figure(2, 3, 0, 0, 1);
    assertThat(lan.figure()).isEqualTo(expected);
    assertThat(minh.figure()).isEqualTo(expected);
    var country = asked("lan");
    assertThat(country.of("HN")).isEqualTo(expected);
    assertThat(country.country()).isEqualTo(expected);
  }

  @Test
  void the_server_refuses_a_step_that_the_table_does_not_have() {
    var lan = new Seat("lan");
    var id = lan.sent();
    lan.push();
    var opened = lan.register.open(id).orElseThrow();
    var forged = new TreeMap<>(opened.state().body().fields());
    forged.put("_state", "completed");
    var body = new Body(forged);
    Change change =
        new Pen(Ids.timeOrdered(), CLOCK, lan.account, lan.workstation).change(opened, body, null);

    var answer =
        store
            .append(
                List.of(change),
                new Session(lan.account, lan.workstation, Instant.parse("2099-01-01T00:00:00Z")))
            .getFirst();

    assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(answer.code()).isEqualTo("CHANGE_FORBIDDEN_STEP");
    assertThat(answer.paths()).containsExactly("_state");
  }

  @Test
  void figures_are_for_those_who_may_see_them_and_of_a_period_that_is_one() throws Exception {
    var path = "/v1/figures/completion?from=" + YEAR.from() + "&to=";
    assertThat(server.problem(server.get(path + YEAR.to(), null)))
        .isEqualTo("401 SERVER_SIGN_IN_AGAIN");
    var trainer = server.token("tam", UUID.randomUUID());
    assertThat(server.problem(server.get(path + YEAR.to(), trainer)))
        .isEqualTo("403 NOT_PERMITTED");
    var lan = server.token("lan", UUID.randomUUID());
    for (var to : List.of("", "hôm nay", YEAR.from().toString())) {
      assertThat(server.problem(server.get(path + to, lan))).isEqualTo("400 MALFORMED");
    }
    var json = new Json();
    var figures = asked("lan");
    assertThat(json.read(json.bytes(figures), Figures.class)).isEqualTo(figures);
  }
}
