package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.haidang.access.Guesses;
import org.haidang.model.Edit;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.Messages.Pushed;
import org.haidang.sync.Messages.SignedIn;
import org.junit.jupiter.api.Test;

class CentralHttpTest extends WithServer {

  // Signing in

  @Test
  void a_password_is_exchanged_for_a_session_and_the_key_of_the_workstation() throws Exception {
    var signedIn =
        server.read(server.signIn(" LAN ", "lighthouse", desk.workstation), SignedIn.class);

    server.signing.given(signedIn.token(), desk.workstation);
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
    for (int guess = 0; guess < Guesses.FREE; guess++) {
      assertThat(server.problem(server.signIn("lan", "guess" + guess, desk.workstation)))
          .isEqualTo("401 SIGN_IN_WRONG");
    }

    assertThat(server.problem(server.signIn("lan", "lighthouse", desk.workstation)))
        .isEqualTo("429 SIGN_IN_TOO_MANY");
    assertThat(server.signIn("minh", "lighthouse", desk.workstation).code()).isEqualTo(200);

    server.goAhead(Guesses.LONGEST);
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
                + desk.workstation
                + "\"}")) {
      assertThat(
              server.problem(
                  server.postFrom(
                      desk.workstation, "/v1/sign-in", body.getBytes(StandardCharsets.UTF_8))))
          .as(body)
          .isEqualTo("400 MALFORMED");
    }
  }

  @Test
  void without_a_valid_session_nothing_is_told() throws Exception {
    var token = server.token("lan", desk.workstation);
    server.signing.given("made-up", desk.workstation);
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

    assertThat(held.get(60, TimeUnit.SECONDS).items().getFirst().id()).isEqualTo(change.record());
  }

  @Test
  void a_held_request_without_news_ends_with_an_empty_page() throws Exception {
    var token = server.token("lan", UUID.randomUUID());
    var cursor = here(token);

    var page = server.read(server.get("/v1/feed?wait=1&cursor=" + cursor, token), FeedPage.class);

    assertThat(page.items()).isEmpty();
    assertThat(page.more()).isFalse();
  }
}
