package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okhttp3.RequestBody;
import org.haidang.content.PackPress;
import org.haidang.content.TestWorkbook;
import org.haidang.content.library.Packs;
import org.haidang.content.library.ShippedLibrary;
import org.haidang.store.central.CentralStore;
import org.haidang.store.central.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The requests of the first released protocol, kept word for word: today's server still answers
 * them as it did. The answers were written down by this test itself, run once with {@code
 * -Dhaidang.record=true}; they are written anew for another version of the protocol only.
 */
class OldWireTest {

  private static final Path FILE = Path.of("src/test/resources/wire/v1/exchanges.json");

  private final ObjectMapper mapper = new ObjectMapper();
  private CentralStore store;
  private RunningServer server;
  private final Map<String, String> tokens = new HashMap<>();

  /** The one that signed in last; its key is of later than the messages. */
  private UUID workstation;

  private final Map<String, String> known = new HashMap<>();

  @BeforeEach
  void start() {
    store = TestDatabase.store(TestDatabase.prepared("old_wire"));
    var shipped =
        new ShippedLibrary(
            List.of(
                TestWorkbook.survey("type,name,label::Tiếng Việt (vi)\ntext,a,Câu hỏi\n").pack()));
    var press = new PackPress(store.packs(), new Packs(new TestWorkbook().forms()), () -> shipped);
    server = new RunningServer(store, store.accounts(), press);
  }

  @AfterEach
  void stop() {
    server.close();
    store.close();
  }

  private String filled(String text) {
    var filled = text;
    for (var each : known.entrySet()) {
      filled = filled.replace("{" + each.getKey() + "}", each.getValue());
    }
    return filled;
  }

  /** Sends one request; what came is put in as {@code status} and {@code answer}. */
  private ObjectNode answered(JsonNode exchange, boolean withMore) throws IOException {
    var request = server.at(filled(exchange.path("path").asText()), null);
    var as = exchange.path("as").asText("");
    if (!as.isEmpty()) {
      request.header("Authorization", "Bearer " + tokens.get(as));
    }
    if (exchange.has("request")) {
      var body = exchange.path("request").deepCopy();
      if (withMore) {
        OldWire.addLaterFields(body);
      }
      if (body.has("workstation")) {
        workstation = UUID.fromString(filled(body.path("workstation").asText()));
        request.tag(UUID.class, workstation);
      }
      request.post(
          RequestBody.create(
              filled(body.toString()).getBytes(StandardCharsets.UTF_8), RunningServer.JSON));
    }
    var came = exchange.<ObjectNode>deepCopy();
    try (var response = server.call(request)) {
      came.put("status", response.code());
      came.set("answer", mapper.readTree(response.body().bytes()));
    }
    remember(came.path("answer"));
    return came;
  }

  private void remember(JsonNode answer) {
    if (answer.has("token")) {
      server.signing.given(answer.path("token").asText(), workstation);
      tokens.put(answer.path("account").path("login").asText(), answer.path("token").asText());
    }
    if (answer.has("cursor")) {
      known.put("cursor", base64(answer.path("cursor").toString()));
    }
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private void begin() {
    known.put("generation", store.generation().toString());
    known.put("cursor-start", base64("{\"scopes\":{}}"));
  }

  @Test
  void what_the_first_release_asked_is_answered_as_it_was() throws Exception {
    begin();
    var all = (ArrayNode) mapper.readTree(FILE.toFile());
    var recorded = mapper.createArrayNode();
    for (var exchange : all) {
      var came = answered(exchange, false);
      recorded.add(came);
      if (!Boolean.getBoolean("haidang.record")) {
        assertThat(came.path("status")).as(name(exchange)).isEqualTo(exchange.path("status"));
        assertThat(OldWire.missing(exchange.path("answer"), came.path("answer")))
            .as(name(exchange))
            .isEmpty();
      }
    }
    if (Boolean.getBoolean("haidang.record")) {
      Files.writeString(
          FILE, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(recorded) + "\n");
    }
  }

  @Test
  void what_a_later_release_says_beside_it_is_passed_over() throws Exception {
    begin();
    for (var exchange : mapper.readTree(FILE.toFile())) {
      // The same ids again: each was answered before, or is now, by the same words.
      var came = answered(exchange, true);
      assertThat(came.path("status")).as(name(exchange)).isEqualTo(exchange.path("status"));
    }
  }

  private static String name(JsonNode exchange) {
    return exchange.path("name").asText();
  }
}
