package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haidang.access.AccountDirectory.Stored;
import org.haidang.model.Account;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.Role;
import org.haidang.store.central.TestDatabase;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Messages.FeedItem;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.Messages.Pushed;
import org.haidang.sync.QuarantineMessages.Decided;
import org.haidang.sync.QuarantineMessages.Deciding;
import org.haidang.sync.QuarantineMessages.HandIn;
import org.haidang.sync.QuarantineMessages.Item;
import org.haidang.sync.QuarantineMessages.Looked;
import org.haidang.sync.QuarantineMessages.Looking;
import org.haidang.sync.QuarantineMessages.Lying;
import org.haidang.sync.QuarantineMessages.Safe;
import org.haidang.sync.QuarantineMessages.Standing;
import org.haidang.sync.QuarantineMessages.Stands;
import org.haidang.sync.QuarantineMessages.Unfinished;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who lost their rights hands in what was never answered and reads nothing; who decides on it. */
class QuarantineRouteTest extends WithServer {

  private static final String WORDS = "Đã gọi lại hỏi chị Lan";

  @AfterEach
  void everybodyIsBack() throws Exception {
    sql("update account set struck_off = false");
  }

  private static void sql(String statement) throws Exception {
    try (var connection = TestDatabase.connect(TestDatabase.address("http"));
        var on = connection.createStatement()) {
      on.execute(statement);
    }
  }

  private void revoke(String login) throws Exception {
    sql("update account set struck_off = true where login = '" + login + "'");
  }

  private void strikeOff(UUID workstation) throws Exception {
    sql("update workstation set struck_off = true where id = '" + workstation + "'");
  }

  private Stands standing(String token) throws Exception {
    return server.read(server.get("/v1/quarantine/standing", token), Stands.class);
  }

  private Safe handIn(String token, Change... changes) throws Exception {
    var body = server.json.bytes(new HandIn(List.of(changes), List.of()));
    return server.read(server.post("/v1/quarantine", token, body), Safe.class);
  }

  private List<Item> lying(String token) throws Exception {
    return server.read(server.get("/v1/quarantine", token), Lying.class).items();
  }

  private Decided decide(String how, String token, UUID id) throws Exception {
    var body = server.json.bytes(new Deciding(id, WORDS));
    return server.read(server.post("/v1/quarantine/" + how, token, body), Decided.class);
  }

  private List<FeedItem> records(String token) throws Exception {
    return server.read(server.get("/v1/feed?limit=1000", token), FeedPage.class).items();
  }

  @Test
  void a_revoked_account_may_do_nothing_but_hand_in_its_own_with_its_last_token() throws Exception {
    var lan = server.token("lan", desk.workstation);
    var hoa = server.token("hoa", UUID.randomUUID());
    var mine = desk.fresh(new Edit("note", null, "chưa gửi"));
    assertThat(standing(lan)).isEqualTo(new Stands(Standing.GOOD, List.of()));
    assertThat(server.problem(server.post("/v1/quarantine", lan, handingIn(mine))))
        .as("who may push, pushes")
        .isEqualTo("403 NOT_PERMITTED");
    revoke("lan");

    assertThat(standing(lan).standing()).isEqualTo(Standing.ACCOUNT_REVOKED);
    assertThat(handIn(lan, mine, by("hoa", mine)).ids()).containsExactly(mine.id());
    assertThat(handIn(lan, mine).ids()).as("again").containsExactly(mine.id());

    assertThat(server.problem(server.get("/v1/feed", lan))).isEqualTo("401 SERVER_SIGN_IN_AGAIN");
    assertThat(server.problem(server.get("/v1/quarantine", lan)))
        .isEqualTo("401 SERVER_SIGN_IN_AGAIN");
    assertThat(server.problem(server.post("/v1/changes", lan, push(mine))))
        .isEqualTo("401 SERVER_SIGN_IN_AGAIN");
    assertThat(records(hoa)).as("sealed").noneMatch(item -> item.id().equals(mine.record()));
    assertThat(lying(hoa))
        .filteredOn(item -> item.record().equals(mine.record()))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.login()).isEqualTo("lan");
              assertThat(item.fields()).isEqualTo(2);
              assertThat(item.fresh()).isTrue();
            });
  }

  private static Change by(String login, Change change) {
    return new Change(
        UUID.randomUUID(),
        change.type(),
        change.record(),
        null,
        null,
        change.patch(),
        login,
        change.workstation(),
        change.madeAt(),
        null);
  }

  private byte[] handingIn(Change... changes) {
    return server.json.bytes(new HandIn(List.of(changes), List.of()));
  }

  @Test
  void a_token_that_ended_long_ago_still_proves_whose_the_computer_was() throws Exception {
    var lan = server.token("lan", desk.workstation);
    server.goAhead(Duration.ofDays(300));
    assertThat(standing(lan).standing()).isEqualTo(Standing.ENDED);
    revoke("lan");

    assertThat(standing(lan).standing()).isEqualTo(Standing.ACCOUNT_REVOKED);
    assertThat(server.problem(server.get("/v1/quarantine/standing", "x".repeat(43))))
        .as("a token that was none")
        .isEqualTo("401 SERVER_SIGN_IN_AGAIN");
    server.goAhead(Duration.ofDays(200));
    assertThat(server.problem(server.get("/v1/quarantine/standing", lan)))
        .isEqualTo("401 SERVER_SIGN_IN_AGAIN");
  }

  @Test
  void a_workstation_that_was_struck_off_hands_in_all_and_lets_nobody_in() throws Exception {
    var lan = server.token("lan", desk.workstation);
    var hoa = server.token("hoa", UUID.randomUUID());
    var mine = desk.fresh();
    var colleagues = by("hoa", desk.fresh());
    var elsewhere = new org.haidang.store.central.Reports("HN").fresh();
    strikeOff(desk.workstation);

    assertThat(standing(lan).standing()).isEqualTo(Standing.WORKSTATION_STRUCK_OFF);
    assertThat(handIn(lan, mine, colleagues, elsewhere).ids())
        .containsExactly(mine.id(), colleagues.id());
    assertThat(server.problem(server.signIn("hoa", "lighthouse", desk.workstation)))
        .isEqualTo("403 WORKSTATION_STRUCK_OFF");
    assertThat(server.problem(server.signIn("hoa", "wrong", desk.workstation)))
        .as("no password is tried for it")
        .isEqualTo("403 WORKSTATION_STRUCK_OFF");
    assertThat(lying(hoa))
        .filteredOn(item -> item.workstation().equals(desk.workstation))
        .extracting(Item::why)
        .containsExactly("WORKSTATION", "WORKSTATION");
  }

  @Test
  void what_a_colleague_brings_of_a_revoked_account_is_kept_apart_and_the_rest_taken_in()
      throws Exception {
    server.token("hoa", desk.workstation);
    var lan = server.token("lan", desk.workstation);
    var sent = by("hoa", desk.fresh());
    server.read(server.post("/v1/changes", lan, push(sent)), Pushed.class);
    var waiting = by("hoa", desk.fresh());
    var own = desk.fresh();
    revoke("hoa");

    assertThat(standing(lan).leavers()).containsExactly("hoa");
    var pushed =
        server.read(server.post("/v1/changes", lan, push(waiting, own, sent)), Pushed.class);

    assertThat(pushed.answers())
        .anySatisfy(
            answer -> {
              assertThat(answer.change()).isEqualTo(waiting.id());
              assertThat(answer.code()).isEqualTo("CHANGE_QUARANTINED");
            })
        .filteredOn(answer -> answer.outcome() == Outcome.ACCEPTED)
        .as("also what was answered before the account was revoked")
        .hasSize(2);
    assertThat(records(lan)).noneMatch(item -> item.id().equals(waiting.record()));
  }

  @Test
  void a_supervisor_takes_in_a_change_with_what_it_builds_on_its_author_kept() throws Exception {
    var lan = server.token("lan", desk.workstation);
    var hoa = server.token("hoa", UUID.randomUUID());
    var first = desk.fresh(new Edit("a", null, "1"));
    var second = desk.after(first, new Edit("a", "1", "2"));
    revoke("lan");
    handIn(lan, first, second);

    var looking = server.json.bytes(new Looking(second.id(), WORDS));
    assertThat(
            server
                .read(server.post("/v1/quarantine/look", hoa, looking), Looked.class)
                .change()
                .patch())
        .isEqualTo(second.patch());
    assertThat(decide("take", hoa, second.id())).isEqualTo(new Decided(true, null));
    assertThat(decide("take", hoa, second.id())).as("again").isEqualTo(new Decided(true, null));
    assertThat(decide("discard", hoa, first.id()).done()).as("too late").isFalse();

    assertThat(lying(hoa)).noneMatch(item -> item.record().equals(first.record()));
    var record = records(hoa).stream().filter(item -> item.id().equals(first.record())).findFirst();
    assertThat(record.orElseThrow().whole().body().get("a")).isEqualTo("2");
    try (var connection = TestDatabase.connect(TestDatabase.address("http"));
        var on = connection.createStatement();
        var rows =
            on.executeQuery(
                "select c.author, c.reason, (select count(*) from look l where l.record = c.record"
                    + " and l.kind = 'QUARANTINE') as looks from change c where c.id = '"
                    + second.id()
                    + "'")) {
      rows.next();
      assertThat(rows.getString("author")).isEqualTo("lan");
      assertThat(rows.getString("reason")).isEqualTo(WORDS + " (hoa)");
      assertThat(rows.getInt("looks")).isOne();
    }
  }

  @Test
  void what_is_dropped_leaves_only_that_it_lay_there_and_what_builds_on_it_is_refused()
      throws Exception {
    var lan = server.token("lan", desk.workstation);
    var hoa = server.token("hoa", UUID.randomUUID());
    var first = desk.fresh(new Edit("a", null, "bí mật"));
    var second = desk.after(first, new Edit("a", "bí mật", "2"));
    revoke("lan");
    handIn(lan, first, second);

    assertThat(decide("discard", hoa, first.id())).isEqualTo(new Decided(true, null));
    assertThat(handIn(lan, first).ids()).as("still safe").containsExactly(first.id());
    assertThat(decide("take", hoa, second.id()))
        .isEqualTo(new Decided(false, "CHANGE_AFTER_UNKNOWN"));

    try (var connection = TestDatabase.connect(TestDatabase.address("http"));
        var on = connection.createStatement();
        var rows =
            on.executeQuery(
                "select held_sealed, words, decided_by from quarantine where id = '"
                    + first.id()
                    + "'")) {
      rows.next();
      assertThat(rows.getString("held_sealed")).isNull();
      assertThat(rows.getString("words")).isEqualTo(WORDS);
      assertThat(rows.getString("decided_by")).isEqualTo("hoa");
    }
  }

  @Test
  void an_unfinished_report_becomes_the_supervisors_own() throws Exception {
    var lan = server.token("lan", desk.workstation);
    var hoa = server.token("hoa", UUID.randomUUID());
    var contact = UUID.randomUUID();
    revoke("lan");
    for (var text : List.of("{\"step\":1}", "{\"step\":2}")) {
      var draft = new Unfinished(contact, "lan", Instant.now(), text);
      var body = server.json.bytes(new HandIn(List.of(), List.of(draft)));
      assertThat(server.read(server.post("/v1/quarantine", lan, body), Safe.class).ids())
          .containsExactly(contact);
    }

    assertThat(decide("take", hoa, contact).done()).isTrue();

    var take = server.json.bytes(new org.haidang.sync.MirrorMessages.Take(contact));
    assertThat(
            server
                .read(
                    server.post("/v1/mirrors/take", hoa, take),
                    org.haidang.sync.MirrorMessages.Taken.class)
                .draft())
        .isEqualTo("{\"step\":2}");
  }

  @Test
  void other_centres_see_and_decide_nothing_and_who_only_counts_is_told_no_content()
      throws Exception {
    var lan = server.token("lan", desk.workstation);
    var hash = store.accounts().find("hoa").orElseThrow().passwordHash();
    store.accounts().put(new Stored(new Account("binh", "binh", Role.SUPERVISOR, "DN"), hash));
    store.accounts().put(new Stored(new Account("admin", "admin", Role.ADMINISTRATOR, "HN"), hash));
    var binh = server.token("binh", UUID.randomUUID());
    var admin = server.token("admin", UUID.randomUUID());
    var minh = server.token("minh", UUID.randomUUID());
    var change = desk.fresh();
    revoke("lan");
    handIn(lan, change);

    assertThat(lying(binh)).isEmpty();
    assertThat(decide("take", binh, change.id())).isEqualTo(new Decided(false, "RECORD_MISSING"));
    assertThat(server.problem(server.get("/v1/quarantine", minh))).isEqualTo("403 NOT_PERMITTED");
    var told = server.read(server.get("/v1/quarantine", admin), Lying.class);
    assertThat(told.items()).isEmpty();
    assertThat(told.piles())
        .anySatisfy(
            pile -> {
              assertThat(pile.centre()).isEqualTo("HN");
              assertThat(pile.login()).isEqualTo("lan");
              assertThat(pile.changes()).isPositive();
            });
    var body = server.json.bytes(new Deciding(change.id(), WORDS));
    assertThat(server.problem(server.post("/v1/quarantine/take", admin, body)))
        .isEqualTo("403 NOT_PERMITTED");
  }

  @Test
  void a_computer_that_has_filled_its_place_waits_until_somebody_decides() throws Exception {
    var lan = server.token("lan", desk.workstation);
    revoke("lan");
    sql(
        "insert into quarantine (id, kind, record, type, login, centre, workstation, why, made_at)"
            + " select gen_random_uuid(), 'CHANGE', gen_random_uuid(), 'CONTACT', 'lan', 'HN', '"
            + desk.workstation
            + "', 'ACCOUNT', '2026-03-01T08:00:00Z' from generate_series(1, 50000)");
    try {
      assertThat(server.problem(server.post("/v1/quarantine", lan, handingIn(desk.fresh()))))
          .isEqualTo("429 SERVER_BUSY");
    } finally {
      sql("delete from quarantine where workstation = '" + desk.workstation + "'");
    }
    assertThat(handIn(lan, desk.fresh()).ids()).hasSize(1);
  }

  @Test
  void garbage_is_malformed_and_too_much_too_large() throws Exception {
    var lan = server.token("lan", desk.workstation);
    var hoa = server.token("hoa", UUID.randomUUID());
    revoke("lan");
    for (var body :
        List.of(
            "[]",
            "{\"changes\":[{}]}",
            "{\"drafts\":[{\"contact\":\"x\"}]}",
            "{\"drafts\":[{\"contact\":\"" + UUID.randomUUID() + "\"}]}")) {
      assertThat(
              server.problem(
                  server.post("/v1/quarantine", lan, body.getBytes(StandardCharsets.UTF_8))))
          .as(body)
          .isEqualTo("400 MALFORMED");
    }
    var many = java.util.Collections.nCopies(501, desk.fresh()).toArray(Change[]::new);
    assertThat(server.problem(server.post("/v1/quarantine", lan, handingIn(many))))
        .isEqualTo("413 TOO_LARGE");
    for (var words : List.of("", " ", "x".repeat(501))) {
      var body = server.json.bytes(new Deciding(UUID.randomUUID(), words));
      assertThat(server.problem(server.post("/v1/quarantine/take", hoa, body)))
          .isEqualTo("400 MALFORMED");
    }
  }
}
