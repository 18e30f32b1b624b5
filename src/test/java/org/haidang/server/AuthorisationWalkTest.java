package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.TreeSet;
import okhttp3.Request;
import okhttp3.Response;
import org.haidang.access.AccessRules;
import org.haidang.access.Permission;
import org.haidang.content.PackPress;
import org.haidang.model.Role;
import org.haidang.server.WalkCase.Line;
import org.haidang.server.WalkGround.Planted;
import org.haidang.store.central.CentralStore;
import org.haidang.store.central.DatabaseAddress;
import org.haidang.store.central.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every endpoint of the running server, asked by every role in every standing about records of the
 * own and of another centre, their own and a colleague's. The endpoints are the server's own list,
 * the answers a table written apart: {@code access/endpoints.csv}.
 */
class AuthorisationWalkTest {

  private static CentralStore store;
  private static RunningServer server;
  private static WalkGround ground;
  private static WalkProbes probes;
  private static WalkTable table;

  @BeforeAll
  static void open() throws Exception {
    DatabaseAddress address = TestDatabase.prepared("walk");
    store = TestDatabase.store(address);
    var unhurried = new Pace.Limits(1_000_000, 1_000_000, 1_000_000, 1_000_000);
    server = new RunningServer(store, store.accounts(), PackPress.closed(store.packs()), unhurried);
    ground = new WalkGround(store, address, server);
    probes = new WalkProbes(server, ground);
    table = new WalkTable();
  }

  @AfterAll
  static void shut() throws Exception {
    server.close();
    ground.close();
    store.close();
  }

  @Test
  void every_endpoint_stands_in_the_table_and_nothing_else_does() {
    assertThat(new TreeSet<>(table.endpoints())).isEqualTo(new TreeSet<>(server.server.routes()));
  }

  @Test
  void every_endpoint_answers_every_role_in_every_standing_as_the_table_says() throws Exception {
    var wrong = new ArrayList<String>();
    int walked = 0;
    int told = 0;
    for (var endpoint : server.server.routes()) {
      for (var planted : ground.plant(WalkCase.of(endpoint))) {
        var one = planted.one();
        var request = probes.request(planted);
        assertThat(request).as("how " + endpoint + " is asked").isNotNull();
        var answer = answer(request, planted);
        var expected = table.about(one).answer(one.role());
        walked++;
        told += answer.contains("told") ? 1 : 0;
        if (!answer.equals(expected)) {
          wrong.add(one + ": " + answer + ", not " + expected);
        }
      }
    }
    System.out.printf(
        java.util.Locale.ROOT,
        "authorisation walk: %d endpoints, %d combinations, %d of them told something personal,"
            + " %d otherwise than the table says%n",
        server.server.routes().size(),
        walked,
        told,
        wrong.size());
    assertThat(wrong).isEmpty();
  }

  /** The table of answers and the table of permissions say the same of every role. */
  @Test
  void whoever_may_not_do_a_thing_is_refused_by_every_endpoint_that_does_it() {
    var rules = new AccessRules();
    for (var row : table.rows()) {
      for (var role : Role.values()) {
        var answer = row.answer(role);
        if (row.action() == null || !row.lines().contains("in")) {
          continue;
        }
        boolean may = rules.permits(WalkGround.account(role, Line.IN), row.action());
        assertThat(may || answer.equals("403")).as("%s to %s", answer, role).isTrue();
      }
    }
  }

  /** Names and stories go to roles alone that may see them. */
  @Test
  void nothing_personal_is_told_to_a_role_that_may_not_see_it() {
    var rules = new AccessRules();
    for (var row : table.rows()) {
      for (var role : Role.values()) {
        boolean may = rules.permits(WalkGround.account(role, Line.IN), Permission.PERSONAL_READ);
        assertThat(may || !row.answer(role).contains("told"))
            .as("%s to %s", row.endpoint(), role)
            .isTrue();
      }
    }
  }

  /**
   * The status, and what the answer says of the planted record: its words or its id, and whether
   * the deed changed it.
   */
  private static String answer(Request.Builder request, Planted planted) throws Exception {
    var before = ground.standing(planted);
    try (var response = server.call(request)) {
      var said = said(response);
      var touched = ground.standing(planted).equals(before) ? "" : " changed";
      return response.code() + word(said, planted) + touched;
    }
  }

  /** Of a stream that does not end, what it begins with. */
  private static String said(Response response) throws IOException {
    if (!String.valueOf(response.header("Content-Type")).startsWith("text/event-stream")) {
      return response.body().string();
    }
    var source = response.body().source();
    source.request(1);
    return source.getBuffer().snapshot().utf8();
  }

  private static String word(String said, Planted planted) {
    if (said.contains(planted.secret())) {
      return " told";
    }
    if (said.contains("\"REFUSED\"")) {
      return " refused";
    }
    return said.contains(planted.record().toString()) ? " named" : "";
  }
}
