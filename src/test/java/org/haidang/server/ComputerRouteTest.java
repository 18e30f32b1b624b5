package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.haidang.access.AccountDirectory.Stored;
import org.haidang.access.Deed;
import org.haidang.access.EnrolCode;
import org.haidang.access.Passwords;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.platform.Digests;
import org.haidang.store.central.CentralStore;
import org.haidang.store.central.TestDatabase;
import org.haidang.sync.ComputerMessages;
import org.haidang.sync.ComputerMessages.Computer;
import org.haidang.sync.ComputerMessages.Computers;
import org.haidang.sync.ComputerMessages.JoinCode;
import org.haidang.sync.ComputerMessages.Joining;
import org.haidang.sync.ComputerMessages.Naming;
import org.haidang.sync.EnrolMessages.Enrol;
import org.haidang.sync.TrailMessages.Filter;
import org.haidang.sync.TrailMessages.Found;
import org.haidang.sync.TrailMessages.Question;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A computer from the code it joins by to the act that strikes it off, over real HTTP. */
class ComputerRouteTest {

  private static final UUID DESK = UUID.randomUUID();

  private static CentralStore store;
  private static RunningServer server;
  private static String admin;
  private static String supervisor;

  @BeforeAll
  static void open() throws IOException {
    store = TestDatabase.store(TestDatabase.prepared("computers"));
    server = new RunningServer(store, store.accounts());
    var passwords = new Passwords(new java.security.SecureRandom(), new Passwords.Cost(8, 1));
    store
        .accounts()
        .put(
            new Stored(
                new Account("admin", "A", Role.ADMINISTRATOR, "AG"),
                passwords.hash("lighthouse".toCharArray())));
    admin = server.token("admin", DESK);
    supervisor = server.token("hoa", DESK);
  }

  @AfterAll
  static void shut() {
    server.close();
    store.close();
  }

  private static String post(String path, String token, Object body) throws IOException {
    try (var response = server.post(path, token, server.json.bytes(body))) {
      return response.code() + " " + response.body().string();
    }
  }

  private static JoinCode code(String centre) throws IOException {
    return server.read(
        server.post("/v1/computers/code", admin, server.json.bytes(new Joining(centre))),
        JoinCode.class);
  }

  /** Joins by a code as a computer does, and is one of {@code centre}'s from then on. */
  private static UUID joined(String centre) throws IOException {
    var id = UUID.randomUUID();
    var key = new byte[32];
    var secret = EnrolCode.parse(code(centre).code()).secret();
    assertThat(store.workstations().enrol(Digests.sha256(secret), id, key, java.time.Instant.now()))
        .isEqualTo(org.haidang.access.Workstations.Answer.ENROLLED);
    return id;
  }

  private static List<Computer> seen(String token) throws IOException {
    return server.read(server.get("/v1/computers", token), Computers.class).computers();
  }

  @Test
  void a_code_from_the_screen_lets_one_computer_in_and_says_by_whom() throws IOException {
    var id = joined("DN");

    assertThat(seen(admin))
        .filteredOn(each -> each.workstation().equals(id))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.centre()).isEqualTo("DN");
              assertThat(each.joinedBy()).isEqualTo("admin");
              assertThat(each.joinedAt()).isNotNull();
              assertThat(each.struckOffAt()).isNull();
            });
    assertThat(seen(supervisor)).extracting(Computer::centre).containsOnly("HN");
    // Its secret is good once, also over the wire.
    var key = Base64.getEncoder().encodeToString(new byte[32]);
    assertThat(post("/v1/enrol", null, new Enrol(key, UUID.randomUUID(), key))).startsWith("4");
  }

  @Test
  void a_lost_computer_is_struck_off_in_one_act_and_reads_nothing_from_then_on()
      throws IOException {
    var lost = UUID.randomUUID();
    var thief = server.token("lan", lost);
    assertThat(server.get("/v1/account", thief).code()).isEqualTo(200);

    assertThat(post("/v1/computers/strike", supervisor, new ComputerMessages.Striking(lost)))
        .startsWith("200");

    try (var response = server.get("/v1/account", thief)) {
      assertThat(response.code()).isEqualTo(403);
      assertThat(response.body().string()).contains("WORKSTATION_STRUCK_OFF");
    }
    assertThat(seen(supervisor))
        .filteredOn(each -> each.workstation().equals(lost))
        .singleElement()
        .satisfies(each -> assertThat(each.struckOffAt()).isNotNull());
    assertThat(found(Deed.COMPUTER_STRUCK_OFF)).contains("hoa [workstation:" + lost + "]");
  }

  /** What the centre's supervisor finds in the trail. */
  private static List<String> found(Deed deed) throws IOException {
    var asked =
        new Question(new Filter(null, List.of(deed.name()), null, null, null, null), 0, 100, null);
    var found =
        server.read(
            server.post("/v1/audit/centre", supervisor, server.json.bytes(asked)), Found.class);
    return found.rows().stream()
        .map(row -> row.happening().login() + " " + row.happening().fields())
        .toList();
  }

  @Test
  void another_centres_computer_is_not_there_for_a_supervisor_and_nobody_strikes_off_the_own()
      throws IOException {
    var theirs = joined("DN");
    assertThat(post("/v1/computers/strike", supervisor, new ComputerMessages.Striking(theirs)))
        .startsWith("404")
        .contains("COMPUTER_MISSING");
    assertThat(post("/v1/computers/name", supervisor, new Naming(theirs, "Bàn 1")))
        .startsWith("404");
    assertThat(post("/v1/computers/strike", admin, new ComputerMessages.Striking(DESK)))
        .startsWith("403");
    assertThat(post("/v1/computers/code", supervisor, new Joining("HN"))).startsWith("403");
  }

  @Test
  void a_name_is_short_and_plain_and_can_be_taken_away() throws IOException {
    var id = joined("HN");
    assertThat(post("/v1/computers/name", supervisor, new Naming(id, "  Bàn 3 ")))
        .startsWith("200");
    assertThat(store.workstations().listed(id).orElseThrow().name()).isEqualTo("Bàn 3");
    for (var bad : List.of("x".repeat(41), "a\0b", "a\nb")) {
      assertThat(post("/v1/computers/name", supervisor, new Naming(id, bad)))
          .as(bad.toLowerCase(Locale.ROOT))
          .startsWith("400");
    }
    assertThat(post("/v1/computers/name", supervisor, new Naming(id, " "))).startsWith("200");
    assertThat(store.workstations().listed(id).orElseThrow().name()).isNull();
  }
}
