package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import mockwebserver3.MockResponse;
import org.haidang.ui.kit.FxWatchdog;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * Every place of a supervisor's desk, opened and walked by keys beside everything sync can do: no
 * key waits for it. Measured is the FX thread's own time on a processor, so that a busy machine is
 * no busy screen. {@code -Dhaidang.walks=N} for more.
 */
@ExtendWith(ApplicationExtension.class)
class CalmPlacesTest {

  private static final long BETWEEN_KEYS = 12_000_000;
  private static final KeyCode[] WALK = {
    KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.PAGE_DOWN, KeyCode.UP, KeyCode.TAB,
    KeyCode.DOWN, KeyCode.PAGE_DOWN, KeyCode.TAB, KeyCode.DOWN, KeyCode.UP, KeyCode.HOME
  };

  @TempDir Path folder;

  private final Content content = Content.load();

  @Test
  void no_key_waits_at_any_place_while_sync_brings_thousands_fails_and_begins_anew()
      throws Exception {
    walk("calm_places", 1, false);
  }

  @Test
  @Tag("long")
  void nor_over_half_a_year_of_three_centres_in_any_of_many_walks() throws Exception {
    walk("calm_places_long", Integer.getInteger("haidang.walks", 4), true);
  }

  private void walk(String name, int walks, boolean halfYear) throws Exception {
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
        try (var watch = new FxWatchdog()) {
          // A screen's first styling and its classes are no matter of sync: told, not judged.
          tell("first opened", through(hoa, watch, new Behind(central, front, minh, hoa, 0)));
          var most = new LinkedHashMap<String, Duration>();
          for (int number = 1; number <= walks; number++) {
            try (var behind = new Behind(central, front, minh, hoa, number)) {
              behind.begin();
              through(hoa, watch, behind)
                  .forEach((place, time) -> most.merge(place, time, CalmPlacesTest::longer));
            }
          }
          tell("beside sync", most);
          assertThat(watch.looks()).as("it looked").isGreaterThan(500);
          assertThat(most.entrySet())
              .allSatisfy(
                  place ->
                      assertThat(place.getValue())
                          .as(place.getKey())
                          .isLessThan(FxWatchdog.LONGEST));
        }
      }
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** To each place, along its rows and fields, and on; the longest wait of each. */
  private static Map<String, Duration> through(DeskWindow hoa, FxWatchdog watch, Behind behind) {
    var longest = new LinkedHashMap<String, Duration>();
    int places = hoa.places();
    for (int at = 0; at < places; at++) {
      behind.at(at, places);
      watch.reset();
      var name = hoa.place(at);
      for (var key : WALK) {
        press(hoa, key);
      }
      if (hoa.owner() instanceof TextInputControl) {
        hoa.type("lao dong");
        LockSupport.parkNanos(20 * BETWEEN_KEYS);
      }
      longest.put(name, watch.longest());
    }
    watch.reset();
    hoa.press(KeyCode.K, KeyCode.CONTROL);
    for (var letter : "hop dong".split("")) {
      if (hoa.owner() instanceof TextInputControl) {
        hoa.type(letter);
        LockSupport.parkNanos(BETWEEN_KEYS);
      }
    }
    hoa.press(KeyCode.ESCAPE);
    longest.put("Ctrl+K", watch.longest());
    return longest;
  }

  private static void press(DeskWindow hoa, KeyCode key) {
    hoa.press(key);
    LockSupport.parkNanos(BETWEEN_KEYS);
  }

  private static void tell(String when, Map<String, Duration> longest) {
    longest.forEach(
        (place, time) ->
            System.out.printf(
                java.util.Locale.ROOT,
                "fx %s: %s %.1f ms%n",
                when,
                place.replace('\n', ' '),
                time.toNanos() / 1e6));
  }

  /** What goes on behind a walk: news come in, own work goes out, the line fails, a new life. */
  private static final class Behind implements AutoCloseable {

    private final Central central;
    private final FaultyFront front;
    private final Seat minh;
    private final DeskWindow hoa;
    private final int number;
    private volatile boolean over;
    private Thread working = new Thread(() -> {});

    Behind(Central central, FaultyFront front, Seat minh, DeskWindow hoa, int number) {
      this.central = central;
      this.front = front;
      this.minh = minh;
      this.hoa = hoa;
      this.number = number;
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
      if (number == 0) {
        return;
      }
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
