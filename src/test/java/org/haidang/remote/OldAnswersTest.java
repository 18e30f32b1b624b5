package org.haidang.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordType;
import org.haidang.people.Asking.Question;
import org.haidang.people.Asking.Reason;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.referrals.CompletionRate.Period;
import org.haidang.server.OldWire;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages.Push;
import org.haidang.sync.Messages.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The answers of the first released server, kept word for word, and the same with what a later one
 * may say beside them: today's workstation reads both alike.
 */
class OldAnswersTest {

  private static final UUID RECORD = UUID.fromString("01900000-0000-7000-8000-000000000f01");
  private static final String AGE = "victims/01900000-0000-7000-8000-0000000000e1/age";

  private final MockWebServer web = new MockWebServer();
  private HttpCentralServer client;
  private JsonNode exchanges;

  @BeforeEach
  void start() throws Exception {
    exchanges =
        new ObjectMapper().readTree(Path.of("src/test/resources/wire/v1/exchanges.json").toFile());
    web.start(InetAddress.getLoopbackAddress(), 0);
    client =
        new HttpCentralServer(
            web.url("/").toString(), new Json(), LineLimits.STANDARD, Bond.none());
    client.resume("a token");
  }

  @AfterEach
  void stop() {
    client.close();
    web.close();
  }

  /** The next answer is that of the exchange of this name. */
  private void next(String name, boolean later) {
    for (var exchange : exchanges) {
      if (exchange.path("name").asText().equals(name)) {
        var answer = exchange.path("answer").deepCopy();
        if (later) {
          OldWire.addLaterFields(answer);
        }
        web.enqueue(
            new MockResponse.Builder()
                .code(exchange.path("status").asInt())
                .setHeader("Content-Type", "application/json")
                .body(answer.toString())
                .build());
        return;
      }
    }
    throw new AssertionError("no exchange " + name);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_sign_in_is_read(boolean later) {
    next("sign-in", later);
    var in = client.signIn(new SignIn("lan", "x", RECORD, "x"));
    assertThat(in.account().login()).isEqualTo("lan");
    assertThat(in.account().centre()).isEqualTo("HN");
    assertThat(in.token()).isNotBlank();
    assertThat(in.databaseKey()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void every_kind_of_answer_to_a_change_is_read(boolean later) {
    next("push-new", later);
    var answers = client.push(new Push(List.of())).answers();
    assertThat(answers)
        .extracting("outcome")
        .containsExactly(Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.REFUSED);
    assertThat(answers.get(1).version().n()).isEqualTo(2);
    assertThat(answers.get(2).code()).isEqualTo(ErrorCode.CHANGE_FOREIGN.name());
    next("push-elsewhere", later);
    var conflict = client.push(new Push(List.of())).answers().getFirst();
    assertThat(conflict.outcome()).isEqualTo(Outcome.CONFLICT);
    assertThat(conflict.paths()).containsExactly(AGE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_page_of_the_feed_is_read_with_its_conflict_and_its_unknown_question(boolean later) {
    next("feed", later);
    var page = client.feed(Cursor.START, 1000, false, 0);
    assertThat(page.more()).isFalse();
    assertThat(page.cursor().in("centre:HN")).isEqualTo(2);
    var item = page.items().getFirst();
    assertThat(item.version().n()).isEqualTo(3);
    var state = item.whole();
    assertThat(state.id()).isEqualTo(RECORD);
    assertThat(state.body().get("later/question")).isEqualTo("một câu hỏi của mẫu phiếu về sau");
    assertThat(state.body().get(AGE)).isEqualTo("18");
    assertThat(state.conflicts().get(AGE)).extracting(HeldValue::value).containsExactly("16", "18");
    assertThat(item.trail()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void what_was_asked_beside_the_feed_is_read(boolean later) {
    next("index-key", later);
    assertThat(client.indexKey().key()).isNotBlank();
    next("index", later);
    assertThat(client.index(null, 0).items()).isEmpty();
    next("packs", later);
    assertThat(client.packs(0).key()).isNotBlank();
    next("ask", later);
    var told = client.ask(new Question(RECORD, List.of(), new Reason("on_the_line", null)));
    assertThat(told.records().getFirst().type()).isEqualTo(RecordType.CONTACT);
    next("figures", later);
    var year =
        new Period(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));
    assertThat(client.completion(year).country().counted()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void problems_are_told_apart(boolean later) {
    var codes =
        List.of(
            ErrorCode.SIGN_IN_WRONG,
            ErrorCode.SERVER_SIGN_IN_AGAIN,
            ErrorCode.PROTOCOL_VERSION,
            ErrorCode.MALFORMED);
    var names = List.of("sign-in-wrong", "without-token", "too-old", "malformed");
    for (int i = 0; i < codes.size(); i++) {
      var code = codes.get(i);
      next(names.get(i), later);
      assertThatThrownBy(() -> client.push(new Push(List.of())))
          .isInstanceOfSatisfying(
              HaidangException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
  }
}
