package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.bouncycastle.util.encoders.Base32;
import org.haidang.access.AccountBook;
import org.haidang.access.Passwords;
import org.haidang.access.Totp;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.sync.AccountMessages.Beginning;
import org.haidang.sync.AccountMessages.Begun;
import org.haidang.sync.AccountMessages.Done;
import org.haidang.sync.AccountMessages.Recovery;
import org.haidang.sync.Messages.SignIn;
import org.haidang.sync.Messages.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Supervisors and above sign in with a code of their authenticator as well. */
class SecondFactorTest extends WithServer {

  private static final String PASSWORD = "ngọn đèn soi biển đêm";
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static int number;

  private final String login = "giamsat" + ++number;
  private Duration ahead = Duration.ZERO;

  @BeforeEach
  void add() {
    var book = store.accounts().book();
    book.add(new Account(login, "Lê Giám Sát", Role.SUPERVISOR, "HN"), AccountBook.SERVER);
    var passwords = new Passwords(new java.security.SecureRandom(), new Passwords.Cost(8, 1));
    book.password(login, passwords.hash(PASSWORD.toCharArray()), null, AccountBook.SERVER);
  }

  private String signIn(String code) throws Exception {
    try (var response = post(code)) {
      return response.code() == 200 ? "ok" : server.problem(response);
    }
  }

  private okhttp3.Response post(String code) throws Exception {
    var message = new SignIn(login, PASSWORD, desk.workstation, KEY, code);
    return server.postFrom(message.workstation(), "/v1/sign-in", server.json.bytes(message));
  }

  private Begun begin() throws Exception {
    var beginning = new Beginning(login, PASSWORD.toCharArray());
    return server.read(
        server.postFrom(desk.workstation, "/v1/second", server.json.bytes(beginning)), Begun.class);
  }

  private String code(byte[] secret) {
    return Totp.code(secret, Totp.step(Instant.now().plus(ahead)));
  }

  private void later(int steps) {
    server.goAhead(Duration.ofSeconds(30L * steps));
    ahead = ahead.plusSeconds(30L * steps);
  }

  private byte[] enrolled() throws Exception {
    var secret = Base32.decode(begin().secret());
    assertThat(signIn(code(secret))).isEqualTo("ok");
    later(2);
    return secret;
  }

  @Test
  void without_one_the_password_leads_to_beginning_one_and_to_nothing_else() throws Exception {
    assertThat(signIn(null)).isEqualTo("401 SECOND_FACTOR_MISSING");
    assertThat(signIn("123456")).isEqualTo("401 SECOND_CODE_WRONG");
    var begun = begin();
    assertThat(begun.uri()).contains(begun.secret()).startsWith("otpauth://totp/");
    assertThat(begin().secret()).as("asked again, the same").isEqualTo(begun.secret());
    assertThat(signIn(null)).isEqualTo("401 SECOND_FACTOR_MISSING");
    assertThat(signIn(code(Base32.decode(begun.secret())))).isEqualTo("ok");
    later(1);
    assertThat(signIn(null)).isEqualTo("401 SECOND_CODE_NEEDED");
    var again = new Beginning(login, PASSWORD.toCharArray());
    assertThat(
            server.problem(
                server.postFrom(desk.workstation, "/v1/second", server.json.bytes(again))))
        .as("a confirmed secret is never told again")
        .isEqualTo("403 NOT_PERMITTED");
  }

  @Test
  void a_secret_is_told_to_nobody_without_the_password() throws Exception {
    var wrong = new Beginning(login, "một mật khẩu khác".toCharArray());
    assertThat(
            server.problem(
                server.postFrom(desk.workstation, "/v1/second", server.json.bytes(wrong))))
        .isEqualTo("401 SIGN_IN_WRONG");
  }

  @Test
  void the_code_of_a_step_is_taken_once_and_none_of_an_earlier_step_after_it() throws Exception {
    var secret = enrolled();
    var code = code(secret);
    assertThat(signIn(code)).isEqualTo("ok");
    assertThat(signIn(code)).isEqualTo("401 SECOND_CODE_WRONG");
    var before = Totp.code(secret, Totp.step(Instant.now().plus(ahead)) - 1);
    assertThat(signIn(before)).isEqualTo("401 SECOND_CODE_WRONG");
    later(1);
    var next = code(secret); // asked for once: the second half could be of the step after
    assertThat(signIn(next.substring(0, 3) + " " + next.substring(3))).isEqualTo("ok");
  }

  @Test
  void wrong_codes_are_slowed_like_wrong_passwords() throws Exception {
    enrolled();
    var last = "";
    for (int tries = 0; tries < 8; tries++) {
      last = signIn("00000" + tries);
    }
    assertThat(last).isEqualTo("429 SIGN_IN_TOO_MANY");
  }

  @Test
  void recovery_codes_stand_in_for_a_lost_telephone_once_each() throws Exception {
    var secret = enrolled();
    String token;
    try (var response = post(code(secret))) {
      token = server.json.read(response.body().bytes(), SignedIn.class).token();
      server.signing.given(token, desk.workstation);
    }
    var done = server.json.bytes(new Done(true));
    var first = server.read(server.post("/v1/second/recovery", token, done), Recovery.class);
    var codes =
        server.read(server.post("/v1/second/recovery", token, done), Recovery.class).codes();
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    assertThat(signIn(first.codes().getFirst())).as("replaced").isEqualTo("401 SECOND_CODE_WRONG");
    assertThat(signIn(codes.getFirst())).isEqualTo("ok");
    assertThat(signIn(codes.getFirst())).isEqualTo("401 SECOND_CODE_WRONG");
    assertThat(signIn(codes.get(1))).isEqualTo("ok");
  }

  @Test
  void one_that_was_forgotten_is_begun_anew_with_another_secret() throws Exception {
    var secret = enrolled();
    store.accounts().seconds().forget(login, "admin");
    assertThat(signIn(code(secret))).isEqualTo("401 SECOND_CODE_WRONG");
    assertThat(Base32.decode(begin().secret())).isNotEqualTo(secret);
  }

  @Test
  void a_counselor_signs_in_without() throws Exception {
    try (var response = server.signIn("lan", "lighthouse", UUID.randomUUID())) {
      assertThat(response.code()).isEqualTo(200);
    }
    var beginning = new Beginning("lan", "lighthouse".toCharArray());
    assertThat(
            server.problem(
                server.postFrom(desk.workstation, "/v1/second", server.json.bytes(beginning))))
        .isEqualTo("403 NOT_PERMITTED");
  }
}
