package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.haidang.access.DatabaseKey;
import org.haidang.desk.ContactIndexer;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.Place;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.remote.HttpCentralServer;
import org.haidang.remote.LineLimits;
import org.haidang.store.local.LocalStore;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages;
import org.haidang.sync.SyncEngine;
import org.haidang.sync.SyncStatus.Line;
import org.haidang.sync.Timing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a server answers, what was saved stays here until the server truly has it. */
class ServerFaultsTest {

  /** Limits that let a test be over soon. */
  private static final LineLimits SHORT =
      new LineLimits(
          Duration.ofMillis(1000),
          Duration.ofMillis(1000),
          Duration.ofSeconds(4),
          Duration.ofSeconds(20),
          Duration.ofSeconds(4),
          1 << 20);

  private static final UUID WORKSTATION = UUID.randomUUID();

  private static Central central;
  private static Content content;
  private static String token;

  @TempDir Path folder;

  private FaultyFront front;
  private HttpCentralServer server;
  private LocalStore store;
  private SyncEngine engine;
  private AutoCloseable listening;

  /** What a server, or something before it, may answer. */
  enum Fault {
    SIGN_IN_AGAIN_401(ErrorCode.SERVER_SIGN_IN_AGAIN, () -> status(401)),
    FORBIDDEN_403_BY_A_PORTAL(ErrorCode.SERVER_GARBLED, () -> status(403)),
    CONFLICT_409(ErrorCode.SERVER_FAULT, () -> status(409)),
    BUSY_429(ErrorCode.SERVER_BUSY, () -> status(429)),
    BROKEN_500(ErrorCode.SERVER_FAULT, () -> status(500)),
    GATEWAY_502(ErrorCode.SERVER_FAULT, () -> status(502)),
    AWAY_503(ErrorCode.SERVER_FAULT, () -> status(503)),
    REDIRECT_302(ErrorCode.SERVER_GARBLED, () -> status(302)),
    GARBAGE(ErrorCode.SERVER_GARBLED, () -> said("<html>Xin chào quý khách</html>")),
    OTHER_JSON(ErrorCode.SERVER_GARBLED, () -> said("{\"answers\":null,\"items\":[]}")),
    NOTHING(ErrorCode.SERVER_GARBLED, () -> said("")),
    NEVER(
        ErrorCode.SERVER_SILENT,
        () -> new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());

    final ErrorCode code;
    final Supplier<MockResponse> answer;

    Fault(ErrorCode code, Supplier<MockResponse> answer) {
      this.code = code;
      this.answer = answer;
    }

    private static MockResponse status(int code) {
      return new MockResponse.Builder().code(code).setHeader("Retry-After", "1").build();
    }

    private static MockResponse said(String body) {
      return new MockResponse.Builder()
          .setHeader("Content-Type", "application/json")
          .body(body)
          .build();
    }
  }

  @BeforeAll
  static void start() {
    content = SharedContent.get();
    central = Central.start("server_faults");
    try (var direct = Doors.client(central.address, WORKSTATION)) {
      var key = Base64.getEncoder().encodeToString(new byte[32]);
      token = direct.signIn(new Messages.SignIn("lan", Seat.PASSWORD, WORKSTATION, key)).token();
    }
  }

  @AfterAll
  static void stop() {
    central.close();
  }

  @BeforeEach
  void open() {
    front = new FaultyFront(central.address);
    server =
        new HttpCentralServer(
            front.address(), new Json(), SHORT, Doors.bond(central.address, WORKSTATION));
    server.resume(token);
    var key = new byte[DatabaseKey.BYTES];
    new Random(1).nextBytes(key);
    store =
        LocalStore.open(
            folder,
            new DatabaseKey(key),
            WORKSTATION,
            new ContactIndexer(content.library()),
            Clock.systemUTC(),
            new Json());
    engine =
        new SyncEngine(
            store.outbox(), store.replica(), server, Timing.system(), new SecureRandom(), _ -> {});
    listening = store.contacts().listen(engine::wake);
  }

  @AfterEach
  void close() throws Exception {
    engine.close();
    listening.close();
    server.close();
    store.close();
    front.close();
  }

  private UUID save(String text) {
    var contact = Ids.timeOrdered().next();
    var edits =
        List.of(
            new Edit(ContactFields.CENTRE, null, "HN"),
            new Edit(ContactFields.COUNSELOR, null, "lan"),
            new Edit("incident/summary", null, text));
    store
        .contacts()
        .save(
            new Change(
                Ids.timeOrdered().next(),
                RecordType.CONTACT,
                contact,
                null,
                null,
                edits,
                "lan",
                WORKSTATION,
                Instant.now(),
                null));
    return contact;
  }

  private String here(UUID contact) {
    return store.contacts().open(contact).orElseThrow().state().body().get("incident/summary");
  }

  /**
   * What the server has of it, with its version: read at the server itself, not through the front.
   */
  private static String there(UUID contact) {
    try (var direct = Doors.client(central.address, WORKSTATION)) {
      direct.resume(token);
      return direct.feed(Cursor.START, Messages.MAX_PAGE, true, 0).items().stream()
          .filter(item -> item.id().equals(contact) && item.whole() != null)
          .map(item -> item.version().n() + " " + item.whole().body().get("incident/summary"))
          .reduce("", String::concat);
    }
  }

  @ParameterizedTest
  @EnumSource
  void it_is_said_nothing_leaves_the_outbox_and_all_is_sent_when_the_server_recovers(Fault fault) {
    front.fails(fault.answer);
    engine.start();
    var contact = save("giữ lấy");

    Seat.await("the fault is told", () -> engine.status().reason() == fault.code);
    assertThat(engine.status().line())
        .isEqualTo(fault == Fault.SIGN_IN_AGAIN_401 ? Line.PAUSED : Line.OFFLINE);
    var later = save("và cả cái này");
    assertThat(store.outbox().depth().waiting()).isEqualTo(2);
    assertThat(there(contact)).isEmpty();

    front.recovers();
    if (fault == Fault.SIGN_IN_AGAIN_401) {
      engine.resumeWith(token);
    }
    Seat.await("all is sent", () -> store.outbox().depth().waiting() == 0);
    assertThat(store.outbox().depth().attention()).isZero();
    assertThat(here(contact)).isEqualTo("giữ lấy");
    assertThat(there(contact)).isEqualTo("1 giữ lấy");
    assertThat(there(later)).isEqualTo("1 và cả cái này");
  }

  @Test
  void the_change_that_is_too_large_is_set_aside_whole_and_holds_up_no_other() {
    front.fails(() -> new MockResponse.Builder().code(413).build());
    engine.start();
    var large = save("quá dài");
    Seat.await("it is set aside", () -> store.outbox().depth().attention() == 1);

    assertThat(here(large)).isEqualTo("quá dài");
    assertThat(store.contacts().open(large).orElseThrow().place())
        .isInstanceOf(Place.NeedsAttention.class);
    assertThat(there(large)).isEmpty();
    front.recovers();
    var next = save("vừa vặn");
    Seat.await("the next is sent", () -> there(next).equals("1 vừa vặn"));
    assertThat(here(large)).isEqualTo("quá dài");
  }
}
