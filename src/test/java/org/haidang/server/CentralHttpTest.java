package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.RequestBody;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.store.central.CentralStore;
import org.haidang.store.central.Reports;
import org.haidang.store.central.TestDatabase;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.Messages.Push;
import org.haidang.sync.Messages.Pushed;
import org.haidang.sync.Messages.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CentralHttpTest {

  private static CentralStore store;

  private final Reports desk = new Reports("HN");
  private RunningServer server;

  @BeforeAll
  static void open() {
    store = TestDatabase.store(TestDatabase.empty("http"));
  }

  @AfterAll
  static void shut() {
    store.close();
  }

  @BeforeEach
  void start() {
    server = new RunningServer(store, store.accounts());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private byte[] push(Change... changes) {
    return server.json.bytes(new Push(List.of(changes)));
  }

  private String here(String token) throws Exception {
    Cursor cursor = Cursor.START;
    FeedPage page;
    do {
      page = server.read(server.get("/v1/feed?cursor=" + encoded(cursor), token), FeedPage.class);
      cursor = page.cursor();
    } while (page.more());
    return encoded(cursor);
  }

  private String encoded(Cursor cursor) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(server.json.bytes(cursor));
  }

  // Signing in

  @Test
  void a_password_is_exchanged_for_a_session_and_the_key_of_the_workstation() throws Exception {
    var signedIn =
        server.read(server.signIn(" LAN ", "lighthouse", desk.workstation), SignedIn.class);

    assertThat(signedIn.account().login()).isEqualTo("lan");
    assertThat(Base64.getDecoder().decode(signedIn.databaseKey())).hasSize(32);
    assertThat(server.get("/v1/feed", signedIn.token()).code()).isEqualTo(200);
  }

  @Test
  void a_wrong_password_and_an_unknown_login_are_answered_alike() throws Exception {
    assertThat(server.problem(server.signIn("lan", "wrong", desk.workstation)))
        .isEqualTo("401 SIGN_IN_WRONG")
        .isEqualTo(server.problem(server.signIn("nobody", "wrong", desk.workstation)));
  }

  @Test
  void after_several_wrong_passwords_even_the_right_one_has_to_wait() throws Exception {
    for (int guess = 0; guess < Attempts.FREE; guess++) {
      assertThat(server.problem(server.signIn("lan", "guess" + guess, desk.workstation)))
          .isEqualTo("401 SIGN_IN_WRONG");
    }

    assertThat(server.problem(server.signIn("lan", "lighthouse", desk.workstation)))
        .isEqualTo("429 SIGN_IN_TOO_MANY");
    assertThat(server.signIn("minh", "lighthouse", desk.workstation).code()).isEqualTo(200);

    server.goAhead(Attempts.LONGEST);
    assertThat(server.signIn("lan", "lighthouse", desk.workstation).code()).isEqualTo(200);
    assertThat(server.problem(server.signIn("lan", "wrong", desk.workstation)))
        .isEqualTo("401 SIGN_IN_WRONG");
  }

  @Test
  void incomplete_sign_ins_are_malformed() throws Exception {
    for (var body :
        List.of(
            "{}",
            "null",
            "{\"login\":\"lan\",\"password\":\"x\",\"workstation\":\"" + UUID.randomUUID() + "\"}",
            "{\"login\":\"lan\",\"password\":\"x\",\"offeredKey\":\"AAAA\",\"workstation\":\""
                + UUID.randomUUID()
                + "\"}")) {
      assertThat(
              server.problem(
                  server.post("/v1/sign-in", null, body.getBytes(StandardCharsets.UTF_8))))
          .as(body)
          .isEqualTo("400 MALFORMED");
    }
  }

  @Test
  void without_a_valid_session_nothing_is_told() throws Exception {
    var token = server.token("lan", desk.workstation);
    for (var path : List.of("/v1/feed", "/v1/live")) {
      assertThat(server.problem(server.get(path, null))).isEqualTo("401 SERVER_SIGN_IN_AGAIN");
      assertThat(server.problem(server.get(path, "made-up"))).isEqualTo("401 SERVER_SIGN_IN_AGAIN");
    }
    assertThat(server.problem(server.post("/v1/changes", null, push(desk.fresh()))))
        .isEqualTo("401 SERVER_SIGN_IN_AGAIN");

    server.goAhead(SignInRoute.SESSION);
    assertThat(server.problem(server.get("/v1/feed", token))).isEqualTo("401 SERVER_SIGN_IN_AGAIN");
  }

  @Test
  void a_role_without_the_right_is_forbidden() throws Exception {
    var token = server.token("tam", desk.workstation);

    assertThat(server.problem(server.get("/v1/feed", token))).isEqualTo("403 NOT_PERMITTED");
    assertThat(server.problem(server.get("/v1/live", token))).isEqualTo("403 NOT_PERMITTED");
    assertThat(server.problem(server.post("/v1/changes", token, push(desk.fresh()))))
        .isEqualTo("403 NOT_PERMITTED");
  }

  // Pushing and pulling

  @Test
  void what_one_workstation_pushes_another_of_the_centre_reads_and_another_centre_does_not()
      throws Exception {
    var mine = server.token("lan", desk.workstation);
    var colleagues = server.token("lan", UUID.randomUUID());
    var elsewhere = server.token("minh", UUID.randomUUID());
    var cursor = here(mine);
    var cursorElsewhere = here(elsewhere);
    var change = desk.fresh(new Edit("story", null, "Chị ấy gọi từ cửa khẩu Tân Thanh"));

    var answers =
        server.read(
            server.postPacked("/v1/changes", mine, RunningServer.packed(push(change))),
            Pushed.class);

    assertThat(answers.answers().getFirst().outcome()).isEqualTo(Outcome.ACCEPTED);
    var own = server.read(server.get("/v1/feed?cursor=" + cursor, mine), FeedPage.class);
    assertThat(own.items().getFirst().whole()).isNull();
    var whole =
        server.read(server.get("/v1/feed?whole=true&cursor=" + cursor, mine), FeedPage.class);
    assertThat(whole.items().getFirst().whole()).isNotNull();
    var theirs = server.read(server.get("/v1/feed?cursor=" + cursor, colleagues), FeedPage.class);
    assertThat(theirs.items().getFirst().whole().body().get("story"))
        .isEqualTo("Chị ấy gọi từ cửa khẩu Tân Thanh");
    var none =
        server.read(server.get("/v1/feed?cursor=" + cursorElsewhere, elsewhere), FeedPage.class);
    assertThat(none.items()).isEmpty();
  }

  @Test
  void a_long_page_is_sent_packed() throws Exception {
    var token = server.token("lan", desk.workstation);
    server.read(
        server.post("/v1/changes", token, push(desk.fresh(new Edit("a", null, "x".repeat(9000))))),
        Pushed.class);

    try (var response =
        server.call(server.at("/v1/feed?whole=true", token).header("Accept-Encoding", "gzip"))) {
      assertThat(response.header("Content-Encoding")).isEqualTo("gzip");
      assertThat(response.body().bytes().length).isLessThan(8000);
    }
  }

  @Test
  void a_held_request_is_answered_as_soon_as_there_is_something() throws Exception {
    var token = server.token("lan", UUID.randomUUID());
    var cursor = here(token);
    var held =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return server.read(
                    server.get("/v1/feed?wait=25&cursor=" + cursor, token), FeedPage.class);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    TimeUnit.MILLISECONDS.sleep(300);
    assertThat(held).isNotDone();
    var change = desk.fresh();
    store.append(List.of(change), desk.session());

    assertThat(held.get(10, TimeUnit.SECONDS).items().getFirst().id()).isEqualTo(change.record());
  }

  @Test
  void a_held_request_without_news_ends_with_an_empty_page() throws Exception {
    var token = server.token("lan", UUID.randomUUID());
    var cursor = here(token);

    var page = server.read(server.get("/v1/feed?wait=1&cursor=" + cursor, token), FeedPage.class);

    assertThat(page.items()).isEmpty();
    assertThat(page.more()).isFalse();
  }

  // What is too large, or not of the protocol

  @Test
  void too_many_changes_and_too_many_bytes_are_told_apart_from_garbage() throws Exception {
    var token = server.token("lan", desk.workstation);
    var many = Collections.nCopies(Messages.MAX_CHANGES + 1, desk.fresh());
    var large = push(desk.fresh(new Edit("a", null, "x".repeat(Messages.MAX_PUSH_BYTES))));
    var before = here(token);

    assertThat(server.problem(server.post("/v1/changes", token, server.json.bytes(new Push(many)))))
        .isEqualTo("413 TOO_LARGE");
    assertThat(server.problem(server.post("/v1/changes", token, large))).isEqualTo("413 TOO_LARGE");
    assertThat(here(token)).isEqualTo(before);
  }

  @Test
  void a_bomb_of_packed_zeros_is_not_unpacked() throws Exception {
    var token = server.token("lan", desk.workstation);
    var bomb = RunningServer.packed(new byte[64 << 20]);
    assertThat(bomb.length).isLessThan(Messages.MAX_PUSH_BYTES);

    assertThat(server.problem(server.postPacked("/v1/changes", token, bomb)))
        .isEqualTo("413 TOO_LARGE");
  }

  @Test
  void garbage_is_malformed_and_nothing_of_it_is_taken_in() throws Exception {
    var token = server.token("lan", desk.workstation);
    var before = here(token);
    var good = push(desk.fresh());
    var packed = RunningServer.packed(good);
    var truncated = java.util.Arrays.copyOf(good, good.length - 20);
    for (var body :
        List.of(
            "garbage".getBytes(StandardCharsets.UTF_8),
            "[]".getBytes(StandardCharsets.UTF_8),
            "{}".getBytes(StandardCharsets.UTF_8),
            "{\"changes\":[null]}".getBytes(StandardCharsets.UTF_8),
            "{\"changes\":[{}]}".getBytes(StandardCharsets.UTF_8),
            new byte[0],
            truncated)) {
      assertThat(server.problem(server.post("/v1/changes", token, body)))
          .as(new String(body, StandardCharsets.UTF_8))
          .isEqualTo("400 MALFORMED");
    }
    var cut = java.util.Arrays.copyOf(packed, packed.length / 2);
    assertThat(server.problem(server.postPacked("/v1/changes", token, cut)))
        .isEqualTo("400 MALFORMED");
    assertThat(server.problem(server.postPacked("/v1/changes", token, good)))
        .isEqualTo("400 MALFORMED");
    assertThat(
            server.problem(
                server.call(
                    server
                        .at("/v1/changes", token)
                        .header("Content-Encoding", "br")
                        .post(RequestBody.create(good, RunningServer.JSON)))))
        .isEqualTo("400 MALFORMED");
    for (var query :
        List.of("cursor=%7B", "cursor=!!", "limit=0", "limit=1001", "wait=26", "wait=x")) {
      assertThat(server.problem(server.get("/v1/feed?" + query, token)))
          .as(query)
          .isEqualTo("400 MALFORMED");
    }
    assertThat(here(token)).isEqualTo(before);
  }

  @Test
  void a_change_with_parts_missing_is_refused_alone() throws Exception {
    var token = server.token("lan", desk.workstation);
    var good = server.json.text(desk.fresh());
    var bare = "{\"id\":\"" + UUID.randomUUID() + "\",\"patch\":[{}]}";

    var pushed =
        server.read(
            server.post(
                "/v1/changes",
                token,
                ("{\"changes\":[" + bare + "," + good + "]}").getBytes(StandardCharsets.UTF_8)),
            Pushed.class);

    assertThat(pushed.answers().getFirst().code()).isEqualTo("CHANGE_MALFORMED");
    assertThat(pushed.answers().getLast().outcome()).isEqualTo(Outcome.ACCEPTED);
  }

  @Test
  void another_version_of_the_protocol_is_told_so_and_unknown_paths_are_not_found()
      throws Exception {
    assertThat(server.problem(server.get("/v2/feed", null))).isEqualTo("400 PROTOCOL_VERSION");
    assertThat(server.problem(server.get("/v10/feed", null))).isEqualTo("400 PROTOCOL_VERSION");
    assertThat(server.problem(server.get("/v1/nothing", null))).isEqualTo("404 MALFORMED");
    assertThat(server.problem(server.get("/v1/changes", null))).isEqualTo("405 MALFORMED");
  }

  @Test
  void what_is_not_even_http_is_answered_with_a_problem_too() throws Exception {
    assertThat(
            server.raw(
                "GET /v1/health HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(20_000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 431")
        .contains("application/problem+json")
        .contains("\"TOO_LARGE\"");
    assertThat(server.raw("GET /%ff%zz HTTP/1.1\r\nHost: x\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json")
        .contains("\"MALFORMED\"");
  }

  @Test
  void a_push_that_breaks_off_on_the_wire_leaves_nothing_behind() throws Exception {
    var token = server.token("lan", desk.workstation);
    var before = here(token);
    var body = new String(push(desk.fresh()), StandardCharsets.UTF_8);

    server.raw(
        "POST /v1/changes HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
            + token
            + "\r\nContent-Length: "
            + (body.length() + 1000)
            + "\r\n\r\n"
            + body);

    assertThat(here(token)).isEqualTo(before);
  }

  @Test
  void a_taken_port_is_told_by_its_code() {
    assertThatThrownBy(
            () ->
                CentralHttp.start(
                    "127.0.0.1",
                    server.server.port(),
                    new CentralHttp.Parts(
                        store,
                        store.accounts(),
                        new org.haidang.access.AccessRules(),
                        new org.haidang.access.Passwords(
                            new java.security.SecureRandom(),
                            new org.haidang.access.Passwords.Cost(8, 1)),
                        new java.security.SecureRandom(),
                        java.time.InstantSource.system(),
                        server.json)))
        .isInstanceOf(HaidangException.class)
        .extracting(fault -> ((HaidangException) fault).code())
        .isEqualTo(ErrorCode.PORT_TAKEN);
  }

  @Test
  void health_is_told_to_anybody() throws Exception {
    try (var response = server.get("/v1/health", null)) {
      assertThat(response.code()).isEqualTo(200);
      assertThat(response.body().string())
          .contains("\"ok\"")
          .contains(store.generation().toString());
    }
  }

  @Test
  void stopping_ends_held_requests_at_once() throws Exception {
    var token = server.token("lan", UUID.randomUUID());
    var cursor = here(token);
    var held =
        CompletableFuture.runAsync(
            () -> {
              try (var response = server.get("/v1/feed?wait=25&cursor=" + cursor, token)) {
                response.body().bytes();
              } catch (java.io.IOException e) {
                // Cut off is ended too.
              }
            });
    TimeUnit.MILLISECONDS.sleep(200);
    assertThat(held).isNotDone();

    server.server.close();

    assertThat(held).succeedsWithin(Duration.ofSeconds(10));
  }
}
