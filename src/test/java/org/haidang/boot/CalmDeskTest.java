package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import mockwebserver3.MockResponse;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.kit.FxWatchdog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An open call beside everything sync can do: no key waits for it. */
@ExtendWith(Windowed.class)
class CalmDeskTest {

  /** Four pages of a feed, and as many pushes of a colleague. */
  private static final int REPORTS = 2000;

  private static final int AT_ONCE = 500;
  private static final long BETWEEN_KEYS = 40_000_000;

  @TempDir Path folder;

  private final Content content = SharedContent.get();

  /** Types at a person's pace until it is so. */
  private static void typeUntil(DeskWindow lan, BooleanSupplier done) {
    long end = System.nanoTime() + 60_000_000_000L;
    while (!done.getAsBoolean() && System.nanoTime() < end) {
      lan.type("a");
      LockSupport.parkNanos(BETWEEN_KEYS);
    }
    assertThat(done.getAsBoolean()).as("it came to its end").isTrue();
  }

  @Test
  void no_key_of_an_open_call_waits_for_pages_an_outage_or_what_follows_it() throws Exception {
    try (var central = Central.start("calm");
        var front = new FaultyFront(central.address);
        var minh =
            Seat.take(new Seat.Plan(folder.resolve("minh"), central.address, content), "minh");
        var lan = new DeskWindow("lan", folder.resolve("lan"), front.address(), content)) {
      lan.until("the desk is ready", () -> lan.sees("answer"));
      lan.press(KeyCode.F2);
      lan.until("the form is there", () -> lan.sees("field:safety/alone"));
      lan.goTo("tom tat").type("Em bé 14 tuổi ");
      try (var watch = new FxWatchdog()) {
        typeUntil(lan, () -> watch.looks() > 200);
        watch.reset();

        for (int from = 0; from < REPORTS; from += AT_ONCE) {
          minh.store.register().save(Many.contacts("minh", minh.admitted.workstation(), AT_ONCE));
        }
        typeUntil(lan, () -> lan.held() >= REPORTS);
        assertThat(watch.longest()).as("pages come in").isLessThan(FxWatchdog.LONGEST);

        front.fails(() -> new MockResponse.Builder().code(503).build());
        typeUntil(lan, () -> lan.words("line-badge").contains("Ngoại tuyến"));
        front.recovers();
        minh.store.register().save(Many.contacts("minh", minh.admitted.workstation(), AT_ONCE));
        typeUntil(lan, () -> lan.held() >= REPORTS + AT_ONCE);
        assertThat(watch.longest()).as("an outage").isLessThan(FxWatchdog.LONGEST);
      }
    }
  }
}
