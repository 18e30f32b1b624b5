package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.haidang.access.Session;
import org.haidang.access.TrailCheck;
import org.haidang.access.TrailCheck.Break;
import org.haidang.access.TrailCheck.Why;
import org.haidang.access.TrailEntry;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.platform.Ids;
import org.haidang.records.Erasing.Wanted;
import org.haidang.sync.TrailAlarm;
import org.haidang.sync.TrailMessages.Fault;
import org.haidang.sync.TrailMessages.Filter;
import org.haidang.sync.TrailMessages.Found;
import org.haidang.sync.TrailMessages.Question;
import org.haidang.sync.TrailMessages.Report;
import org.haidang.sync.TrailMessages.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chains at the server: what comes, what does not fit, and what was done to them there. */
class TrailTableTest {

  static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
  static final Ids IDS = Ids.timeOrdered();

  private static DatabaseAddress address;
  private static CentralStore store;

  private final TrailDesk desk = new TrailDesk(store);

  @BeforeAll
  static void open() {
    address = TestDatabase.prepared("trails");
    store = TestDatabase.store(address);
  }

  @AfterAll
  static void shut() {
    store.close();
  }

  @BeforeEach
  void clear() throws SQLException {
    behindItsBack("delete from trail_alarm");
  }

  private static void behindItsBack(String sql) throws SQLException {
    try (var connection = TestDatabase.connect(address);
        var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica; " + sql);
    }
  }

  private static Session supervisor(String centre) {
    return new Session(
        new Account("hoa", "Hoa", Role.SUPERVISOR, centre),
        IDS.next(),
        Instant.parse("2099-01-01T00:00:00Z"));
  }

  private static Found seen(String centre) {
    return store
        .trail()
        .find(View.CENTRE, new Question(Filter.ALL, 0, 500, null), supervisor(centre), NOON);
  }

  private TrailCheck.Result result() {
    return store.trail().check().stream()
        .filter(result -> result.chain().equals(desk.chain))
        .findFirst()
        .orElseThrow();
  }

  private static List<Fault> alarms() {
    return seen("HN").alarms().stream().map(TrailAlarm::fault).toList();
  }

  @Test
  void a_chain_comes_in_order_and_coming_again_is_harmless() {
    desk.looks(603);
    desk.sync.send();
    desk.sent(0);
    desk.sync.send();
    desk.looks(2);
    desk.sync.send();

    assertThat(result().entries()).isEqualTo(605);
    assertThat(result().whole()).isTrue();
    assertThat(result().last()).isEqualTo(desk.head());
    assertThat(alarms()).isEmpty();
  }

  @Test
  void an_entry_taken_out_of_the_workstation_is_a_gap_that_everybody_of_the_centre_sees() {
    desk.looks(5);
    desk.entries.remove(2);
    desk.sync.send();

    assertThat(alarms()).contains(Fault.BROKEN);
    assertThat(seen("DN").alarms()).isEmpty();
    assertThat(result().entries()).isEqualTo(2);
  }

  @Test
  void entries_that_were_never_sent_are_a_gap() {
    desk.looks(3);
    desk.sync.send();
    desk.looks(3);
    desk.entries.remove(3);
    desk.sync.send();

    assertThat(alarms()).contains(Fault.GAP);
    assertThat(result().entries()).isEqualTo(3);
  }

  @Test
  void a_history_made_anew_is_a_fork_and_both_are_kept() {
    desk.looks(5);
    desk.sync.send();
    desk.entries.removeLast();
    desk.entries.removeLast();
    desk.looks(3);
    desk.sync.send();

    assertThat(alarms()).containsExactly(Fault.FORK);
    assertThat(result().entries()).isEqualTo(8);
    assertThat(result().breaks()).extracting(Break::why).contains(Why.DOUBLED);
  }

  @Test
  void a_chain_whose_end_was_cut_off_is_noticed_without_a_new_entry() {
    desk.looks(5);
    desk.sync.send();
    desk.entries.removeLast();
    desk.report(new Report(desk.chain, desk.head(), List.of()));

    assertThat(alarms()).containsExactly(Fault.SHORT);
  }

  @Test
  void an_entry_that_was_changed_is_not_taken_and_what_comes_before_it_is() {
    desk.looks(4);
    var was = desk.entries.get(2);
    desk.entries.set(
        2,
        new TrailEntry(
            was.chain(),
            was.seq(),
            was.before(),
            was.head().replace("lan", "hoa"),
            was.words(),
            was.salt(),
            was.pledge(),
            was.seal()));
    desk.sync.send();

    assertThat(alarms()).containsExactly(Fault.BROKEN);
    assertThat(result().entries()).isEqualTo(2);
  }

  @Test
  void nobody_adds_to_the_chain_of_another_workstation() {
    desk.looks(2);
    desk.sync.send();
    var thief = new Session(desk.session.account(), IDS.next(), desk.session.until());
    var more = desk.look(IDS.next(), null);
    var answer =
        store.trail().report(new Report(desk.chain, desk.head(), List.of(more)), thief, NOON);

    assertThat(answer.fault()).isEqualTo(Fault.FORK);
    assertThat(result().entries()).isEqualTo(2);
  }

  @Test
  void a_server_of_yesterday_is_sent_again_what_it_lost_and_the_gap_is_mended() throws Exception {
    desk.looks(6);
    desk.sync.send();
    behindItsBack("delete from trail where seq > 4 and chain = '" + desk.chain + "'");
    behindItsBack(
        "update trail_chain set seq = 4, seal = '"
            + desk.entries.get(3).seal()
            + "' where chain = '"
            + desk.chain
            + "'");
    desk.looks(1);
    desk.sync.send();

    assertThat(result().entries()).isEqualTo(7);
    assertThat(result().whole()).isTrue();
    assertThat(alarms()).isEmpty();
  }

  @Test
  void erasing_a_record_erases_why_somebody_looked_also_of_looks_that_come_later() {
    var record = new Matters(store, address, "HN").make(RecordType.CONTACT, Body.EMPTY);
    desk.look(record, "chị Mơ gọi");
    desk.sync.send();
    store.erasures().erase(new Wanted(record, "asked"), supervisor("HN"), NOON);
    desk.look(record, "chị Mơ gọi lại");
    desk.sync.send();

    var about =
        store
            .trail()
            .find(
                View.CENTRE,
                new Question(new Filter(null, List.of(), record, null, null, null), 0, 10, null),
                supervisor("HN"),
                NOON);
    assertThat(about.rows())
        .filteredOn(row -> row.happening().deed().equals("SHOWN"))
        .hasSize(2)
        .allSatisfy(row -> assertThat(row.words()).isNull())
        .allSatisfy(row -> assertThat(row.forgotten()).isTrue());
    assertThat(about.rows()).anyMatch(row -> row.happening().deed().equals("ERASED"));
    assertThat(result().whole()).isTrue();
    assertThat(result().erased()).isEqualTo(2);
  }

  @Test
  void a_counselor_sees_who_looked_at_their_own_records_and_nobody_elses() {
    var matters = new Matters(store, address, "HN");
    var mine = matters.make(RecordType.CONTACT, Body.EMPTY.with(ContactFields.COUNSELOR, "dung"));
    var other = matters.make(RecordType.CONTACT, Body.EMPTY.with(ContactFields.COUNSELOR, "minh"));
    desk.look(mine, "bàn giao");
    desk.look(other, null);
    desk.sync.send();
    var dung =
        new Session(
            new Account("dung", "Dung", Role.COUNSELOR, "HN"), IDS.next(), desk.session.until());

    var found = store.trail().find(View.OWN, new Question(Filter.ALL, 0, 10, null), dung, NOON);
    assertThat(found.rows()).hasSize(1);
    assertThat(found.rows().getFirst().happening().record()).isEqualTo(mine);
    assertThat(found.rows().getFirst().happening().login()).isEqualTo("lan");
    assertThat(found.rows().getFirst().words()).isEqualTo("bàn giao");
  }

  @Test
  void looking_into_the_trail_and_taking_it_away_are_in_the_trail() {
    var filter = new Filter("la", List.of("SHOWN"), null, null, NOON, null);
    var session = supervisor("HP");
    store.trail().find(View.CENTRE, new Question(filter, 0, 10, null), session, NOON);
    store.trail().find(View.CENTRE, new Question(filter, 10, 10, null), session, NOON);
    store.trail().find(View.CENTRE, new Question(filter, 0, 10, "thanh tra"), session, NOON);

    assertThat(seen("HP").rows())
        .extracting(row -> row.happening().deed())
        .containsExactlyInAnyOrder("TRAIL_READ", "TRAIL_EXPORTED");
    assertThat(seen("HP").rows())
        .anyMatch(row -> row.words() != null && row.words().startsWith("thanh tra\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update trail set head = replace(head, 'lan', 'hoa') where seq = 3 and chain = ? | CHANGED",
        "update trail set login = 'hoa' where seq = 3 and chain = ? | CHANGED",
        "update trail set at = at + interval '1 day' where seq = 3 and chain = ? | CHANGED",
        "update trail set words = 'khác' where seq = 3 and chain = ? | WORDS_CHANGED",
        "delete from trail where seq = 3 and chain = ? | MISSING",
        "delete from trail where seq = 5 and chain = ? | CUT_OFF",
        "update trail set words = null, salt = null where seq = 3 and chain = ? | none"
      })
  void what_is_done_to_a_chain_at_the_server_is_found(String sql, String why) throws Exception {
    desk.looks(5);
    desk.sync.send();
    behindItsBack(sql.replace("?", "'" + desk.chain + "'"));

    var found = result().breaks().stream().map(it -> it.why().name()).toList();
    if (why.equals("none")) {
      assertThat(found).isEmpty();
      assertThat(result().erased()).isOne();
    } else {
      assertThat(found).contains(why);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update trail set login = 'nobody'",
        "update trail set words = 'khác'",
        "update trail set seal = 'x'",
        "delete from trail",
        "truncate trail",
        "delete from look",
        "update look set login = 'nobody'"
      })
  void the_database_itself_refuses_to_change_what_is_kept(String sql) {
    desk.looks(1);
    desk.sync.send();
    store.national();
    assertThatThrownBy(
            () -> {
              try (var connection = TestDatabase.connect(address);
                  var statement = connection.createStatement()) {
                statement.execute(
                    "insert into look (ask, at, login, centre, workstation, kind, reason) values"
                        + " (gen_random_uuid(), now(), 'lan', 'HN', gen_random_uuid(), 'ASKED',"
                        + " 'other')");
                statement.execute(sql);
              }
            })
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("only ever added");
  }

  @Test
  void the_servers_own_chain_is_whole_after_all_this() {
    var own = store.trail().check().getFirst();
    assertThat(own.whole()).isTrue();
  }
}
