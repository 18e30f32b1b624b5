package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haidang.access.KeyRing;
import org.haidang.access.Passwords;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.remote.HttpCentralServer;
import org.haidang.remote.LineLimits;
import org.haidang.sync.Cursor;
import org.haidang.sync.HeartbeatMessages.Heartbeat;
import org.haidang.sync.HeartbeatMessages.Told;
import org.haidang.sync.LockedMessages.LockedBeat;
import org.haidang.sync.Messages.SignIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A locked computer beats by its own key, without an account, and can do nothing else. */
class LockedHeartTest {

  private static Central central;

  @TempDir Path folder;

  @BeforeAll
  static void serve() {
    central = Central.start("locked_heart");
  }

  @AfterAll
  static void stop() {
    central.close();
  }

  private KeyRing ring() {
    return new KeyRing(
        folder, new Passwords(new SecureRandom(), new Passwords.Cost(8, 1)), new Json());
  }

  private Membership enrolled() {
    var membership = new Membership(folder, ring()::workstation, new Json());
    membership.enrol(central.address, central.server.door().code("HN"));
    return membership;
  }

  private HttpCentralServer client(Membership membership) {
    return new HttpCentralServer(
        central.address, new Json(), LineLimits.STANDARD, membership.bond());
  }

  private static void signIn(HttpCentralServer client, String login, UUID workstation) {
    var key = Base64.getEncoder().encodeToString(new byte[32]);
    client.signIn(new SignIn(login, Seat.PASSWORD, workstation, key));
  }

  private Told told(HttpCentralServer hoa) {
    return hoa.health().workstations().stream()
        .filter(each -> each.workstation().equals(ring().workstation()))
        .findFirst()
        .orElseThrow();
  }

  private static Heartbeat beat(int waiting) {
    return new Heartbeat(
        waiting, 0, null, 1L << 40, true, null, "0", List.of("intake 1"), 0L, Cursor.START);
  }

  @Test
  void it_says_what_waits_and_since_when_it_is_locked_until_somebody_unlocks_it() throws Exception {
    var membership = enrolled();
    var workstation = ring().workstation();
    var desk = UUID.randomUUID();
    try (var lan = client(membership);
        var hoa = Doors.client(central.address, desk)) {
      signIn(lan, "lan", workstation);
      signIn(hoa, "hoa", desk);
      lan.heart().beat(beat(0));
      assertThat(told(hoa).lockedSince()).isNull();
      var oldest = Instant.parse("2026-03-01T08:00:00Z");
      new LastKnown(folder, new Json()).note(new LastKnown.Stood(3, 1, oldest));
      var before = Instant.now();

      try (var _ = LockedHeart.start(central.address, membership, workstation, folder)) {
        Seat.await("it is heard of", () -> told(hoa).lockedSince() != null);
        var told = told(hoa);
        assertThat(told.heartbeat().waiting()).isEqualTo(3);
        assertThat(told.heartbeat().attention()).isEqualTo(1);
        assertThat(told.heartbeat().oldest()).isEqualTo(oldest);
        assertThat(told.heartbeat().program()).isEqualTo(Main.VERSION);
        assertThat(told.heartbeat().packs()).as("as it was").containsExactly("intake 1");
        assertThat(told.heartbeat().freeDisk()).isBetween(0L, (1L << 40) - 1);
        assertThat(told.lockedSince())
            .isBetween(before.minusSeconds(2), Instant.now().plusSeconds(1));
      }
      assertThat(Files.readString(folder.resolve("last-known.json")))
          .as("beside the encrypted database stand numbers and a time")
          .isEqualTo("{\"waiting\":3,\"attention\":1,\"oldest\":\"2026-03-01T08:00:00Z\"}");
      var since = told(hoa).lockedSince();
      try (var bare = client(membership)) {
        bare.locked().beat(new LockedBeat(workstation, 0, -1, -1, null, -1, "1", null));
      }
      assertThat(told(hoa).lockedSince()).as("it stays locked since then").isEqualTo(since);
      lan.heart().beat(beat(0));
      assertThat(told(hoa).lockedSince()).as("unlocked").isNull();
      assertThat(told(hoa).heartbeat().waiting()).isZero();
    }
  }

  private static ErrorCode refusal(ThrowingCallable call) {
    return catchThrowableOfType(HaidangException.class, call).code();
  }

  @Test
  void a_computer_that_was_struck_off_is_refused_and_so_is_one_that_speaks_for_another() {
    var membership = enrolled();
    var workstation = ring().workstation();
    try (var locked = client(membership)) {
      var own = new LockedBeat(workstation, 0, 0, 0, null, 1, "1", 0L);
      locked.locked().beat(own);
      var others = new LockedBeat(UUID.randomUUID(), 0, 0, 0, null, 1, "1", 0L);
      assertThat(refusal(() -> locked.locked().beat(others))).isEqualTo(ErrorCode.PROOF_REFUSED);
      assertThat(refusal(() -> locked.feed(Cursor.START, 10, true, 0)))
          .as("it can do nothing else")
          .isEqualTo(ErrorCode.SERVER_SIGN_IN_AGAIN);
      assertThat(refusal(() -> locked.heart().beat(beat(0))))
          .isEqualTo(ErrorCode.SERVER_SIGN_IN_AGAIN);

      central.server.door().workstations().strikeOff(workstation, "server");
      assertThat(refusal(() -> locked.locked().beat(own)))
          .isEqualTo(ErrorCode.WORKSTATION_STRUCK_OFF);
    }
    try (var stranger = Doors.client(central.address, UUID.randomUUID())) {
      var claimed = new LockedBeat(workstation, 0, 0, 0, null, 1, "1", 0L);
      assertThat(refusal(() -> stranger.locked().beat(claimed))).isEqualTo(ErrorCode.PROOF_REFUSED);
    }
  }
}
