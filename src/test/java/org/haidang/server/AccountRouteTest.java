package org.haidang.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import okhttp3.Response;
import org.haidang.access.AccountDirectory.Stored;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.sync.AccountMessages.Changing;
import org.haidang.sync.AccountMessages.Code;
import org.haidang.sync.AccountMessages.Done;
import org.haidang.sync.AccountMessages.Keeping;
import org.haidang.sync.AccountMessages.KeptAccounts;
import org.haidang.sync.AccountMessages.Own;
import org.haidang.sync.AccountMessages.Person;
import org.haidang.sync.AccountMessages.Resetting;
import org.haidang.sync.AccountMessages.Striking;
import org.haidang.sync.AccountMessages.Whose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who looks after whose account, and passwords set and set anew. */
class AccountRouteTest extends WithServer {

  private static final String GOOD = "ngọn đèn soi biển đêm";
  private static int number;

  private final String fresh = "moi" + ++number;
  private String supervisor;
  private String administrator;

  @BeforeEach
  void signIn() throws Exception {
    var passwords =
        new org.haidang.access.Passwords(
            new java.security.SecureRandom(), new org.haidang.access.Passwords.Cost(8, 1));
    store
        .accounts()
        .put(
            new Stored(
                new Account("admin", "Quản trị", Role.ADMINISTRATOR, "HN"),
                passwords.hash("lighthouse".toCharArray())));
    supervisor = server.token("hoa", UUID.randomUUID());
    administrator = server.token("admin", UUID.randomUUID());
  }

  private Account account(String login, Role role, String centre) {
    return new Account(login, "Lê Thị Mới", role, centre);
  }

  private Response posted(String path, String token, byte[] body) throws Exception {
    return token == null
        ? server.postFrom(desk.workstation, path, body)
        : server.post(path, token, body);
  }

  private String said(String path, String token, Object body) throws Exception {
    try (var response = posted(path, token, server.json.bytes(body))) {
      return response.code() == 200 ? "ok" : server.problem(response);
    }
  }

  private String add(String token, Account account) throws Exception {
    return said("/v1/accounts", token, new Keeping(account, true));
  }

  private Code code(String token, String login) throws Exception {
    return server.read(
        server.post("/v1/accounts/code", token, server.json.bytes(new Whose(login))), Code.class);
  }

  private java.util.List<String> acts(String token, String login) throws Exception {
    return server
        .read(
            server.post("/v1/accounts/acts", token, server.json.bytes(new Whose(login))),
            org.haidang.sync.AccountMessages.Acts.class)
        .rows()
        .stream()
        .map(org.haidang.sync.TrailMessages.Row::happening)
        .map(done -> done.login() + " " + done.fields().get(1))
        .toList();
  }

  private String reset(String login, String code, String password) throws Exception {
    return said("/v1/password/reset", null, new Resetting(login, code, password.toCharArray()));
  }

  private String signedIn(String login, String password) throws Exception {
    try (var response = server.signIn(login, password, UUID.randomUUID())) {
      return response.code() == 200 ? "ok" : server.problem(response);
    }
  }

  @Test
  void a_new_account_lets_nobody_in_until_its_person_set_a_password_with_the_code()
      throws Exception {
    assertThat(add(supervisor, account(fresh, Role.COUNSELOR, "HN"))).isEqualTo("ok");
    assertThat(add(supervisor, account(fresh, Role.COUNSELOR, "HN")))
        .isEqualTo("409 ACCOUNT_TAKEN");
    assertThat(signedIn(fresh, "")).isEqualTo("401 SIGN_IN_WRONG");
    assertThat(signedIn(fresh, "none")).isEqualTo("401 SIGN_IN_WRONG");

    var code = code(supervisor, fresh).code();
    assertThat(reset(fresh, code, "matkhau123456")).isEqualTo("400 PASSWORD_COMMON");
    assertThat(reset(fresh, code, "ngan qua")).isEqualTo("400 PASSWORD_SHORT");
    assertThat(reset(fresh, "AAAAA-AAAAA", GOOD)).isEqualTo("401 RESET_CODE_WRONG");
    assertThat(reset(fresh, code.toLowerCase(java.util.Locale.ROOT), GOOD)).isEqualTo("ok");
    assertThat(signedIn(fresh, GOOD)).isEqualTo("ok");
    assertThat(reset(fresh, code, GOOD + " 2")).as("once").isEqualTo("401 RESET_CODE_WRONG");
    assertThat(acts(supervisor, fresh))
        .containsExactly(
            fresh + " act:PASSWORD",
            fresh + " act:CODE_USED",
            "hoa act:CODE_GIVEN",
            "hoa act:ADDED");
  }

  @Test
  void a_code_is_good_for_half_an_hour_and_the_latest_alone() throws Exception {
    add(supervisor, account(fresh, Role.COUNSELOR, "HN"));
    var first = code(supervisor, fresh);
    var second = code(supervisor, fresh);
    assertThat(reset(fresh, first.code(), GOOD)).isEqualTo("401 RESET_CODE_WRONG");
    server.goAhead(Duration.ofMinutes(31));
    assertThat(reset(fresh, second.code(), GOOD)).isEqualTo("401 RESET_CODE_WRONG");
    var third = code(supervisor, fresh);
    server.goAhead(Duration.ofMinutes(29));
    assertThat(reset(fresh, third.code(), GOOD)).isEqualTo("ok");
  }

  @Test
  void guessing_codes_is_slowed_like_guessing_passwords() throws Exception {
    add(supervisor, account(fresh, Role.COUNSELOR, "HN"));
    code(supervisor, fresh);
    var last = "";
    for (int tries = 0; tries < 7; tries++) {
      last = reset(fresh, "AAAAA-AAAA" + tries, GOOD);
    }
    assertThat(last).isEqualTo("429 SIGN_IN_TOO_MANY");
  }

  @Test
  void a_reset_ends_every_session_and_a_password_of_ones_own_every_other() throws Exception {
    add(supervisor, account(fresh, Role.COUNSELOR, "HN"));
    reset(fresh, code(supervisor, fresh).code(), GOOD);
    var here = token(fresh, GOOD);
    var elsewhere = token(fresh, GOOD);
    var wrong = new Changing("sai rồi sai rồi".toCharArray(), (GOOD + " 2").toCharArray());
    assertThat(said("/v1/password", here, wrong)).isEqualTo("401 SIGN_IN_WRONG");
    var same = new Changing(GOOD.toCharArray(), GOOD.toCharArray());
    assertThat(said("/v1/password", here, same)).isEqualTo("400 PASSWORD_SAME");
    var named = new Changing(GOOD.toCharArray(), "Lê Thị Mới 1990".toCharArray());
    assertThat(said("/v1/password", here, named)).isEqualTo("400 PASSWORD_NAMED");
    var other = new Changing(GOOD.toCharArray(), (GOOD + " 2").toCharArray());
    assertThat(said("/v1/password", here, other)).isEqualTo("ok");
    assertThat(own(here)).isEqualTo(200);
    assertThat(own(elsewhere)).isEqualTo(401);
    assertThat(signedIn(fresh, GOOD)).isEqualTo("401 SIGN_IN_WRONG");

    reset(fresh, code(supervisor, fresh).code(), GOOD);
    assertThat(own(here)).isEqualTo(401);
  }

  private String token(String login, String password) throws Exception {
    return server.token(login, password, UUID.randomUUID());
  }

  private int own(String token) throws Exception {
    try (var response = server.get("/v1/account", token)) {
      return response.code();
    }
  }

  @Test
  void a_supervisor_looks_after_counselors_and_trainers_of_the_own_centre_alone() throws Exception {
    assertThat(add(supervisor, account(fresh, Role.COUNSELOR, "DN")))
        .isEqualTo("403 NOT_PERMITTED");
    assertThat(add(supervisor, account(fresh, Role.SUPERVISOR, "HN")))
        .isEqualTo("403 NOT_PERMITTED");
    assertThat(add(supervisor, account(fresh, Role.TRAINER, "HN"))).isEqualTo("ok");
    var raised = new Keeping(account(fresh, Role.ADMINISTRATOR, "HN"), false);
    assertThat(said("/v1/accounts", supervisor, raised)).isEqualTo("403 NOT_PERMITTED");
    var own = new Keeping(new Account("hoa", "Hoa", Role.SUPERVISOR, "HN"), false);
    assertThat(said("/v1/accounts", supervisor, own)).isEqualTo("403 NOT_PERMITTED");
    for (var other : List.of("minh", "bich", "admin", "hoa", "khongco")) {
      assertThat(said("/v1/accounts/code", supervisor, new Whose(other)))
          .as(other)
          .isEqualTo("404 ACCOUNT_MISSING");
      assertThat(said("/v1/accounts/strike", supervisor, new Striking(other, true)))
          .as(other)
          .isEqualTo("404 ACCOUNT_MISSING");
      assertThat(said("/v1/accounts/second", supervisor, new Whose(other)))
          .as(other)
          .isEqualTo("404 ACCOUNT_MISSING");
    }
    assertThat(kept(supervisor))
        .contains("lan", "tam", fresh)
        .doesNotContain("hoa", "minh", "bich");
    for (var role : List.of("lan", "tam", "bich", "nga")) {
      var token = server.token(role, UUID.randomUUID());
      assertThat(add(token, account(fresh + "x", Role.COUNSELOR, "HN")))
          .isEqualTo("403 NOT_PERMITTED");
      assertThat(server.problem(server.get("/v1/accounts", token))).isEqualTo("403 NOT_PERMITTED");
    }
  }

  private List<String> kept(String token) throws Exception {
    return server.read(server.get("/v1/accounts", token), KeptAccounts.class).accounts().stream()
        .map(each -> each.account().login())
        .toList();
  }

  @Test
  void an_administrator_looks_after_every_account_but_the_own() throws Exception {
    assertThat(add(administrator, account(fresh, Role.SUPERVISOR, "DN"))).isEqualTo("ok");
    assertThat(kept(administrator)).contains("hoa", "minh", "bich", fresh).doesNotContain("admin");
    assertThat(said("/v1/accounts/strike", administrator, new Striking("admin", true)))
        .isEqualTo("404 ACCOUNT_MISSING");
    var moved = new Keeping(account(fresh, Role.COUNSELOR, "HN"), false);
    assertThat(said("/v1/accounts", administrator, moved)).isEqualTo("ok");
    assertThat(kept(supervisor)).contains(fresh);
  }

  @Test
  void who_is_struck_off_is_out_at_once_and_let_in_again_with_the_same_password() throws Exception {
    add(supervisor, account(fresh, Role.COUNSELOR, "HN"));
    reset(fresh, code(supervisor, fresh).code(), GOOD);
    var token = token(fresh, GOOD);
    assertThat(said("/v1/accounts/strike", supervisor, new Striking(fresh, true))).isEqualTo("ok");
    assertThat(own(token)).isEqualTo(401);
    assertThat(signedIn(fresh, GOOD)).isEqualTo("401 SIGN_IN_WRONG");
    assertThat(said("/v1/accounts/code", supervisor, new Whose(fresh)))
        .isEqualTo("404 ACCOUNT_MISSING");
    said("/v1/accounts/strike", supervisor, new Striking(fresh, false));
    assertThat(own(token)).as("its old sessions stay ended").isEqualTo(401);
    assertThat(signedIn(fresh, GOOD)).isEqualTo("ok");
  }

  @Test
  void another_role_or_centre_ends_the_sessions_and_another_name_does_not() throws Exception {
    add(administrator, account(fresh, Role.COUNSELOR, "HN"));
    reset(fresh, code(supervisor, fresh).code(), GOOD);
    var token = token(fresh, GOOD);
    var named = new Account(fresh, "Lê Thị Mới Hơn", Role.COUNSELOR, "HN");
    said("/v1/accounts", supervisor, new Keeping(named, false));
    assertThat(own(token)).isEqualTo(200);
    said("/v1/accounts", administrator, new Keeping(account(fresh, Role.COUNSELOR, "DN"), false));
    assertThat(own(token)).isEqualTo(401);
  }

  @Test
  void ones_own_account_tells_what_the_colleagues_of_the_centre_are_called() throws Exception {
    add(administrator, new Account(fresh, "Lê Thị Mới", Role.COUNSELOR, "HN"));
    assertThat(colleagues(supervisor)).contains(new Person(fresh, "Lê Thị Mới"));

    said("/v1/accounts/strike", administrator, new Striking(fresh, true));
    assertThat(colleagues(supervisor)).contains(new Person(fresh, "Lê Thị Mới"));

    said("/v1/accounts", administrator, new Keeping(account(fresh, Role.COUNSELOR, "DN"), false));
    assertThat(colleagues(supervisor)).extracting(Person::login).doesNotContain(fresh);
  }

  private List<Person> colleagues(String token) throws Exception {
    return server.read(server.get("/v1/account", token), Own.class).colleagues();
  }

  @Test
  void ones_own_account_tells_the_offline_days_of_this_server() throws Exception {
    var own = server.read(server.get("/v1/account", supervisor), Own.class);
    assertThat(own.offlineDays()).isEqualTo(7);
    store.accounts().book().offlineDays(3);
    assertThat(server.read(server.get("/v1/account", supervisor), Own.class).offlineDays())
        .isEqualTo(3);
    store.accounts().book().offlineDays(7);
    assertThat(new Done(true).done()).isTrue();
  }

  @Test
  void what_is_no_account_is_malformed() throws Exception {
    for (var login : List.of("", "a", "Có Dấu", "a b", "x".repeat(60), "server", "-a")) {
      assertThat(add(administrator, account(login, Role.COUNSELOR, "HN")))
          .as(login)
          .isEqualTo("400 MALFORMED");
    }
    for (var body : List.of("{}", "{\"account\":{\"login\":\"abc\"}}", "[]")) {
      assertThat(server.problem(server.post("/v1/accounts", administrator, body.getBytes(UTF_8))))
          .isEqualTo("400 MALFORMED");
    }
    for (var path : List.of("/v1/password", "/v1/password/reset", "/v1/second")) {
      assertThat(server.problem(server.post(path, supervisor, "{}".getBytes(UTF_8))))
          .isEqualTo("400 MALFORMED");
    }
  }
}
