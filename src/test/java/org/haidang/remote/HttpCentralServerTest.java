package org.haidang.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.GzipSink;
import okio.GzipSource;
import okio.Okio;
import org.haidang.access.Enrolment;
import org.haidang.access.WorkstationKey;
import org.haidang.model.Account;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.model.Version;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.Messages.Problem;
import org.haidang.sync.Messages.Push;
import org.haidang.sync.Messages.Pushed;
import org.haidang.sync.RetryLater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpCentralServerTest {

  /** Where silence is not what is asked about, a busy machine may be slow. */
  private static final Duration PATIENT = Duration.ofSeconds(20);

  private static final UUID ID = new UUID(0x7000, 1);
  private static final Pushed PUSHED =
      new Pushed(
          List.of(
              new ChangeAnswer(
                  ID, ChangeAnswer.Outcome.ACCEPTED, new Version(ID, 1), List.of(), null)));

  private final Json json = new Json();
  private final MockWebServer web = new MockWebServer();
  private HttpCentralServer server;

  @BeforeEach
  void start() throws IOException {
    web.start(InetAddress.getLoopbackAddress(), 0);
    server = client(web.url("/").toString(), PATIENT);
  }

  @AfterEach
  void stop() {
    server.close();
    web.close();
  }

  private HttpCentralServer client(String address, Duration silence) {
    var whole = silence.multipliedBy(4);
    return new HttpCentralServer(
        address, json, new LineLimits(silence, silence, whole, whole, whole, 1 << 20), Bond.none());
  }

  private static Push push() {
    var edits = List.of(new Edit("a", null, "cô ấy nói"));
    return new Push(
        List.of(
            new Change(
                ID, RecordType.CONTACT, ID, null, null, edits, "lan", ID, Instant.EPOCH, null)));
  }

  private static MockResponse.Builder answer(int code, String type, String body) {
    return new MockResponse.Builder().code(code).setHeader("Content-Type", type).body(body);
  }

  private void answers(Object message) {
    web.enqueue(answer(200, "application/json", json.text(message)).build());
  }

  private ErrorCode faultOfPush() {
    return catchThrowableOfType(HaidangException.class, () -> server.push(push())).code();
  }

  @Test
  void it_speaks_the_protocol() throws Exception {
    var account = new Account("lan", "Lan", Role.COUNSELOR, "HN");
    answers(new Messages.SignedIn(account, "token-1", "key"));
    answers(PUSHED);
    var cursor = new Cursor(ID, new TreeMap<>(Map.of("centre:HN", 7L)));
    answers(new FeedPage(List.of(), cursor, false));

    server.signIn(new Messages.SignIn("lan", "mật khẩu", ID, "offered"));
    assertThat(server.push(push())).isEqualTo(PUSHED);
    assertThat(server.feed(cursor, 50, true, 25).cursor()).isEqualTo(cursor);

    var signIn = web.takeRequest();
    assertThat(signIn.getRequestLine()).startsWith("POST /v1/sign-in ");
    assertThat(signIn.getHeaders().get("Authorization")).isNull();
    var sent = web.takeRequest();
    assertThat(sent.getRequestLine()).startsWith("POST /v1/changes ");
    assertThat(sent.getHeaders().get("Authorization")).isEqualTo("Bearer token-1");
    assertThat(sent.getHeaders().get("Content-Encoding")).isEqualTo("gzip");
    var body = new GzipSource(new Buffer().write(sent.getBody()));
    assertThat(json.read(Okio.buffer(body).readByteArray(), Push.class)).isEqualTo(push());
    var asked = web.takeRequest().getUrl();
    assertThat(asked.encodedPath()).isEqualTo("/v1/feed");
    assertThat(asked.queryParameter("limit")).isEqualTo("50");
    assertThat(asked.queryParameter("whole")).isEqualTo("true");
    assertThat(asked.queryParameter("wait")).isEqualTo("25");
    var read = Base64.getUrlDecoder().decode(asked.queryParameter("cursor"));
    assertThat(json.read(read, Cursor.class)).isEqualTo(cursor);
  }

  @ParameterizedTest
  @CsvSource({
    "401, SIGN_IN_WRONG",
    "401, SERVER_SIGN_IN_AGAIN",
    "403, NOT_PERMITTED",
    "413, TOO_LARGE",
    "429, SERVER_BUSY",
    "429, SIGN_IN_TOO_MANY",
    "429, SIGN_IN_TOO_MANY_HERE",
    "400, PROTOCOL_VERSION",
    "400, MALFORMED",
    "500, SERVER_FAULT"
  })
  void a_problem_document_says_which_fault_it_is(int status, ErrorCode code) {
    var problem = new Problem("about:blank", "no", status, code.name());
    web.enqueue(answer(status, "application/problem+json", json.text(problem)).build());

    assertThat(faultOfPush()).isEqualTo(code);
  }

  @Test
  void without_a_problem_document_every_status_from_300_to_599_has_its_meaning() {
    for (int status = 300; status < 600; status++) {
      web.setDispatcher(always(answer(status, "text/html", "").build()));
      var expected =
          switch (status) {
            case 401 -> ErrorCode.SERVER_SIGN_IN_AGAIN;
            case 413 -> ErrorCode.TOO_LARGE;
            case 429 -> ErrorCode.SERVER_BUSY;
            case 408, 409 -> ErrorCode.SERVER_FAULT;
            default -> status < 500 ? ErrorCode.SERVER_GARBLED : ErrorCode.SERVER_FAULT;
          };
      assertThat(faultOfPush()).as("status %d", status).isEqualTo(expected);
    }
  }

  private static Dispatcher always(MockResponse response) {
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return response;
      }
    };
  }

  @ParameterizedTest
  @CsvSource({"500, SERVER_SIGN_IN_AGAIN", "400, DISK_FULL", "404, NOT_PERMITTED", "502, NO_CODE"})
  void a_document_that_does_not_fit_its_status_is_not_believed(int status, String code) {
    var problem = new Problem("about:blank", "no", status, code);
    web.enqueue(answer(status, "application/problem+json", json.text(problem)).build());

    assertThat(faultOfPush().name()).isEqualTo(status >= 500 ? "SERVER_FAULT" : "SERVER_GARBLED");
  }

  @Test
  void a_busy_server_says_for_how_long() {
    web.enqueue(answer(429, "text/plain", "").setHeader("Retry-After", "17").build());

    var fault = catchThrowableOfType(HaidangException.class, () -> server.push(push()));
    assertThat(fault.getCause())
        .isInstanceOfSatisfying(
            RetryLater.class, later -> assertThat(later.pause()).hasSeconds(17));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"answers\":null}",
        "{\"answers\":[null]}",
        "{\"answers\":[{}]}",
        "{\"answers\":[{\"change\":\"x\",\"paths\":[]}]}",
        "{\"answers\":[",
        "\u0000\u0001\u0002"
      })
  void what_is_not_of_the_protocol_is_garbled(String body) {
    web.enqueue(answer(200, "application/json", body).build());

    assertThat(faultOfPush()).isEqualTo(ErrorCode.SERVER_GARBLED);
  }

  @Test
  void a_page_of_a_portal_is_garbled_and_its_words_go_nowhere() {
    web.enqueue(answer(200, "text/html", "<html>secret</html>").build());
    web.enqueue(answer(200, "application/json", "<html>secret</html>").build());

    for (int i = 0; i < 2; i++) {
      var fault = catchThrowableOfType(HaidangException.class, () -> server.push(push()));
      assertThat(fault.code()).isEqualTo(ErrorCode.SERVER_GARBLED);
      assertThat(fault).hasStackTraceContaining("HD-SERVER-GARBLED");
      for (Throwable each = fault; each != null; each = each.getCause()) {
        assertThat(String.valueOf(each.getMessage())).doesNotContain("secret");
      }
    }
  }

  @Test
  void a_body_cut_short_is_no_answer() {
    web.enqueue(
        answer(200, "application/json", json.text(PUSHED))
            .onResponseBody(new SocketEffect.CloseSocket(true, false, false))
            .build());

    // Which of them is told depends on how soon the system tells of the closed socket.
    assertThat(faultOfPush())
        .isIn(ErrorCode.SERVER_GARBLED, ErrorCode.SERVER_UNREACHABLE, ErrorCode.SERVER_SILENT);
  }

  @Test
  void a_body_shorter_than_announced_is_garbled() throws Exception {
    try (var raw =
        RawServer.answering(
            "HTTP/1.1 200 OK\r\n"
                + "Content-Type: application/json\r\n"
                + "Content-Length: 500\r\n\r\n"
                + "{\"answers\":[")) {
      server = client(raw.address(), PATIENT);
      assertThat(faultOfPush()).isEqualTo(ErrorCode.SERVER_GARBLED);
    }
  }

  @Test
  void an_answer_that_is_no_http_is_garbled() throws Exception {
    try (var raw = RawServer.answering("SSH-2.0-OpenSSH_9.2\r\n\r\n")) {
      server = client(raw.address(), PATIENT);
      assertThat(faultOfPush()).isEqualTo(ErrorCode.SERVER_GARBLED);
    }
  }

  @Test
  void a_small_answer_that_unpacks_to_gigabytes_is_given_up_early() throws IOException {
    var bomb = new Buffer();
    try (var out = Okio.buffer(new GzipSink(bomb))) {
      var blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 512; i++) {
        out.write(blanks);
      }
    }
    assertThat(bomb.size()).isLessThan(200_000);
    web.enqueue(
        new MockResponse.Builder()
            .setHeader("Content-Type", "application/json")
            .setHeader("Content-Encoding", "gzip")
            .body(bomb)
            .build());

    assertThat(faultOfPush()).isEqualTo(ErrorCode.SERVER_GARBLED);
  }

  @Test
  void what_claims_to_be_packed_and_is_not_is_garbled() {
    web.enqueue(
        answer(200, "application/json", json.text(PUSHED))
            .setHeader("Content-Encoding", "gzip")
            .build());

    assertThat(faultOfPush()).isEqualTo(ErrorCode.SERVER_GARBLED);
  }

  @Test
  void a_server_that_never_answers_is_silent() {
    web.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());

    server = client(web.url("/").toString(), Duration.ofMillis(400));
    assertThat(faultOfPush()).isEqualTo(ErrorCode.SERVER_SILENT);
  }

  @Test
  void a_server_that_trickles_for_ever_is_silent() throws Exception {
    try (var raw = RawServer.trickling()) {
      server = client(raw.address(), Duration.ofMillis(300));
      assertThat(faultOfPush()).isEqualTo(ErrorCode.SERVER_SILENT);
    }
  }

  @Test
  void a_connection_that_is_cut_is_unreachable_or_garbled_and_the_next_try_works() {
    for (int i = 0; i < 4; i++) {
      web.enqueue(
          new MockResponse.Builder()
              .onRequestStart(new SocketEffect.CloseSocket(true, false, false))
              .build());
    }
    assertThat(faultOfPush()).isIn(ErrorCode.SERVER_UNREACHABLE, ErrorCode.SERVER_GARBLED);
    web.close();
  }

  @Test
  void a_reset_is_unreachable() throws Exception {
    try (var raw = RawServer.resetting()) {
      server = client(raw.address(), PATIENT);
      assertThat(faultOfPush()).isEqualTo(ErrorCode.SERVER_UNREACHABLE);
    }
  }

  @Test
  void nobody_listening_is_unreachable() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    server = client("http://127.0.0.1:" + port, PATIENT);

    assertThat(faultOfPush()).isEqualTo(ErrorCode.SERVER_UNREACHABLE);
  }

  @Test
  void a_name_that_does_not_exist_is_unreachable() {
    var enrolled = new Enrolment(ID, WorkstationKey.fresh(new SecureRandom()), "", List.of());
    server =
        new HttpCentralServer(
            "https://no-such-host.invalid", json, LineLimits.STANDARD, Bond.of(enrolled));

    assertThat(faultOfPush()).isEqualTo(ErrorCode.SERVER_UNREACHABLE);
  }

  @Test
  void nothing_goes_over_a_net_in_plain_text_or_before_there_is_an_enrolment() {
    server = client("http://no-such-host.invalid", PATIENT);
    assertThat(faultOfPush()).isEqualTo(ErrorCode.SERVER_NOT_SECURE);
    server.close();
    server = client("https://no-such-host.invalid", PATIENT);
    assertThat(faultOfPush()).isEqualTo(ErrorCode.WORKSTATION_UNKNOWN);
  }
}
