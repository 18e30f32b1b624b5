package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.input.KeyCode;
import org.haidang.access.OfflineDays;
import org.haidang.access.OneTimeCode;
import org.haidang.desk.ChangingPassword;
import org.haidang.desk.Keys.Unlock;
import org.haidang.platform.Json;
import org.haidang.remote.HttpCentralServer;
import org.haidang.remote.LineLimits;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.shell.SignInAction.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Real server, real key ring, real store: a password set anew, changed, and days that run out. */
@ExtendWith(Windowed.class)
@Tag("long")
class DoorAcrossSeatsTest {

  private static final String NEW = "bốn con vịt xiêm leo cầu";
  private static final String NEWER = "năm con vịt xiêm leo cầu";

  @TempDir Path folder;

  private final Content content = SharedContent.get();

  private Seat.Plan plan(String address) {
    return new Seat.Plan(folder.resolve("lan"), address, content);
  }

  /** A busy machine may take longer than people would wait. */
  private Outcome enter(String address, String password) {
    Outcome outcome = new Outcome.FirstTimeNeedsServer();
    for (int tries = 0; tries < 3 && outcome instanceof Outcome.FirstTimeNeedsServer; tries++) {
      outcome = tryToEnter(address, password);
    }
    return outcome;
  }

  private Outcome tryToEnter(String address, String password) {
    var entrance =
        new Entrance(
            ServerAddress.fixed(address),
            Seat.keys(plan(address)),
            Doors.join(plan(address).folder(), address),
            new Json());
    var opened = new AtomicReference<AutoCloseable>();
    var outcome =
        entrance.enter(
            "lan",
            password.toCharArray(),
            admitted -> {
              AutoCloseable it = admitted.server()::close;
              opened.set(it);
              return it;
            },
            _ -> {});
    if (outcome instanceof Outcome.Signed signed) {
      signed.discard().run();
    }
    return outcome;
  }

  private byte[] key(String address, String password) {
    return Seat.keys(plan(address)).unlock("lan", password.toCharArray())
            instanceof Unlock.Opened opened
        ? opened.databaseKey()
        : new byte[0];
  }

  @Test
  void a_password_set_with_a_code_opens_the_same_store_by_the_servers_escrow_and_offline() {
    String address;
    try (var central = Central.start("door_reset")) {
      address = central.address;
      assertThat(enter(address, Seat.PASSWORD)).isInstanceOf(Outcome.Signed.class);
      var before = key(address, Seat.PASSWORD);
      assertThat(before).hasSize(32);

      var code = OneTimeCode.fresh(new SecureRandom());
      central
          .server
          .accounts()
          .book()
          .code("lan", OneTimeCode.hash(code), Clock.systemUTC().instant().plusSeconds(60), "hoa");
      try (var server =
          new HttpCentralServer(
              address,
              new Json(),
              LineLimits.STANDARD,
              Doors.join(plan(address).folder(), address).bond())) {
        server.accounts().reset("lan", code, NEW.toCharArray());
      }
      assertThat(enter(address, Seat.PASSWORD)).isInstanceOf(Outcome.Wrong.class);
      assertThat(key(address, Seat.PASSWORD)).as("the old one opens nothing here").isEmpty();
      assertThat(enter(address, NEW)).isInstanceOf(Outcome.Signed.class);
      assertThat(key(address, NEW)).isEqualTo(before);

      try (var server =
          new HttpCentralServer(
              address,
              new Json(),
              LineLimits.STANDARD,
              Doors.join(plan(address).folder(), address).bond())) {
        var opened = (Unlock.Opened) Seat.keys(plan(address)).unlock("lan", NEW.toCharArray());
        server.resume(opened.token());
        new ChangingPassword(server.accounts(), Seat.keys(plan(address)))
            .change("lan", NEW.toCharArray(), NEWER.toCharArray());
      }
      assertThat(key(address, NEW)).isEmpty();
      assertThat(key(address, NEWER)).as("wrapped anew at once").isEqualTo(before);
    }
    assertThat(enter(address, NEWER)).as("offline").isInstanceOf(Outcome.Signed.class);
    assertThat(enter(address, NEW)).as("offline").isInstanceOf(Outcome.Wrong.class);
  }

  @Test
  void an_account_whose_days_have_run_out_takes_a_call_and_reads_nothing_until_it_meets_the_server()
      throws Exception {
    try (var central = Central.start("door_days")) {
      try (var seat = Seat.take(plan(central.address), "lan")) {
        var call = seat.desk.answer(org.haidang.model.Channel.CALL, "0950114276");
        var summary = content.library().current().part("summary").orElseThrow().path();
        call.set(summary, "cũ lắm rồi");
        Seat.await(
            "its draft is on the disk",
            () ->
                seat.desk.unfinished().stream()
                    .anyMatch(draft -> "cũ lắm rồi".equals(draft.body().get(summary))));
        new OfflineDays(
                new SettingsShelf(seat.store.settings()),
                Clock.systemUTC(),
                System::nanoTime,
                "lan")
            .contact(Clock.systemUTC().instant().minus(Duration.ofDays(8)));
      }
      central.close();
      try (var lan = new DeskWindow("lan", folder.resolve("lan"), central, content)) {
        lan.until("the call desk alone", () -> lan.sees("main"));
        lan.untilWords("main", "quá 7 ngày");
        assertThat(lan.words("main")).contains("Bàn tư vấn").doesNotContain("Phiếu tiếp nhận");
        lan.press(KeyCode.DIGIT2, KeyCode.CONTROL);
        lan.press(KeyCode.F, KeyCode.CONTROL);
        assertThat(lan.sees("contacts")).isFalse();
        lan.press(KeyCode.F2);
        lan.until("a call can be taken", () -> lan.sees("call-clock"));
        lan.until("its form is there", () -> lan.sees("field:safety/alone"));
      }
    }
  }
}
