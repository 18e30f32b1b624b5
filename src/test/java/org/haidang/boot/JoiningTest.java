package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haidang.access.DatabaseKey;
import org.haidang.access.EnrolCode;
import org.haidang.access.KeyRing;
import org.haidang.access.Passwords;
import org.haidang.platform.Digests;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.remote.HttpCentralServer;
import org.haidang.remote.LineLimits;
import org.haidang.store.central.Reports;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages.Push;
import org.haidang.sync.Messages.SignIn;
import org.haidang.ui.shell.SignInAction.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How computers join a server, and leave it. */
class JoiningTest {

  @TempDir static Path folder;

  private static CentralServer central;
  private static String address;

  @BeforeAll
  static void start() {
    central = CentralServer.open(folder.resolve("server"), Central.databaseUrl("joining"));
    Central.people(central);
    address = Doors.listen(central, 0);
  }

  @AfterAll
  static void stop() {
    central.close();
  }

  private static KeyRing ring(String computer) {
    var passwords = new Passwords(new SecureRandom(), Passwords.Cost.STANDARD);
    return new KeyRing(folder.resolve(computer), passwords, new Json());
  }

  private static Membership membership(String computer) {
    var ring = ring(computer);
    return new Membership(folder.resolve(computer), ring::workstation, new Json());
  }

  private static HttpCentralServer client(Membership membership) {
    return new HttpCentralServer(address, new Json(), LineLimits.STANDARD, membership.bond());
  }

  private static String signIn(HttpCentralServer client, UUID workstation) {
    var key = Base64.getEncoder().encodeToString(new byte[32]);
    return client.signIn(new SignIn("lan", Seat.PASSWORD, workstation, key)).token();
  }

  private static ErrorCode refusal(ThrowingCallable call) {
    return catchThrowableOfType(HaidangException.class, call).code();
  }

  @Test
  void a_code_is_good_once_within_its_day_and_for_its_own_server() {
    var code = central.door().code("HN");
    var first = membership("first");
    first.enrol(address, code.text());
    // The answer may have been lost on the way.
    first.enrol(address, code.text());
    assertThat(refusal(() -> membership("second").enrol(address, code.text())))
        .isEqualTo(ErrorCode.ENROL_CODE_USED);

    var pin = central.door().keys().pins().getFirst();
    var late = EnrolCode.fresh(pin, new SecureRandom());
    var yesterday = Instant.now().minus(Duration.ofMinutes(1));
    central
        .door()
        .workstations()
        .issue(Digests.sha256(late.secret()), "HN", yesterday, null, "server");
    assertThat(refusal(() -> membership("second").enrol(address, late.text())))
        .isEqualTo(ErrorCode.ENROL_CODE_EXPIRED);
    var never = EnrolCode.fresh(pin, new SecureRandom());
    assertThat(refusal(() -> membership("second").enrol(address, never.text())))
        .isEqualTo(ErrorCode.ENROL_CODE_UNKNOWN);
    assertThat(membership("second").enrolment()).isEmpty();
  }

  @Test
  void a_key_is_changed_only_by_a_code_for_that_very_workstation() throws Exception {
    var lost = membership("lost");
    lost.enrol(address, central.door().code("HN"));
    var id = ring("lost").workstation();
    String token;
    try (var client = client(lost)) {
      token = signIn(client, id);
    }
    Files.delete(folder.resolve("lost/workstation.key"));

    assertThat(refusal(() -> lost.enrol(address, central.door().code("HN"))))
        .isEqualTo(ErrorCode.ENROL_KEY_TAKEN);
    assertThat(
            refusal(() -> membership("wrong").enrol(address, central.door().code("HN", null, id))))
        .isEqualTo(ErrorCode.ENROL_KEY_TAKEN);
    lost.enrol(address, central.door().code("HN", null, id));
    try (var client = client(lost)) {
      client.resume(token);
      assertThat(refusal(() -> client.feed(Cursor.START, 10, true, 0)))
          .isEqualTo(ErrorCode.SERVER_SIGN_IN_AGAIN);
      signIn(client, id);
      assertThat(client.feed(Cursor.START, 10, true, 0)).isNotNull();
    }
  }

  @Test
  void a_workstation_that_is_struck_off_can_push_and_read_nothing_from_that_moment()
      throws Exception {
    var stolen = membership("stolen");
    stolen.enrol(address, central.door().code("HN"));
    var id = ring("stolen").workstation();
    var reports = new Reports("HN");
    var colleague =
        new Membership(folder.resolve("colleague"), () -> reports.workstation, new Json());
    colleague.enrol(address, central.door().code("HN"));
    try (var client = client(stolen)) {
      signIn(client, id);
      try (var other = client(colleague)) {
        signIn(other, reports.workstation);
        var cursor = client.feed(Cursor.START, 1000, true, 0).cursor();
        var held = CompletableFuture.supplyAsync(() -> client.feed(cursor, 1000, true, 20));
        Thread.sleep(300);
        assertThat(held).isNotDone();

        assertThat(central.door().workstations().strikeOff(id, "server")).isTrue();

        other.push(new Push(List.of(reports.fresh())));
        assertThatThrownBy(held::join)
            .as("an answer that was held is not given any more")
            .rootCause()
            .isInstanceOfSatisfying(
                HaidangException.class,
                e -> assertThat(e.code()).isEqualTo(ErrorCode.WORKSTATION_STRUCK_OFF));

        assertThat(refusal(() -> client.push(new Push(List.of(new Reports("HN").fresh())))))
            .isEqualTo(ErrorCode.WORKSTATION_STRUCK_OFF);
        assertThat(refusal(() -> client.feed(Cursor.START, 10, true, 0)))
            .isEqualTo(ErrorCode.WORKSTATION_STRUCK_OFF);
        assertThat(refusal(() -> signIn(client, id))).isEqualTo(ErrorCode.WORKSTATION_STRUCK_OFF);
        assertThat(refusal(client::pins)).isEqualTo(ErrorCode.WORKSTATION_STRUCK_OFF);
      }
    }
    assertThat(refusal(() -> stolen.enrol(address, central.door().code("HN", null, id))))
        .isEqualTo(ErrorCode.WORKSTATION_STRUCK_OFF);
    assertThat(central.door().workstations().strikeOff(UUID.randomUUID(), "server")).isFalse();
  }

  @Test
  void the_servers_key_is_changed_without_a_visit_to_any_workstation() throws Exception {
    var home = folder.resolve("changing");
    var url = Central.databaseUrl("joining_changed");
    var knows = membership("knows");
    try (var before = CentralServer.open(home, url)) {
      Central.people(before);
      knows.enrol(before.listen(0), before.door().code("HN"));
    }
    var was = knows.enrolment().orElseThrow().pins();
    org.haidang.server.ServerKeys.change(home.resolve("tls"), java.time.Clock.systemUTC());
    try (var after = CentralServer.open(home, url)) {
      var at = after.listen(0);
      try (var client = new HttpCentralServer(at, new Json(), LineLimits.STANDARD, knows.bond())) {
        signIn(client, ring("knows").workstation());
        knows.freshen(client);
      }
      var now = knows.enrolment().orElseThrow().pins();
      assertThat(now.getFirst()).isEqualTo(was.getLast());
      assertThat(now.getLast()).isNotIn(was);
    }
  }

  @Test
  void a_computer_of_before_opens_offline_and_is_enrolled_with_its_id_and_data() throws Exception {
    var plan = new Seat.Plan(folder.resolve("before"), "", null);
    var database = new DatabaseKey(new byte[32]);
    var lan = central.accounts().find("lan").orElseThrow().account();
    ring("before").wrap(lan, "token of before", database, Seat.PASSWORD.toCharArray());
    var id = ring("before").workstation();
    // As the server of before knew it: a key of its database, none of its own.
    var offered = new byte[32];
    offered[0] = 7;
    central.accounts().databaseKey(id, offered);

    assertThat(enteredOnline(plan, "lan")).isFalse();
    assertThat(enteredOnline(plan, "minh")).as("never here, and told why").isNull();

    Doors.join(plan.folder(), address);
    assertThat(ring("before").workstation()).isEqualTo(id);
    assertThat(enteredOnline(plan, "lan")).isTrue();
    assertThat(central.accounts().databaseKey(id, new byte[32])).isEqualTo(offered);
  }

  /** Null when refused. */
  private static Boolean enteredOnline(Seat.Plan plan, String login) {
    var online = new AtomicReference<Boolean>();
    var entrance =
        new Entrance(
            ServerAddress.fixed(address), Seat.keys(plan), membership("before"), new Json());
    var outcome =
        entrance.enter(
            login,
            Seat.PASSWORD.toCharArray(),
            admitted -> {
              online.set(admitted.online());
              return admitted.server();
            },
            _ -> {});
    if (outcome instanceof Outcome.Signed signed) {
      signed.discard().run();
    } else {
      assertThat(outcome).isEqualTo(new Outcome.Failed(ErrorCode.WORKSTATION_UNKNOWN));
    }
    return online.get();
  }

  @Test
  void keys_lie_beside_the_database_for_their_owner_alone() throws Exception {
    membership("private").enrol(address, central.door().code("HN"));
    for (var file :
        List.of("private/workstation.key", "private/enrolment.json", "server/tls/server.key")) {
      assertThat(Files.getPosixFilePermissions(folder.resolve(file)))
          .as(file)
          .hasToString("[OWNER_READ, OWNER_WRITE]")
          .hasSize(2);
    }
  }
}
