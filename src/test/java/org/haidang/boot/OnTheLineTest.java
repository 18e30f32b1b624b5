package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haidang.access.Enrolment;
import org.haidang.access.WorkstationKey;
import org.haidang.model.Edit;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.remote.Bond;
import org.haidang.remote.HttpCentralServer;
import org.haidang.remote.HttpEnrolment;
import org.haidang.remote.LineLimits;
import org.haidang.store.central.Reports;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages.Push;
import org.haidang.sync.Messages.SignIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody between workstation and server can do: nothing, and it is said. */
class OnTheLineTest {

  private static final String NEW = "TLSv1.3";

  @TempDir static Path folder;

  private static CentralServer central;
  private static String address;

  private final List<AutoCloseable> open = new ArrayList<>();
  private final Reports desk = new Reports("HN");

  @BeforeAll
  static void start() {
    central = CentralServer.open(folder.resolve("right"), Central.databaseUrl("on_the_line"));
    Central.people(central);
    address = Doors.listen(central, 0);
  }

  @AfterAll
  static void stop() {
    central.close();
  }

  @AfterEach
  void close() throws Exception {
    for (var each : open) {
      each.close();
    }
  }

  private <T extends AutoCloseable> T opened(T each) {
    open.add(each);
    return each;
  }

  private static Enrolment enrolled(UUID workstation) {
    return new HttpEnrolment(new Json(), LineLimits.STANDARD)
        .enrol(
            address,
            central.door().code("HN"),
            workstation,
            WorkstationKey.fresh(new SecureRandom()));
  }

  private HttpCentralServer client(String at, Enrolment enrolment) {
    return opened(new HttpCentralServer(at, new Json(), LineLimits.STANDARD, Bond.of(enrolment)));
  }

  private static String signIn(HttpCentralServer client, UUID workstation) {
    var key = Base64.getEncoder().encodeToString(new byte[32]);
    return client.signIn(new SignIn("lan", Seat.PASSWORD, workstation, key)).token();
  }

  private static ErrorCode refusal(ThrowingCallable call) {
    return catchThrowableOfType(HaidangException.class, call).code();
  }

  /** The server's own key: the worst of what may stand between. */
  private TlsProxy withTheServersKey() throws Exception {
    var shown = TlsProxy.as(address, folder.resolve("right/tls/server.key"));
    return opened(new TlsProxy(address, shown, NEW));
  }

  @Test
  void another_certificate_is_refused_and_nothing_is_told_to_who_shows_it() throws Exception {
    try (var other =
        CentralServer.open(folder.resolve("other"), Central.databaseUrl("on_the_line_other"))) {
      var shown = TlsProxy.as(other.listen(0), folder.resolve("other/tls/server.key"));
      var proxy = opened(new TlsProxy(address, shown, NEW));
      var client = client(proxy.address(), enrolled(desk.workstation));

      assertThat(refusal(() -> signIn(client, desk.workstation)))
          .isEqualTo(ErrorCode.SERVER_OTHER_KEY);
      assertThat(refusal(() -> enrolledAt(proxy.address()))).isEqualTo(ErrorCode.SERVER_OTHER_KEY);
      assertThat(proxy.overheard).isEmpty();
    }
  }

  private static Enrolment enrolledAt(String at) {
    return new HttpEnrolment(new Json(), LineLimits.STANDARD)
        .enrol(
            at,
            central.door().code("HN"),
            UUID.randomUUID(),
            WorkstationKey.fresh(new SecureRandom()));
  }

  @Test
  void an_older_tls_is_refused_by_both() throws Exception {
    var shown = TlsProxy.as(address, folder.resolve("right/tls/server.key"));
    var proxy = opened(new TlsProxy(address, shown, "TLSv1.2"));
    var client = client(proxy.address(), enrolled(desk.workstation));

    assertThat(refusal(() -> signIn(client, desk.workstation))).isEqualTo(ErrorCode.SERVER_OLD_TLS);
    assertThat(refusal(() -> enrolledAt(proxy.address()))).isEqualTo(ErrorCode.SERVER_OLD_TLS);
    assertThat(proxy.overheard).isEmpty();
    assertThatThrownBy(() -> shakeHands("TLSv1.2"))
        .isInstanceOf(SSLException.class)
        .hasMessageContaining("protocol_version");
    assertThat(shakeHands(NEW)).isEqualTo(NEW);
  }

  private static String shakeHands(String protocol) throws Exception {
    var at = URI.create(address);
    var sockets = Trusting.context().getSocketFactory();
    try (var socket = (SSLSocket) sockets.createSocket(at.getHost(), at.getPort())) {
      socket.setEnabledProtocols(new String[] {protocol});
      socket.startHandshake();
      return socket.getSession().getProtocol();
    }
  }

  @Test
  void a_request_that_was_overheard_is_refused_the_second_time() throws Exception {
    var proxy = withTheServersKey();
    var client = client(proxy.address(), enrolled(desk.workstation));
    signIn(client, desk.workstation);
    client.push(new Push(List.of(desk.fresh())));
    client.feed(Cursor.START, 10, true, 0);
    assertThat(proxy.overheard).hasSize(3);

    for (var request : proxy.overheard) {
      var answer = new String(proxy.sent(request), StandardCharsets.ISO_8859_1);
      assertThat(answer).startsWith("HTTP/1.1 401").contains("\"PROOF_REFUSED\"");
    }
  }

  @Test
  void a_request_that_was_altered_is_refused_and_leaves_nothing() throws Exception {
    var proxy = withTheServersKey();
    var client = client(proxy.address(), enrolled(desk.workstation));
    var token = signIn(client, desk.workstation);
    var elsewhere = UUID.randomUUID();
    var strangersToken = signIn(client(address, enrolled(elsewhere)), elsewhere);
    var change = desk.fresh(new Edit("incident/summary", null, "giữ nguyên"));
    var push = new Push(List.of(change));

    proxy.alter(OnTheLineTest::withOtherBody);
    assertThat(refusal(() -> client.push(push))).isEqualTo(ErrorCode.PROOF_REFUSED);
    proxy.alter(text -> text.replaceFirst("POST /v1/changes", "POST /v1/heartbeat"));
    assertThat(refusal(() -> client.push(push))).isEqualTo(ErrorCode.PROOF_REFUSED);
    proxy.alter(text -> text.replaceFirst("limit=10&", "limit=99&"));
    assertThat(refusal(() -> client.feed(Cursor.START, 10, true, 0)))
        .isEqualTo(ErrorCode.PROOF_REFUSED);
    proxy.alter(text -> text.replace(token, strangersToken));
    assertThat(refusal(() -> client.push(push))).isEqualTo(ErrorCode.PROOF_REFUSED);
    proxy.alter(text -> text.replaceFirst("(?i)created=\\d", "created=2"));
    assertThat(refusal(() -> client.push(push)))
        .isIn(ErrorCode.PROOF_CLOCK, ErrorCode.PROOF_REFUSED);

    proxy.alter(text -> text);
    assertThat(client.push(push).answers().getFirst().version()).isNotNull();
  }

  /** The last byte of the body, which is gzip's count of bytes. */
  private static String withOtherBody(String text) {
    return text.substring(0, text.length() - 1) + (char) (text.charAt(text.length() - 1) ^ 1);
  }

  @Test
  void a_token_is_worth_nothing_without_the_key_it_was_given_to() throws Exception {
    var client = client(address, enrolled(desk.workstation));
    var token = signIn(client, desk.workstation);

    var thief = client(address, enrolled(UUID.randomUUID()));
    thief.resume(token);
    assertThat(refusal(() -> thief.feed(Cursor.START, 10, true, 0)))
        .isEqualTo(ErrorCode.SERVER_SIGN_IN_AGAIN);

    var pins = enrolled(UUID.randomUUID()).pins();
    var otherKey = WorkstationKey.fresh(new SecureRandom());
    var forger = client(address, new Enrolment(desk.workstation, otherKey, address, pins));
    forger.resume(token);
    assertThat(refusal(() -> forger.feed(Cursor.START, 10, true, 0)))
        .isEqualTo(ErrorCode.PROOF_REFUSED);
    assertThat(refusal(() -> signIn(forger, desk.workstation))).isEqualTo(ErrorCode.PROOF_REFUSED);

    var nobody = new Enrolment(UUID.randomUUID(), otherKey, address, pins);
    assertThat(refusal(() -> signIn(client(address, nobody), nobody.workstation())))
        .isEqualTo(ErrorCode.WORKSTATION_UNKNOWN);
    assertThat(refusal(() -> signIn(client, nobody.workstation())))
        .as("the key of a database goes to the workstation it belongs to alone")
        .isEqualTo(ErrorCode.PROOF_REFUSED);
    assertThat(client.feed(Cursor.START, 10, true, 0)).isNotNull();
  }

  @Test
  void a_proxy_on_the_servers_machine_may_end_tls_when_its_certificate_is_named() throws Exception {
    var url = Central.databaseUrl("on_the_line_proxied");
    var certificate = folder.resolve("proxy.crt");
    try (var proxys = CentralServer.open(folder.resolve("proxys"), url);
        var node =
            CentralServer.open(
                folder.resolve("node"), url, ServerSecret.of(folder.resolve("proxys")))) {
      Central.people(node);
      var own = proxys.listen(0);
      Files.write(certificate, TlsProxy.chain(own)[0].getEncoded());
      var shown = TlsProxy.as(own, folder.resolve("proxys/tls/server.key"));
      var behind = node.listenBehindProxy(0, certificate);
      assertThat(behind).startsWith("http://127.0.0.1:");
      var proxy = opened(new TlsProxy(behind, shown, NEW));
      var enrolled =
          new HttpEnrolment(new Json(), LineLimits.STANDARD)
              .enrol(
                  proxy.address(),
                  node.door().code("HN", certificate, null),
                  desk.workstation,
                  WorkstationKey.fresh(new SecureRandom()));
      var client = client(proxy.address(), enrolled);
      signIn(client, desk.workstation);
      assertThat(client.push(new Push(List.of(desk.fresh()))).answers()).hasSize(1);
      assertThat(refusal(() -> ServerDoor.pinOf(folder.resolve("none.crt"))))
          .isEqualTo(ErrorCode.SERVER_KEY_DAMAGED);
    }
  }

  @Test
  void a_clock_that_is_days_off_keeps_nobody_from_the_server() {
    for (var off : List.of(Duration.ofDays(-3), Duration.ofDays(400))) {
      var workstation = UUID.randomUUID();
      var bond = Bond.of(enrolled(workstation), () -> Instant.now().plus(off));
      var client = opened(new HttpCentralServer(address, new Json(), LineLimits.STANDARD, bond));
      signIn(client, workstation);
      assertThat(client.feed(Cursor.START, 10, true, 0)).isNotNull();
    }
  }
}
