package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.haidang.store.central.CentralStore;
import org.haidang.store.central.DatabaseAddress;
import org.haidang.store.central.Reports;
import org.haidang.store.central.TestDatabase;
import org.haidang.sync.MirrorMessages;
import org.haidang.sync.MirrorMessages.End;
import org.haidang.sync.MirrorMessages.Ended;
import org.haidang.sync.MirrorMessages.Fate;
import org.haidang.sync.MirrorMessages.Kept;
import org.haidang.sync.MirrorMessages.Look;
import org.haidang.sync.MirrorMessages.LookedInto;
import org.haidang.sync.MirrorMessages.Mine;
import org.haidang.sync.MirrorMessages.Mirror;
import org.haidang.sync.MirrorMessages.Mirrored;
import org.haidang.sync.MirrorMessages.Seen;
import org.haidang.sync.MirrorMessages.Take;
import org.haidang.sync.MirrorMessages.Taken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Unfinished reports at the server: whose they are, and at which computer. */
class MirrorRouteTest {

  private static DatabaseAddress address;
  private static CentralStore store;

  private final Reports desk = new Reports("HN");
  private final UUID contact = UUID.randomUUID();
  private RunningServer server;
  private String lan;
  private String lanElsewhere;
  private String hoa;

  @BeforeAll
  static void open() {
    address = TestDatabase.prepared("mirrors");
    store = TestDatabase.store(address);
  }

  @AfterAll
  static void shut() {
    store.close();
  }

  @BeforeEach
  void start() throws Exception {
    server = new RunningServer(store, store.accounts());
    lan = server.token("lan", desk.workstation);
    lanElsewhere = server.token("lan", UUID.randomUUID());
    hoa = server.token("hoa", UUID.randomUUID());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Mirror state(long turn, long number, String text) {
    return new Mirror(contact, turn, number, 60, false, "mark of " + text, text);
  }

  private <T> T post(String path, String token, Object body, Class<T> type) throws Exception {
    return server.read(server.post(path, token, server.json.bytes(body)), type);
  }

  private Mirrored mirror(String token, Mirror mirror) throws Exception {
    return post("/v1/mirrors", token, mirror, Mirrored.class);
  }

  private Mine mine(String token) throws Exception {
    return server.read(server.get("/v1/mirrors", token), Mine.class);
  }

  private Taken take(String token) throws Exception {
    return post("/v1/mirrors/take", token, new Take(contact), Taken.class);
  }

  private boolean listed(String token) throws Exception {
    return mine(token).kept().stream().map(Kept::contact).anyMatch(contact::equals);
  }

  @Test
  void the_latest_state_is_kept_and_a_laggard_changes_nothing() throws Exception {
    assertThat(mirror(lan, state(0, 1, "a"))).isEqualTo(new Mirrored(Fate.KEPT, 1, 1, false, null));
    assertThat(mirror(lan, state(1, 3, "abc")).number()).isEqualTo(3);
    assertThat(mirror(lan, state(1, 2, "ab")))
        .isEqualTo(new Mirrored(Fate.KEPT, 1, 3, false, null));
    // Its answer was lost: asked for again, it is the same turn.
    assertThat(mirror(lan, state(MirrorMessages.UNHEARD, 1, "a")).turn()).isOne();
    assertThat(take(lanElsewhere).draft()).isEqualTo("abc");
  }

  @Test
  void who_goes_on_elsewhere_has_the_turn_and_the_dead_computer_that_returns_writes_nothing()
      throws Exception {
    mirror(lan, state(0, 1, "a"));
    mirror(lan, state(1, 2, "ab"));
    assertThat(listed(lanElsewhere)).isTrue();

    var taken = take(lanElsewhere);
    assertThat(taken).isEqualTo(new Taken(contact, 2, 2, "ab"));
    assertThat(mirror(lanElsewhere, state(2, 3, "abc")).fate()).isEqualTo(Fate.KEPT);

    var back = mirror(lan, state(1, 4, "ab, typed while it was dead"));
    assertThat(back).isEqualTo(new Mirrored(Fate.MOVED, 2, 3, false, "mark of ab"));
    assertThat(mirror(lan, state(MirrorMessages.UNHEARD, 1, "x")).fate()).isEqualTo(Fate.MOVED);
    assertThat(mirror(lan, state(0, 1, "x")).fate()).isEqualTo(Fate.MOVED);
    assertThat(take(lanElsewhere).draft()).isEqualTo("abc");
  }

  @Test
  void a_draft_goes_only_when_the_server_has_what_saved_it() throws Exception {
    mirror(lan, state(0, 1, "a"));
    var change = desk.fresh();
    var end = new End(contact, 1, change.id());
    assertThat(post("/v1/mirrors/end", lan, end, Ended.class).done()).isFalse();
    assertThat(listed(lanElsewhere)).isTrue();

    store.append(List.of(change), desk.session());
    assertThat(post("/v1/mirrors/end", lan, end, Ended.class).done()).isTrue();
    assertThat(listed(lanElsewhere)).isFalse();
    assertThat(take(lanElsewhere).draft()).isNull();
    // The computer that knew nothing of it does not bring it back.
    assertThat(mirror(lan, state(1, 9, "late"))).extracting(Mirrored::fate).isEqualTo(Fate.OVER);
    assertThat(mirror(lan, state(MirrorMessages.UNHEARD, 9, "late")).fate()).isEqualTo(Fate.OVER);
    // Whoever opens the saved report again begins anew.
    assertThat(mirror(lanElsewhere, state(0, 1, "mended")).turn()).isEqualTo(2);
  }

  @Test
  void only_the_turns_own_computer_ends_it() throws Exception {
    mirror(lan, state(0, 1, "a"));
    take(lanElsewhere);
    assertThat(post("/v1/mirrors/end", lan, new End(contact, 1, null), Ended.class).done())
        .isTrue();
    assertThat(listed(lan)).isTrue();
    post("/v1/mirrors/end", lanElsewhere, new End(contact, 2, null), Ended.class);
    assertThat(listed(lan)).isFalse();
  }

  @Test
  void nobody_else_reads_it_but_a_supervisor_of_the_centre_with_a_reason_which_is_shown()
      throws Exception {
    mirror(lan, state(0, 1, "secret"));
    var look = new Look(contact, "lan", "máy của Lan hỏng, người gọi đang nguy hiểm");

    for (var login : List.of("lan", "minh", "bich", "tam")) {
      var token = server.token(login, UUID.randomUUID());
      assertThat(server.problem(server.post("/v1/mirrors/look", token, server.json.bytes(look))))
          .as(login)
          .isEqualTo("403 NOT_PERMITTED");
    }
    for (var login : List.of("bich", "tam")) {
      var token = server.token(login, UUID.randomUUID());
      assertThat(server.problem(server.get("/v1/mirrors", token))).isEqualTo("403 NOT_PERMITTED");
      for (var path : List.of("/v1/mirrors", "/v1/mirrors/take", "/v1/mirrors/end")) {
        assertThat(server.problem(server.post(path, token, "{}".getBytes())))
            .as("%s %s", login, path)
            .isEqualTo("403 NOT_PERMITTED");
      }
    }
    assertThat(listed(server.token("minh", UUID.randomUUID()))).isFalse();
    assertThat(listed(hoa)).isFalse();
    assertThat(take(hoa).draft()).isNull();
    for (var reason : new String[] {null, " ", "x".repeat(501), "x\0"}) {
      var wrong = server.json.bytes(new Look(contact, "lan", reason));
      assertThat(server.problem(server.post("/v1/mirrors/look", hoa, wrong)))
          .isEqualTo("400 MALFORMED");
    }
    assertThat(mine(lan).looks()).isEmpty();

    assertThat(post("/v1/mirrors/look", hoa, look, Seen.class).draft()).isEqualTo("secret");
    var seen = mine(lan).looks();
    assertThat(seen).extracting(LookedInto::name).containsExactly("hoa");
    assertThat(seen).extracting(LookedInto::reason).containsExactly(look.reason());
    assertThat(
            server
                .read(server.get("/v1/mirrors?since=" + seen.getFirst().seq(), lan), Mine.class)
                .looks())
        .isEmpty();
  }

  @Test
  void what_is_no_state_is_refused() throws Exception {
    for (var wrong :
        List.of(
            new Mirror(null, 0, 1, 1, false, "x", "x"),
            new Mirror(contact, -2, 1, 1, false, "x", "x"),
            new Mirror(contact, 0, -1, 1, false, "x", "x"),
            new Mirror(contact, 0, 1, -1, false, "x", "x"),
            new Mirror(contact, 0, 1, 1, false, "x", " "),
            new Mirror(contact, 0, 1, 1, false, "x\0", "x"))) {
      assertThat(server.problem(server.post("/v1/mirrors", lan, server.json.bytes(wrong))))
          .isEqualTo("400 MALFORMED");
    }
    var large = state(0, 1, "x".repeat(MirrorMessages.MAX_BYTES));
    assertThat(server.problem(server.post("/v1/mirrors", lan, server.json.bytes(large))))
        .isEqualTo("413 TOO_LARGE");
  }

  @Test
  void a_draft_that_nobody_touches_is_kept_for_so_many_days_only() throws Exception {
    mirror(lan, state(0, 1, "a"));
    store.forget(3);
    assertThat(listed(lan)).isTrue();
    try (var connection = TestDatabase.connect(address);
        var statement = connection.createStatement()) {
      statement.execute("update mirror set touched_at = now() - interval '73 hours'");
    }
    store.forget(3);
    assertThat(listed(lan)).isFalse();
    // The computer that has it still brings it back; another one does not.
    assertThat(mirror(lanElsewhere, state(1, 2, "not its own")).fate()).isEqualTo(Fate.OVER);
    assertThat(mirror(lan, state(1, 2, "back")).fate()).isEqualTo(Fate.KEPT);
    assertThat(listed(lan)).isTrue();
  }

  @Test
  void a_server_restored_to_an_earlier_turn_believes_the_later_one() throws Exception {
    mirror(lan, state(0, 1, "a"));
    assertThat(mirror(lanElsewhere, state(2, 7, "abc")))
        .isEqualTo(new Mirrored(Fate.KEPT, 2, 7, false, null));
    assertThat(mirror(lan, state(1, 2, "ab")).fate()).isEqualTo(Fate.MOVED);
  }
}
