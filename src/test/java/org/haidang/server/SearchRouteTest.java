package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.haidang.access.Enrolment;
import org.haidang.model.Body;
import org.haidang.model.RecordType;
import org.haidang.people.Finding;
import org.haidang.platform.Json;
import org.haidang.remote.Bond;
import org.haidang.remote.HttpCentralServer;
import org.haidang.remote.LineLimits;
import org.haidang.store.central.Matters;
import org.haidang.store.central.TestDatabase;
import org.haidang.sync.Messages.Find;
import org.haidang.sync.Messages.Finds;
import org.haidang.sync.SearchMessages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SearchRouteTest extends WithServer {

  private static final String SEARCH = "/v1/search";

  private static UUID ours;
  private static UUID theirs;

  @BeforeAll
  static void fill() {
    // The store is opened anew for each class, on a database of its own.
    var address = TestDatabase.prepared("search_route");
    store.close();
    store = TestDatabase.store(address);
    ours = person(new Matters(store, address, "HN"));
    theirs = person(new Matters(store, address, "DN"));
  }

  private static UUID person(Matters centre) {
    return centre.make(RecordType.PERSON, Body.EMPTY.with("name", "Đường Thị Hoà"));
  }

  @Test
  void a_counselor_finds_the_records_of_the_own_centre_and_is_told_nothing_else() throws Exception {
    var lan = server.token("lan", UUID.randomUUID());
    var minh = server.token("minh", UUID.randomUUID());
    assertThat(server.read(server.post(SEARCH, lan, search("duong hoà")), Finds.class).finds())
        .extracting(Find::record)
        .containsExactly(ours);
    assertThat(server.read(server.post(SEARCH, minh, search("duong hoà")), Finds.class).finds())
        .extracting(Find::record)
        .containsExactly(theirs);
    try (var response = server.post(SEARCH, lan, search("đường"))) {
      assertThat(response.header("Cache-Control")).isEqualTo("no-store");
      assertThat(response.body().string()).contains(ours.toString()).doesNotContain("Hoà", "hoa");
    }
  }

  @Test
  void a_workstation_asks_it_and_learns_kind_day_and_centre() throws Exception {
    var address = "http://127.0.0.1:" + server.server.port();
    var workstation = UUID.randomUUID();
    var token = server.token("lan", workstation);
    try (var client =
        new HttpCentralServer(
            address,
            new Json(),
            LineLimits.STANDARD,
            Bond.of(
                new Enrolment(
                    workstation, server.signing.joined(workstation), address, List.of())))) {
      client.resume(token);
      assertThat(client.finding().find("\"duong thi\" hoa"))
          .singleElement()
          .satisfies(
              found -> {
                assertThat(found.record()).isEqualTo(ours);
                assertThat(found.type()).isEqualTo(RecordType.PERSON);
                assertThat(found.centre()).isEqualTo("HN");
              });
      assertThat(client.finding().find("khong co ai")).isEmpty();
      assertThat(client.finding().find("x".repeat(Finding.LONGEST))).isEmpty();
    }
  }

  @Test
  void nobody_else_is_answered_and_nonsense_is_refused() throws Exception {
    assertThat(server.problem(server.post(SEARCH, null, search("hoa"))))
        .isEqualTo("401 SERVER_SIGN_IN_AGAIN");
    var trainer = server.token("tam", UUID.randomUUID());
    assertThat(server.problem(server.post(SEARCH, trainer, search("hoa"))))
        .isEqualTo("403 NOT_PERMITTED");
    var lan = server.token("lan", UUID.randomUUID());
    for (var body :
        new String[] {
          "",
          "{}",
          "[]",
          "{\"text\": null}",
          "{\"text\": \"%s\"}".formatted("a".repeat(401)),
          "{\"text\": \"hoa\", \"limit\": 0}",
          "{\"text\": \"hoa\", \"limit\": 201}",
          "{\"text\": \"hoa\", \"facets\": [null]}",
          "{\"text\": \"hoa\", \"facets\": [{\"of\": \"TYPE\"}]}",
          "{\"text\": \"hoa\", \"facets\": [{\"of\": \"SHOE\", \"value\": \"x\"}]}",
          "{\"text\": \"hoa\", \"from\": \"tomorrow\"}",
          "{\"text\": \"hoa\", \"limit\": \"x\"}"
        }) {
      assertThat(server.problem(server.post(SEARCH, lan, body.getBytes(StandardCharsets.UTF_8))))
          .as(body)
          .isEqualTo("400 MALFORMED");
    }
    assertThat(server.read(server.post(SEARCH, lan, search("")), Finds.class).finds()).isEmpty();
  }

  @Test
  void the_question_never_stands_in_the_address() throws Exception {
    var lan = server.token("lan", UUID.randomUUID());
    try (var response = server.get(SEARCH + "?q=hoa", lan)) {
      assertThat(response.code()).isIn(404, 405);
    }
  }

  @Test
  void whoever_asks_more_often_than_anybody_types_is_told_to_wait_and_others_are_not()
      throws Exception {
    var hoa = server.token("hoa", UUID.randomUUID());
    for (int i = 0; i < 300; i++) {
      server.post(SEARCH, hoa, search("")).close();
    }
    assertThat(server.problem(server.post(SEARCH, hoa, search(""))))
        .isEqualTo("429 SEARCH_TOO_MANY");
    // Another computer is no other account.
    var again = server.token("hoa", UUID.randomUUID());
    assertThat(server.problem(server.post(SEARCH, again, search(""))))
        .isEqualTo("429 SEARCH_TOO_MANY");
    var lan = server.token("lan", UUID.randomUUID());
    assertThat(server.read(server.post(SEARCH, lan, search("")), Finds.class).finds()).isEmpty();
  }

  private static byte[] search(String text) {
    return new Json().bytes(new SearchMessages.Question(text, null));
  }
}
