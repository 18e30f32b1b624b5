package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.UUID;
import org.haidang.access.Fingerprints;
import org.haidang.sync.Messages.IndexKey;
import org.haidang.sync.Messages.IndexPage;
import org.junit.jupiter.api.Test;

class IndexRouteTest extends WithServer {

  @Test
  void whoever_reads_contacts_is_given_the_key_and_the_index() throws Exception {
    var token = server.token("lan", desk.workstation);
    var key = server.read(server.get("/v1/index/key", token), IndexKey.class);
    assertThat(Base64.getDecoder().decode(key.key())).hasSize(Fingerprints.KEY_BYTES);
    assertThat(key.toString()).doesNotContain(key.key());
    var again = server.read(server.get("/v1/index/key", token), IndexKey.class);
    assertThat(again).as("the same for ever").isEqualTo(key);

    var page = server.read(server.get("/v1/index?since=0", token), IndexPage.class);
    assertThat(page.generation()).isEqualTo(store.generation());
    assertThat(page.more()).isFalse();
  }

  @Test
  void nobody_else_is_and_nonsense_is_refused() throws Exception {
    var trainer = server.token("tam", desk.workstation);
    assertThat(server.problem(server.get("/v1/index/key", trainer))).isEqualTo("403 NOT_PERMITTED");
    assertThat(server.problem(server.get("/v1/index", trainer))).isEqualTo("403 NOT_PERMITTED");
    assertThat(server.problem(server.get("/v1/index/key", null)))
        .isEqualTo("401 SERVER_SIGN_IN_AGAIN");
    var token = server.token("lan", UUID.randomUUID());
    for (var query : new String[] {"since=-1", "since=x", "generation=x", "limit=0"}) {
      assertThat(server.problem(server.get("/v1/index?" + query, token)))
          .as(query)
          .isEqualTo("400 MALFORMED");
    }
  }
}
