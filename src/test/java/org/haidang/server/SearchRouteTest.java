package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.RecordType;
import org.haidang.store.central.Matters;
import org.haidang.store.central.TestDatabase;
import org.haidang.sync.Messages.Find;
import org.haidang.sync.Messages.Finds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SearchRouteTest extends WithServer {

  private static UUID ours;
  private static UUID theirs;

  @BeforeAll
  static void fill() {
    // The store is opened anew for each class, on a database of its own.
    var address = TestDatabase.empty("search_route");
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
    assertThat(server.read(server.get(search("duong hoà"), lan), Finds.class).finds())
        .extracting(Find::record)
        .containsExactly(ours);
    assertThat(server.read(server.get(search("duong hoà"), minh), Finds.class).finds())
        .extracting(Find::record)
        .containsExactly(theirs);
    try (var response = server.get(search("đường"), lan)) {
      assertThat(response.header("Cache-Control")).isEqualTo("no-store");
      assertThat(response.body().string()).contains(ours.toString()).doesNotContain("Hoà", "hoa");
    }
  }

  @Test
  void nobody_else_is_answered_and_nonsense_is_refused() throws Exception {
    assertThat(server.problem(server.get(search("hoa"), null)))
        .isEqualTo("401 SERVER_SIGN_IN_AGAIN");
    var trainer = server.token("tam", UUID.randomUUID());
    assertThat(server.problem(server.get(search("hoa"), trainer))).isEqualTo("403 NOT_PERMITTED");
    var lan = server.token("lan", UUID.randomUUID());
    for (var path :
        new String[] {
          "/v1/search",
          search("a".repeat(401)),
          search("hoa") + "&limit=0",
          search("hoa") + "&limit=201",
          search("hoa") + "&limit=x"
        }) {
      assertThat(server.problem(server.get(path, lan))).as(path).isEqualTo("400 MALFORMED");
    }
    assertThat(server.read(server.get(search(""), lan), Finds.class).finds()).isEmpty();
  }

  private static String search(String text) {
    return "/v1/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
