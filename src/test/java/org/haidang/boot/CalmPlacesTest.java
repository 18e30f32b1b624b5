package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.input.KeyCode;
import mockwebserver3.MockResponse;
import org.haidang.access.AccountDirectory.Stored;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.ui.hands.Windowed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every place of a desk, opened for the first time and walked by keys, then again beside everything
 * sync can do: no key waits for it. Measured is the FX thread's own time on a processor, so that a
 * busy machine is no busy screen. {@code -Dhaidang.walks=N} for more.
 */
@ExtendWith(Windowed.class)
class CalmPlacesTest {

  /**
   * Made in one piece the desk takes 460 ms; in turns 41 ms at most, and 96 at a load of 17: nobody
   * types yet, but what is to come must not wait for all of it again.
   */
  private static final Duration SIGNED_IN = Duration.ofMillis(150);

  @TempDir Path folder;

  private final Content content = SharedContent.get();

  @Test
  void no_key_waits_at_the_first_opening_nor_while_sync_brings_thousands_fails_and_begins_anew()
      throws Exception {
    walk("calm_places", 1, false);
  }

  @Test
  @Tag("long")
  void nor_over_half_a_year_of_three_centres_in_any_of_many_walks() throws Exception {
    walk("calm_places_long", Integer.getInteger("haidang.walks", 4), true);
  }

  private void walk(String name, int walks, boolean halfYear) throws Exception {
    CalmWalk.rehearse();
    try (var central = Central.start(name)) {
      central.server.accounts().seconds().exempt("hoa");
      if (halfYear) {
        Demonstration.fill(central.server, content);
      }
      var plan = new Seat.Plan(folder.resolve("minh"), central.address, content);
      try (var front = new FaultyFront(central.address);
          var minh = Seat.take(plan, "minh");
          var hoa = new DeskWindow("hoa", folder.resolve("hoa"), front.address(), content)) {
        minh.store.register().save(Many.contacts("minh", minh.admitted.workstation(), 300));
        hoa.until("it is here", () -> hoa.held() >= 300);
        calmly(hoa);
        try (var walk = new CalmWalk(hoa)) {
          walk.through(_ -> {});
          walk.judge("first opened");
          for (int number = 1; number <= walks; number++) {
            try (var behind = new Behind(central, front, minh, hoa)) {
              behind.begin();
              walk.through(at -> behind.at(at, hoa.places()));
            }
          }
          walk.judge("beside sync");
        }
      }
    }
  }

  @Test
  void nor_at_an_administrators_places_nor_at_what_lies_in_quarantine() throws Exception {
    CalmWalk.rehearse();
    try (var central = Central.start("calm_office")) {
      var admin = new Account("quang", "Đỗ Văn Quang", Role.ADMINISTRATOR, "HN");
      var hash = central.server.passwords().hash(Seat.PASSWORD.toCharArray());
      central.server.accounts().put(new Stored(admin, hash));
      central.server.accounts().seconds().exempt("quang");
      central.server.accounts().seconds().exempt("hoa");
      var plan = new Seat.Plan(folder.resolve("lan"), central.address, content);
      try (var lan = Seat.take(plan, "lan")) {
        central.server.accounts().book().strikeOff("lan", true, "hoa");
        lan.store.register().save(Many.contacts("lan", lan.admitted.workstation(), 200));
        PutOut.handIn(lan.admitted.server(), lan.store, "lan");
      }
      try (var quang = new DeskWindow("quang", folder.resolve("quang"), central, content);
          var walk = new CalmWalk(quang)) {
        calmly(quang);
        walk.through(_ -> {});
        walk.here(() -> turned(quang, KeyCode.F8, "computers-table"));
        walk.judge("an administrator's");
      }
      try (var hoa = new DeskWindow("hoa", folder.resolve("hoa"), central, content);
          var walk = new CalmWalk(hoa)) {
        walk.here(() -> turned(hoa, KeyCode.F7, "quarantine-table"));
        walk.here(() -> turned(hoa, KeyCode.F8, "computers-table"));
        walk.judge("a supervisor's");
      }
    }
  }

  /** The desk was made and shown, a place at a time. */
  private static void calmly(DeskWindow desk) {
    System.out.printf(Locale.ROOT, "fx signed in: %.1f ms%n", desk.begun().toNanos() / 1e6);
    assertThat(desk.begun()).as("after the sign-in").isLessThan(SIGNED_IN);
  }

  /** To the health of the computers, and by a key to what stands beside it. */
  private static String turned(DeskWindow desk, KeyCode key, String id) {
    desk.placeCalled("Tình trạng máy");
    desk.press(key);
    desk.until(id + " has rows", () -> desk.sees(id) && desk.rows(id) > 0);
    return id;
  }

  /** What goes on behind a walk: news come in, own work goes out, the line fails, a new life. */
  private static final class Behind implements AutoCloseable {

    private final Central central;
    private final FaultyFront front;
    private final Seat minh;
    private final DeskWindow hoa;
    private volatile boolean over;
    private Thread working = new Thread(() -> {});

    Behind(Central central, FaultyFront front, Seat minh, DeskWindow hoa) {
      this.central = central;
      this.front = front;
      this.minh = minh;
      this.hoa = hoa;
    }

    void begin() {
      working = Thread.ofPlatform().name("behind").start(this::work);
    }

    private void work() {
      for (int batch = 0; !over; batch++) {
        minh.store.register().save(Many.contacts("minh", minh.admitted.workstation(), 250));
        hoa.save(Many.contacts("hoa", hoa.workstation(), 20));
        LockSupport.parkNanos(Duration.ofMillis(700).toNanos());
      }
    }

    /** A third of the way the line fails for some places; two thirds on the server is restored. */
    void at(int place, int places) {
      if (place == places / 3) {
        front.fails(() -> new MockResponse.Builder().code(503).build());
      } else if (place == places / 2) {
        front.recovers();
      } else if (place == places * 2 / 3) {
        central.server.beginLife();
      }
    }

    @Override
    public void close() throws InterruptedException {
      over = true;
      working.join();
    }
  }
}
