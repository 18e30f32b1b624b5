package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.haidang.access.AccountDirectory.Stored;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.store.central.CentralStore;
import org.haidang.store.central.DatabaseAddress;
import org.haidang.store.central.TestDatabase;
import org.haidang.sync.HandMessages.Coming;
import org.haidang.sync.HandMessages.Hand;
import org.haidang.sync.HandMessages.Hint;
import org.haidang.sync.HandMessages.Hinting;
import org.haidang.sync.HandMessages.Watched;
import org.haidang.sync.MirrorMessages.Fate;
import org.haidang.sync.MirrorMessages.Mirror;
import org.haidang.sync.MirrorMessages.Mirrored;
import org.haidang.sync.MirrorMessages.Taken;
import org.haidang.sync.OfferMessages.Answer;
import org.haidang.sync.OfferMessages.Answering;
import org.haidang.sync.OfferMessages.Offer;
import org.haidang.sync.OfferMessages.Offered;
import org.haidang.sync.OfferMessages.Offering;
import org.haidang.sync.OfferMessages.Withdrawing;
import org.haidang.sync.OfferMessages.Withdrawn;
import org.haidang.sync.ShiftMessages.Board;
import org.haidang.sync.ShiftMessages.Colleague;
import org.haidang.sync.ShiftMessages.Done;
import org.haidang.sync.ShiftMessages.Here;
import org.haidang.sync.ShiftMessages.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is on shift, calls handed over warm, and raised hands, through two nodes of one server. */
class ShiftRouteTest {

  private static DatabaseAddress address;
  private static CentralStore store;
  private static CentralStore otherNode;

  private final UUID contact = UUID.randomUUID();
  private RunningServer server;
  private RunningServer other;
  private String lan;
  private String nam;
  private String hoa;
  private String minh;

  @BeforeAll
  static void open() {
    address = TestDatabase.prepared("shift");
    store = TestDatabase.store(address);
    otherNode = TestDatabase.store(address);
  }

  @AfterAll
  static void shut() {
    otherNode.close();
    store.close();
  }

  @BeforeEach
  void start() throws Exception {
    server = new RunningServer(store, store.accounts());
    other = new RunningServer(otherNode, otherNode.accounts());
    var hash = store.accounts().find("lan").orElseThrow().passwordHash();
    store.accounts().put(new Stored(new Account("nam", "Nam", Role.COUNSELOR, "HN"), hash));
    lan = server.token("lan", UUID.randomUUID());
    nam = server.token("nam", UUID.randomUUID());
    hoa = server.token("hoa", UUID.randomUUID());
    minh = server.token("minh", UUID.randomUUID());
    for (var token : List.of(lan, nam, hoa, minh)) {
      free(token);
    }
  }

  @AfterEach
  void stop() {
    server.close();
    other.close();
  }

  private <T> T post(String path, String token, Object body, Class<T> type) throws Exception {
    return server.read(server.post(path, token, server.json.bytes(body)), type);
  }

  private String refused(String path, String token, Object body) throws Exception {
    return server.problem(server.post(path, token, server.json.bytes(body)));
  }

  private Board here(String token, State state, UUID call, boolean hand) throws Exception {
    return post("/v1/shift", token, new Here(state, call, 420, false, hand), Board.class);
  }

  private Board free(String token) throws Exception {
    return here(token, State.READY, null, false);
  }

  private Board board(String token) throws Exception {
    return server.read(server.get("/v1/shift", token), Board.class);
  }

  private Mirrored mirror(String token, long turn, long number, String text) throws Exception {
    return post(
        "/v1/mirrors",
        token,
        new Mirror(contact, turn, number, 420, false, "mark of " + text, text),
        Mirrored.class);
  }

  private void inCall(boolean hand) throws Exception {
    mirror(lan, 0, 1, "xin chào");
    here(lan, State.IN_CALL, contact, hand);
  }

  private boolean offer(String token, String to) throws Exception {
    return post("/v1/shift/offer", token, new Offering(contact, to), Offered.class).done();
  }

  private Taken answer(String token, boolean take) throws Exception {
    return post("/v1/shift/offer/answer", token, new Answering(contact, "lan", take), Taken.class);
  }

  private Watched watch(String token, String seen) throws Exception {
    return server.read(
        server.get("/v1/shift/watch?contact=" + contact + "&login=lan&seen=" + seen, token),
        Watched.class);
  }

  private Watched come(String token) throws Exception {
    return post("/v1/shift/come", token, new Coming(contact, "lan"), Watched.class);
  }

  private boolean hint(String token, String text) throws Exception {
    return post("/v1/shift/hint", token, new Hinting(contact, "lan", text), Done.class).done();
  }

  private static Answer given(Board board) {
    return board.given() == null ? null : board.given().answer();
  }

  @Test
  void those_on_shift_at_the_same_centre_see_each_other_and_only_supervisors_which_call()
      throws Exception {
    inCall(false);
    assertThat(board(nam).colleagues())
        .extracting(Colleague::login)
        .containsExactlyInAnyOrder("lan", "hoa");
    var seen = board(nam).colleagues().stream().filter(it -> it.login().equals("lan")).findFirst();
    assertThat(seen.orElseThrow().state()).isEqualTo(State.IN_CALL);
    assertThat(seen.orElseThrow().contact()).isNull();
    assertThat(board(hoa).colleagues()).extracting(Colleague::contact).contains(contact);
    assertThat(board(minh).colleagues()).isEmpty();
    run("update presence set seen = now() - interval '61 seconds' where login = 'lan'");
    assertThat(board(nam).colleagues()).extracting(Colleague::login).containsExactly("hoa");
  }

  @Test
  void a_taken_call_is_the_receivers_and_the_giver_can_write_nothing_more() throws Exception {
    inCall(false);
    mirror(lan, 1, 2, "xin chào chị");
    assertThat(offer(lan, "nam")).isTrue();
    var offered = board(nam).offered();
    assertThat(offered).extracting(Offer::login).containsExactly("lan");
    assertThat(board(hoa).offered()).isEmpty();
    assertThat(given(board(lan))).isEqualTo(Answer.NONE);

    assertThat(answer(hoa, true).draft()).as("it was not offered to her").isNull();
    var taken = answer(nam, true);
    assertThat(taken.draft()).isEqualTo("xin chào chị");
    assertThat(given(board(lan))).isEqualTo(Answer.TAKEN);
    assertThat(mirror(lan, 1, 3, "gõ thêm"))
        .isEqualTo(new Mirrored(Fate.OVER, 1, 2, false, "mark of xin chào chị"));
    assertThat(mirror(nam, taken.turn(), taken.number() + 1, "của Nam").fate())
        .isEqualTo(Fate.KEPT);
    assertThat(answer(nam, true).draft()).as("only once").isNull();
    assertThat(post("/v1/shift/offer/withdraw", lan, new Withdrawing(contact), Withdrawn.class))
        .isEqualTo(new Withdrawn(true));
    assertThat(given(board(lan))).isNull();
  }

  @Test
  void refused_withdrawn_or_too_late_it_stays_with_the_giver() throws Exception {
    inCall(false);
    assertThat(offer(lan, "nam")).isTrue();
    assertThat(answer(nam, false).draft()).isNull();
    assertThat(given(board(lan))).isEqualTo(Answer.REFUSED);

    assertThat(offer(lan, "nam")).isTrue();
    run("update offer set until = now() - interval '1 second'");
    assertThat(given(board(lan))).isEqualTo(Answer.EXPIRED);
    assertThat(board(nam).offered()).isEmpty();
    assertThat(answer(nam, true).draft()).isNull();

    assertThat(offer(lan, "nam")).isTrue();
    assertThat(post("/v1/shift/offer/withdraw", lan, new Withdrawing(contact), Withdrawn.class))
        .isEqualTo(new Withdrawn(false));
    assertThat(answer(nam, true).draft()).isNull();
    assertThat(mirror(lan, 1, 9, "vẫn của Lan").fate()).isEqualTo(Fate.KEPT);
  }

  @Test
  void it_is_offered_only_to_somebody_of_the_centre_who_is_there_and_not_on_the_line()
      throws Exception {
    inCall(false);
    here(nam, State.IN_CALL, UUID.randomUUID(), false);
    assertThat(offer(lan, "nam")).isFalse();
    assertThat(offer(lan, "lan")).isFalse();
    assertThat(offer(lan, "minh")).isFalse();
    assertThat(offer(hoa, "nam")).as("not hers to give").isFalse();
    free(nam);
    run("update presence set seen = now() - interval '61 seconds' where login = 'nam'");
    assertThat(offer(lan, "nam")).isFalse();
  }

  @Test
  void a_raised_hand_shows_the_call_to_who_comes_and_nothing_of_it_remains_afterwards()
      throws Exception {
    inCall(true);
    var hands = board(nam).hands();
    assertThat(hands).extracting(Hand::login).containsExactly("lan");
    assertThat(board(nam).now() - hands.getFirst().started()).isBetween(418L, 440L);
    assertThat(board(minh).hands()).isEmpty();
    assertThat(refused("/v1/shift/come", minh, new Coming(contact, "lan")))
        .isEqualTo("403 NOT_PERMITTED");
    assertThat(watch(hoa, "").up()).as("who did not come reads nothing").isFalse();

    var along = come(hoa);
    assertThat(along.draft()).isEqualTo("xin chào");
    assertThat(mirror(lan, 1, 2, "xin chào em").hurry()).isTrue();
    var next = watch(hoa, along.seen());
    assertThat(next.draft()).isEqualTo("xin chào em");
    assertThat(watch(hoa, next.seen()).draft()).isNull();
    assertThat(hint(hoa, "Hỏi xem em có ở một mình không")).isTrue();
    assertThat(hint(nam, "chưa đến")).isFalse();
    assertThat(board(lan).helpers()).containsExactly("hoa");
    assertThat(board(lan).hints())
        .extracting(Hint::text)
        .containsExactly("Hỏi xem em có ở một mình không");
    assertThat(board(nam).hints()).isEmpty();

    here(lan, State.WRAP_UP, null, false);
    assertThat(watch(hoa, next.seen())).isEqualTo(new Watched(false, "", null));
    assertThat(hint(hoa, "muộn rồi")).isFalse();
    assertThat(board(nam).hands()).isEmpty();
    assertThat(everywhere("một mình không")).isEmpty();
    for (var table : List.of("hand", "helper", "hint")) {
      assertThat(count("select count(*) from " + table)).as(table).isZero();
    }
    assertThat(
            count(
                "select count(*) from look where kind = 'BESIDE' and login = 'hoa' and record = '"
                    + contact
                    + "' and words is null"))
        .isOne();
  }

  @Test
  void a_desk_that_falls_silent_loses_its_hand() throws Exception {
    inCall(true);
    come(hoa);
    hint(hoa, "nhớ hỏi địa chỉ");
    run("update presence set seen = now() - interval '121 seconds' where login = 'lan'");
    free(nam);
    assertThat(everywhere("nhớ hỏi địa chỉ")).isEmpty();
    assertThat(count("select count(*) from hand")).isZero();
  }

  @Test
  void news_wake_a_held_question_at_the_other_node() throws Exception {
    var token = nam;
    var tag = board(token).tag();
    var held =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return other.read(other.get("/v1/shift?wait=20&tag=" + tag, token), Board.class);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    Thread.sleep(300);
    inCall(true);
    var news = held.get(60, TimeUnit.SECONDS);
    assertThat(news.tag()).isNotEqualTo(tag);
    assertThat(news.colleagues()).extracting(Colleague::state).contains(State.IN_CALL);
  }

  @Test
  void only_who_takes_contacts_is_on_shift_and_what_is_malformed_is_refused() throws Exception {
    for (var login : List.of("bich", "tam")) {
      var token = server.token(login, UUID.randomUUID());
      assertThat(server.problem(server.get("/v1/shift", token))).isEqualTo("403 NOT_PERMITTED");
      assertThat(server.problem(server.get("/v1/shift/watch", token)))
          .isEqualTo("403 NOT_PERMITTED");
      for (var path :
          List.of("", "/offer", "/offer/answer", "/offer/withdraw", "/come", "/leave", "/hint")) {
        assertThat(server.problem(server.post("/v1/shift" + path, token, "{}".getBytes())))
            .as("%s %s", login, path)
            .isEqualTo("403 NOT_PERMITTED");
      }
    }
    assertThat(server.problem(server.post("/v1/shift/offer/withdraw", lan, "{}".getBytes())))
        .isEqualTo("400 MALFORMED");
    for (var text : new String[] {null, "", "x".repeat(121), "a\nb"}) {
      assertThat(refused("/v1/shift/hint", hoa, new Hinting(contact, "lan", text)))
          .isEqualTo("400 MALFORMED");
    }
    assertThat(refused("/v1/shift", lan, new Here(null, null, 0, false, false)))
        .isEqualTo("400 MALFORMED");
  }

  private static void run(String sql) throws SQLException {
    try (var connection = TestDatabase.connect(address);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int count(String sql) throws SQLException {
    try (var connection = TestDatabase.connect(address);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** The tables in which {@code words} stand in any column of any row. */
  private static List<String> everywhere(String words) throws SQLException {
    var found = new ArrayList<String>();
    try (var connection = TestDatabase.connect(address);
        var statement = connection.createStatement()) {
      var tables = new ArrayList<String>();
      try (var rows =
          statement.executeQuery(
              "select table_name from information_schema.tables where table_schema = 'public'"
                  + " and table_type = 'BASE TABLE'")) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      assertThat(tables).contains("hint", "look", "mirror", "change");
      for (var table : tables) {
        if (count("select count(*) from \"" + table + "\" t where t::text like '%" + words + "%'")
            > 0) {
          found.add(table);
        }
      }
    }
    return found;
  }
}
