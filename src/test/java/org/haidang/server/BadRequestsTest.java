package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.RequestBody;
import org.haidang.model.Edit;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Messages;
import org.haidang.sync.Messages.Push;
import org.haidang.sync.Messages.Pushed;
import org.junit.jupiter.api.Test;

class BadRequestsTest extends WithServer {

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
                        store.national(),
                        store.accounts(),
                        new org.haidang.access.AccessRules(),
                        new org.haidang.access.Passwords(
                            new java.security.SecureRandom(),
                            new org.haidang.access.Passwords.Cost(8, 1)),
                        org.haidang.content.PackPress.closed(store.packs()),
                        store.referrals(),
                        store.search(),
                        store.together(),
                        store.restored(),
                        store.erasures(),
                        store.hearts(),
                        store.attachments(),
                        store.quarantine(),
                        store.trail(),
                        new CentralHttp.Joining(store.workstations(), java.util.List.of()),
                        store.seals(),
                        new java.security.SecureRandom(),
                        java.time.InstantSource.system(),
                        server.json),
                    Pace.Limits.STANDARD))
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
    // Before it has come to the server, nothing there could end it.
    TimeUnit.SECONDS.sleep(2);
    assertThat(held).isNotDone();

    server.server.close();

    assertThat(held).succeedsWithin(Duration.ofSeconds(10));
  }
}
