package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haidang.access.AccountBook;
import org.haidang.access.Deed;
import org.haidang.access.OneTimeCode;
import org.haidang.access.Session;
import org.haidang.access.TrailCheck;
import org.haidang.access.Workstations;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.sync.TrailMessages.Filter;
import org.haidang.sync.TrailMessages.Question;
import org.haidang.sync.TrailMessages.Row;
import org.haidang.sync.TrailMessages.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is done to accounts and computers stands in the server's chain. */
class ActNotesTest {

  private static final Account MAI = new Account("mai", "Nguyễn Thị Mai", Role.COUNSELOR, "HN");
  private static final Instant LATER = Instant.now().plusSeconds(3600);

  private final DatabaseAddress address = TestDatabase.prepared("acts");
  private CentralStore store = TestDatabase.store(address);

  @BeforeEach
  void begin() {
    store.accounts().book().add(MAI, "admin");
  }

  @AfterEach
  void shut() {
    store.close();
  }

  private List<Row> seen(String centre) {
    var hoa = new Account("hoa", "Hoa", Role.SUPERVISOR, centre);
    return store
        .trail()
        .find(
            View.CENTRE,
            new Question(Filter.ALL, 0, 500, null),
            new Session(hoa, UUID.randomUUID(), LATER),
            Instant.now())
        .rows();
  }

  /** The newest first: who did it, and what of it is kept. */
  private List<String> done(String centre, Deed deed) {
    return seen(centre).stream()
        .map(Row::happening)
        .filter(what -> what.deed().equals(deed.name()))
        .map(what -> what.login() + " " + String.join(" ", what.fields()))
        .toList();
  }

  private List<String> acts(String centre) {
    return done(centre, Deed.ACCOUNT_CHANGED);
  }

  @Test
  void every_act_on_an_account_is_kept_with_who_did_it_and_without_a_name() {
    var book = store.accounts().book();
    var seconds = store.accounts().seconds();
    var code = OneTimeCode.hash("ABCD");
    book.change(new Account("mai", "Nguyễn Thị Mai Anh", Role.SUPERVISOR, "HN"), "admin");
    book.code("mai", code, LATER, "hoa");
    assertThat(book.takeCode("mai", code, Instant.now())).isTrue();
    assertThat(book.takeCode("mai", code, Instant.now())).isFalse();
    book.password("mai", "hash", null, "mai");
    seconds.begin("mai", new byte[20]);
    assertThat(seconds.take("mai", 7)).isTrue();
    assertThat(seconds.take("mai", 8)).isTrue();
    seconds.recovery("mai", List.of(code), "mai");
    assertThat(seconds.takeRecovery("mai", code)).isTrue();
    seconds.forget("mai", "admin");
    book.strikeOff("mai", true, "hoa");
    book.strikeOff("mai", false, AccountBook.SERVER);

    assertThat(acts("HN").reversed())
        // Two of them may be of one millisecond.
        .containsExactlyInAnyOrder(
            "admin account:mai act:ADDED role:COUNSELOR centre:HN",
            "admin account:mai act:RENAMED",
            "admin account:mai act:MOVED role:SUPERVISOR centre:HN",
            "hoa account:mai act:CODE_GIVEN",
            "mai account:mai act:CODE_USED",
            "mai account:mai act:PASSWORD",
            "mai account:mai act:SECOND_BEGUN",
            "mai account:mai act:RECOVERY_CODES",
            "mai account:mai act:RECOVERY_CODE_USED",
            "admin account:mai act:SECOND_FORGOTTEN",
            "hoa account:mai act:STRUCK_OFF",
            "server account:mai act:LET_IN_AGAIN");
    assertThat(store.trail().check()).extracting(TrailCheck.Result::whole).containsOnly(true);
  }

  @Test
  void who_goes_to_another_centre_is_seen_to_go_by_both() {
    store.accounts().book().change(new Account("mai", "X", Role.COUNSELOR, "DN"), "admin");
    store.accounts().book().change(new Account("mai", "X", Role.COUNSELOR, "DN"), "admin");

    var moved = "admin account:mai act:MOVED role:COUNSELOR centre:DN";
    assertThat(acts("HN")).filteredOn(moved::equals).hasSize(1);
    assertThat(acts("DN")).filteredOn(moved::equals).hasSize(1);
    assertThat(acts("AG")).isEmpty();
  }

  @Test
  void a_computer_is_followed_from_its_code_to_its_end() {
    var id = UUID.randomUUID();
    var computers = store.workstations();
    computers.issue(new byte[] {1}, "HN", LATER, null, "admin");
    assertThat(computers.enrol(new byte[] {1}, id, new byte[32], Instant.now()))
        .isEqualTo(Workstations.Answer.ENROLLED);
    // The same request once more, because its answer was lost: it joined once.
    computers.enrol(new byte[] {1}, id, new byte[32], Instant.now());
    assertThat(computers.name(id, "Bàn 3", "hoa")).isTrue();
    assertThat(computers.name(id, "Bàn 3", "hoa")).isTrue();
    assertThat(computers.strikeOff(id, "hoa")).isTrue();
    assertThat(computers.strikeOff(id, "admin")).isTrue();

    assertThat(done("HN", Deed.JOIN_CODE_GIVEN)).containsExactly("admin centre:HN until:" + LATER);
    assertThat(done("HN", Deed.COMPUTER_JOINED))
        .containsExactly(" workstation:" + id + " centre:HN code-by:admin");
    assertThat(done("HN", Deed.COMPUTER_NAMED)).containsExactly("hoa workstation:" + id);
    assertThat(done("HN", Deed.COMPUTER_STRUCK_OFF)).containsExactly("hoa workstation:" + id);
    assertThat(done("DN", Deed.COMPUTER_STRUCK_OFF)).isEmpty();
    var listed = computers.listed(id).orElseThrow();
    assertThat(listed.name()).isEqualTo("Bàn 3");
    assertThat(listed.enrolledBy()).isEqualTo("admin");
    assertThat(listed.struckOff()).isTrue();
    assertThat(computers.all("DN")).isEmpty();
    assertThat(computers.all("HN")).containsExactly(listed);
  }

  @Test
  void a_setting_is_kept_when_it_changes_and_not_at_every_start() {
    store.accounts().book().offlineDays(3);
    store.accounts().book().offlineDays(3);

    assertThat(done("", Deed.SERVER_SET)).containsExactly("server offline-days:3");
  }

  @Test
  void what_was_noted_in_a_table_of_its_own_before_is_taken_into_the_chain_once()
      throws SQLException {
    store.close();
    try (var connection = TestDatabase.connect(address);
        var statement = connection.createStatement()) {
      statement.execute(
          "insert into account_act_before (at, actor, login, act) values"
              + " ('2026-11-01T00:00:00Z', 'hoa', 'mai', 'MOVED TRAINER HN'),"
              + " ('2026-11-02T00:00:00Z', 'server', 'mai', 'STRUCK_OFF')");
    }
    for (int start = 0; start < 2; start++) {
      store = TestDatabase.store(address);
      assertThat(acts("HN"))
          .containsExactlyInAnyOrder(
              "admin account:mai act:ADDED role:COUNSELOR centre:HN",
              "hoa account:mai act:MOVED role:TRAINER centre:HN",
              "server account:mai act:STRUCK_OFF");
      assertThat(seen("HN"))
          .filteredOn(row -> row.happening().fields().contains("act:STRUCK_OFF"))
          .extracting(row -> row.happening().at())
          .containsExactly(Instant.parse("2026-11-02T00:00:00Z"));
      if (start == 0) {
        store.close();
      }
    }
  }

  private List<String> whoseActs(View view, Role role, String who) {
    var asker = new Account("asker", "Asker", role, "AG");
    var filter = new Filter(who, List.of(), null, null, null, null);
    return store
        .trail()
        .find(
            view,
            new Question(filter, 0, 500, null),
            new Session(asker, UUID.randomUUID(), LATER),
            Instant.now())
        .rows()
        .stream()
        .map(row -> row.happening().login() + " " + row.happening().deed())
        .distinct()
        .toList();
  }

  @Test
  void an_administrator_sees_the_acts_of_every_centre_and_finds_them_by_a_name_without_tones() {
    store.accounts().book().add(new Account("nhd", "Ngô Hải Đường", Role.SUPERVISOR, "DN"), "mai");
    store.accounts().book().password("nhd", "hash", null, "nhd");

    assertThat(whoseActs(View.GLASS, Role.ADMINISTRATOR, null))
        .containsExactlyInAnyOrder(
            "nhd ACCOUNT_CHANGED", "mai ACCOUNT_CHANGED", "admin ACCOUNT_CHANGED");
    assertThat(whoseActs(View.GLASS, Role.ADMINISTRATOR, "hai duong"))
        .containsExactly("nhd ACCOUNT_CHANGED");
    assertThat(whoseActs(View.GLASS, Role.ADMINISTRATOR, "ADM"))
        .containsExactly("admin ACCOUNT_CHANGED");
    assertThat(whoseActs(View.CENTRE, Role.SUPERVISOR, "hai duong")).isEmpty();
  }
}
