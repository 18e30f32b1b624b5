package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.access.Fingerprints;
import org.haidang.model.Body;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.people.Asking.Answer;
import org.haidang.people.Asking.Question;
import org.haidang.people.Asking.Reason;
import org.haidang.people.Asking.Shared;
import org.haidang.people.Asking.Sharing;
import org.haidang.people.NationalKeys;
import org.haidang.people.PersonFields;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.records.BasicIndexer;
import org.haidang.store.central.CentralStore;
import org.haidang.store.central.DatabaseAddress;
import org.haidang.store.central.Matters;
import org.haidang.store.central.TestDatabase;
import org.haidang.sync.Admission;
import org.haidang.sync.Cursor;
import org.haidang.sync.KnownBy;
import org.haidang.sync.NationalLedger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the server tells beyond a workstation's scopes, and what it keeps of who asked. */
class AskRouteTest {

  private static final Reason CALLS = new Reason("on_the_line", null);
  private static final UUID NAME = new UUID(0, 1);

  private static final KnownBy KEYS =
      new KnownBy() {
        @Override
        public String formula() {
          return "1";
        }

        @Override
        public List<String> keys(RecordState record) {
          return NationalKeys.ofPerson(record.body());
        }
      };

  private static DatabaseAddress address;
  private static CentralStore store;

  private Matters anGiang;
  private RunningServer server;
  private String lan;

  @BeforeAll
  static void open() {
    address = TestDatabase.prepared("ask");
    store =
        CentralStore.open(
            address,
            TestDatabase.secret(),
            Ids.timeOrdered(),
            new Json(),
            new Admission(new AccessRules()),
            KEYS,
            new BasicIndexer());
  }

  @AfterAll
  static void shut() {
    store.close();
  }

  @BeforeEach
  void start() throws Exception {
    server = new RunningServer(store, store.accounts());
    anGiang = new Matters(store, address, "AG");
    lan = server.token("lan", UUID.randomUUID());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private UUID person(String name) {
    var entry = PersonFields.entry(PersonFields.NAMES, NAME);
    return anGiang.make(
        RecordType.PERSON,
        Body.EMPTY.with(entry, "1").with(entry + "/" + PersonFields.NAME_TEXT, name));
  }

  private Question of(UUID record) {
    return new Question(record, List.of(), CALLS);
  }

  private Answer ask(Question question) throws Exception {
    return server.read(server.post("/v1/ask", lan, server.json.bytes(question)), Answer.class);
  }

  private String refused(String path, String token, Object body) throws Exception {
    return server.problem(server.post(path, token, server.json.bytes(body)));
  }

  private int looks(UUID record, String and) {
    return anGiang.count("select count(*) from look where record = ? and " + and, record);
  }

  @Test
  void a_foreign_record_is_told_for_a_reason_that_is_kept_and_the_feed_stays_as_it_is()
      throws Exception {
    var person = person("Lò Thị Mai");
    var answer = ask(new Question(person, List.of(), new Reason("other", "đang tìm con")));

    assertThat(answer.records()).extracting(RecordState::id).containsExactly(person);
    assertThat(answer.more()).isFalse();
    assertThat(
            looks(
                person,
                "login = 'lan' and centre = 'HN' and kind = 'ASKED' and reason = 'other'"
                    + " and words = 'đang tìm con' and type = 'PERSON'"))
        .isOne();
    assertThat(store.read(Cursor.START, Matters.centre("HN"), null, 100).items()).isEmpty();
  }

  @Test
  void whoever_has_one_of_the_fingerprints_is_told_at_most_twenty() throws Exception {
    var fingerprints = new Fingerprints(store.national().key());
    for (int i = 0; i < 22; i++) {
      person("Vi Văn Đông");
    }
    var key = NationalKeys.of(List.of("vi dong"), List.of()).getFirst();
    var print = Base64.getEncoder().encodeToString(fingerprints.of(key));
    var answer = ask(new Question(null, List.of(print), CALLS));
    assertThat(answer.records()).hasSize(20);
    assertThat(answer.more()).isTrue();

    var other = Base64.getEncoder().encodeToString(fingerprints.of("name:nobody"));
    assertThat(ask(new Question(null, List.of(other), CALLS)).records()).isEmpty();
    assertThat(
            anGiang.count(
                "select count(*) from look where kind = 'NOT_FOUND' and ask <> ?",
                UUID.randomUUID()))
        .as("that nobody was found is kept as well")
        .isPositive();
  }

  @Test
  void what_is_no_question_is_refused_and_so_is_who_may_not_ask() throws Exception {
    var id = UUID.randomUUID();
    for (var wrong :
        List.of(
            new Question(null, List.of(), CALLS),
            new Question(id, List.of("AAAA"), CALLS),
            new Question(null, List.of("AAAA"), CALLS),
            new Question(null, List.of("?"), CALLS),
            new Question(id, List.of(), new Reason("other", null)),
            new Question(id, List.of(), new Reason("other", " ")),
            new Question(id, List.of(), new Reason("curious", "x")),
            new Question(id, List.of(), new Reason("other", "x".repeat(501))))) {
      assertThat(refused("/v1/ask", lan, wrong)).as("%s", wrong).isEqualTo("400 MALFORMED");
    }
    assertThat(server.problem(server.post("/v1/ask", lan, "{}".getBytes())))
        .isEqualTo("400 MALFORMED");
    for (var login : List.of("tam", "bich")) {
      var token = server.token(login, UUID.randomUUID());
      assertThat(refused("/v1/ask", token, of(id))).isEqualTo("403 NOT_PERMITTED");
      assertThat(refused("/v1/ask/share", token, new Sharing(id, CALLS)))
          .isEqualTo("403 NOT_PERMITTED");
    }
  }

  @Test
  void thirty_questions_an_hour_are_answered_then_an_hour_must_pass() throws Exception {
    var hoa = server.token("hoa", UUID.randomUUID());
    var question = server.json.bytes(of(UUID.randomUUID()));
    for (int i = 0; i < 30; i++) {
      server.read(server.post("/v1/ask", hoa, question), Answer.class);
    }
    assertThat(server.problem(server.post("/v1/ask", hoa, question))).isEqualTo("429 ASK_TOO_MANY");
    ask(of(UUID.randomUUID()));
    server.goAhead(Duration.ofMinutes(61));
    server.read(server.post("/v1/ask", hoa, question), Answer.class);
  }

  @Test
  void a_record_that_was_asked_for_can_be_shared_and_its_own_centre_sees_who_and_why()
      throws Exception {
    var person = person("Lò Thị Mai");
    anGiang.age(200, person);
    store.sweep(Instant.now(), Duration.ofDays(90));
    var sharing = new Sharing(person, new Reason("danger", "gọi từ Hà Nội"));
    assertThat(refused("/v1/ask/share", lan, sharing)).isEqualTo("403 NOT_PERMITTED");

    ask(of(person));
    var shared =
        server.read(server.post("/v1/ask/share", lan, server.json.bytes(sharing)), Shared.class);

    assertThat(shared.centre()).isEqualTo("HN");
    for (var centre : List.of("HN", "AG")) {
      var item =
          store.read(Cursor.START, Matters.centre(centre), null, 1000).items().stream()
              .filter(one -> one.id().equals(person))
              .findFirst()
              .orElseThrow();
      assertThat(item.whole()).as(centre).isNotNull();
      assertThat(item.trail().getLast())
          .satisfies(
              step -> {
                assertThat(step.author()).isEqualTo("lan");
                assertThat(step.workstation()).isEqualTo(NationalLedger.SERVER);
                assertThat(step.reason()).isEqualTo("danger: gọi từ Hà Nội");
                assertThat(step.paths()).containsExactly("_shared/HN");
              });
    }
    assertThat(looks(person, "kind = 'SHARED'")).isOne();
    assertThat(refused("/v1/ask/share", lan, new Sharing(UUID.randomUUID(), CALLS)))
        .isEqualTo("403 NOT_PERMITTED");
  }

  @Test
  void what_was_looked_at_cannot_be_made_unseen() throws Exception {
    var person = person("Lò Thị Mai");
    ask(of(person));
    try (var connection = TestDatabase.connect(address);
        var statement = connection.createStatement()) {
      for (var sql : List.of("update look set login = 'x'", "delete from look", "truncate look")) {
        assertThatThrownBy(() -> statement.execute(sql))
            .as(sql)
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("only ever added");
      }
    }
    assertThat(looks(person, "true")).isOne();
  }
}
