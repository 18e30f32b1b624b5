package org.haidang.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.regex.Pattern;
import org.haidang.access.AccountDirectory;
import org.haidang.access.OneTimeCode;
import org.haidang.access.Passwords;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.platform.Texts;
import org.haidang.store.central.CentralStore;
import org.haidang.store.central.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Accounts looked after from the server's own command line. */
class AccountCommandTest {

  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}");

  private static CentralStore store;
  private final Passwords passwords = new Passwords(new SecureRandom(), new Passwords.Cost(8, 1));
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeAll
  static void open() {
    store = TestDatabase.store(TestDatabase.prepared("account_command"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private AccountDirectory accounts() {
    return store.accounts();
  }

  private int run(String password, String... arguments) throws Exception {
    var command = new AccountCommand(new Console(Texts.load(), new PrintStream(said, true, UTF_8)));
    new CommandLine(command).parseArgs(arguments);
    var in = System.in;
    System.setIn(new ByteArrayInputStream((password + "\n").getBytes(UTF_8)));
    try {
      return command.keep(accounts(), passwords);
    } finally {
      System.setIn(in);
    }
  }

  @Test
  void an_account_is_added_with_a_good_password_changed_struck_off_and_let_in_again()
      throws Exception {
    String[] mai = {"mai", "--name", "Nguyễn Thị Mai", "--role", "COUNSELOR", "--centre", "DN"};
    assertThat(run("matkhau123456", mai)).isEqualTo(2);
    assertThat(said.toString(UTF_8)).contains("HD-PASSWORD-COMMON");
    assertThat(accounts().book().entry("mai")).isEmpty();
    assertThat(run("ngọn đèn soi biển đêm", mai)).isZero();
    var stored = accounts().find("mai").orElseThrow();
    assertThat(Passwords.matches("ngọn đèn soi biển đêm".toCharArray(), stored.passwordHash()))
        .isTrue();

    assertThat(run("", "mai", "--role", "SUPERVISOR")).isZero();
    assertThat(accounts().find("mai").orElseThrow().account())
        .isEqualTo(new Account("mai", "Nguyễn Thị Mai", Role.SUPERVISOR, "DN"));
    assertThat(accounts().seconds().of(stored.account()).demanded())
        .as("as a counselor none is asked for")
        .isFalse();
    assertThat(accounts().seconds().of(accounts().find("mai").orElseThrow().account()).demanded())
        .isTrue();

    assertThat(run("", "mai", "--strike-off")).isZero();
    assertThat(accounts().find("mai")).isEmpty();
    assertThat(run("", "mai", "--let-in")).isZero();
    assertThat(accounts().find("mai")).isPresent();
  }

  @Test
  void somebody_new_may_be_given_a_one_time_code_instead_of_a_password() throws Exception {
    assertThat(run("", "nam", "--name", "Lê Nam", "--role", "TRAINER", "--centre", "HN", "--code"))
        .isZero();
    var found = CODE.matcher(said.toString(UTF_8));
    assertThat(found.find()).isTrue();
    var code = OneTimeCode.hash(found.group());
    assertThat(accounts().book().takeCode("nam", code, Instant.now())).isTrue();
    assertThat(accounts().book().takeCode("nam", code, Instant.now())).isFalse();
  }

  @Test
  void an_account_that_is_not_there_wants_name_role_and_centre() throws Exception {
    assertThat(run("", "khongco", "--strike-off")).isEqualTo(2);
    assertThat(accounts().book().entry("khongco")).isEmpty();
  }
}
