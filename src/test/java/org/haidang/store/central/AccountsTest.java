package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.haidang.access.AccountDirectory;
import org.haidang.access.AccountDirectory.Stored;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccountsTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Account LAN = new Account("lan", "Nguyễn Thị Lan", Role.COUNSELOR, "HN");

  private static DatabaseAddress address;
  private static CentralStore store;
  private static AccountDirectory accounts;

  private final UUID workstation = UUID.randomUUID();

  @BeforeAll
  static void open() {
    address = TestDatabase.prepared("accounts");
    store = TestDatabase.store(address);
    accounts = store.accounts();
    accounts.put(new Stored(LAN, "hash"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void an_account_is_found_by_its_login_and_replaced_by_putting_it_again() {
    var minh = new Account("minh", "Trần Minh", Role.SUPERVISOR, "DN");
    accounts.put(new Stored(minh, "one"));
    accounts.put(new Stored(minh, "two"));

    assertThat(accounts.find("minh")).contains(new Stored(minh, "two"));
    assertThat(accounts.find("nobody")).isEmpty();
  }

  @Test
  void a_session_lasts_until_its_end_and_not_a_moment_longer() {
    accounts.databaseKey(workstation, new byte[32]);
    var token = new byte[] {1, 2, 3};
    accounts.open(token, "lan", workstation, Instant.now().plusSeconds(3600));
    var session = accounts.session(token, NOON).orElseThrow();

    assertThat(session.account()).isEqualTo(LAN);
    assertThat(session.workstation()).isEqualTo(workstation);
    assertThat(accounts.session(token, session.until().minusMillis(1))).isPresent();
    assertThat(accounts.session(token, session.until())).isEmpty();
    assertThat(accounts.session(new byte[] {9}, NOON)).isEmpty();
  }

  @Test
  void a_struck_off_account_is_let_in_no_more_nor_is_a_struck_off_workstation() throws Exception {
    var hoa = new Account("hoa", "Lê Hoa", Role.COUNSELOR, "HN");
    accounts.put(new Stored(hoa, "hash"));
    accounts.databaseKey(workstation, new byte[32]);
    accounts.open(new byte[] {4}, "hoa", workstation, Instant.now().plusSeconds(3600));
    accounts.open(new byte[] {5}, "lan", workstation, Instant.now().plusSeconds(3600));
    try (var connection = TestDatabase.connect(address);
        var statement = connection.createStatement()) {
      statement.execute("update account set struck_off = true where login = 'hoa'");
      assertThat(accounts.session(new byte[] {4}, NOON)).isEmpty();
      assertThat(accounts.find("hoa")).isEmpty();
      assertThat(accounts.session(new byte[] {5}, NOON)).isPresent();
      statement.execute(
          "update workstation set struck_off = true where id = '" + workstation + "'");
      assertThat(accounts.session(new byte[] {5}, NOON)).isEmpty();
    }
  }

  @Test
  void the_first_key_offered_for_a_workstation_stays_its_key() {
    var first = new byte[32];
    first[0] = 7;

    assertThat(accounts.databaseKey(workstation, first)).isEqualTo(first);
    assertThat(accounts.databaseKey(workstation, new byte[32])).isEqualTo(first);
  }
}
