package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.FxWatchdog;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Rehearsal;
import org.haidang.ui.kit.Theme;

/** Somebody goes to place after place by keys, and how long a key would have waited at each. */
final class CalmWalk implements AutoCloseable {

  private static final long BETWEEN_KEYS = 30_000_000;
  private static final KeyCode[] WALK = {
    KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.PAGE_DOWN, KeyCode.UP, KeyCode.TAB,
    KeyCode.DOWN, KeyCode.PAGE_DOWN, KeyCode.TAB, KeyCode.DOWN, KeyCode.UP, KeyCode.HOME
  };

  private final DeskWindow desk;
  private final FxWatchdog watch = new FxWatchdog();
  private final Map<String, Duration> longest = new LinkedHashMap<>();

  /** At this desk, from now to {@link #close}. */
  CalmWalk(DeskWindow desk) {
    this.desk = desk;
  }

  /** What a computer does while somebody types a password: to be waited for as they would. */
  static void rehearse() throws Exception {
    var done = new CompletableFuture<Void>();
    Executor worker = work -> Thread.ofVirtual().start(work);
    Platform.runLater(
        () ->
            Rehearsal.begin(
                new Theme(),
                new Background(worker, Platform::runLater),
                Later.onScreen(),
                () -> false,
                () -> done.complete(null)));
    done.get(60, TimeUnit.SECONDS);
  }

  /** To each place, along its rows and fields, and on. */
  void through(IntConsumer at) throws InterruptedException {
    int places = desk.places();
    for (int number = 0; number < places; number++) {
      at.accept(number);
      int place = number;
      here(() -> desk.place(place));
    }
    here(
        () -> {
          desk.strike(KeyCode.K, KeyCode.CONTROL);
          for (var letter : "hop dong".split("")) {
            if (desk.owner() instanceof TextInputControl) {
              desk.enter(letter);
              LockSupport.parkNanos(BETWEEN_KEYS);
            }
          }
          desk.strike(KeyCode.ESCAPE);
          return "Ctrl+K";
        });
  }

  /** To what {@code go} leads to, and along its rows and fields. */
  void here(Supplier<String> go) throws InterruptedException {
    watch.reset();
    var name = go.get().replace('\n', ' ');
    for (var key : WALK) {
      desk.strike(key);
      LockSupport.parkNanos(BETWEEN_KEYS);
    }
    if (desk.owner() instanceof TextInputControl) {
      desk.enter("lao dong");
      LockSupport.parkNanos(20 * BETWEEN_KEYS);
    }
    longest.merge(name, watch.longest(), (one, other) -> one.compareTo(other) > 0 ? one : other);
  }

  /** Says how long each took, and that none took too long; begins anew. */
  void judge(String when) {
    longest.forEach(
        (place, time) ->
            System.out.printf(
                Locale.ROOT, "fx %s: %s %.1f ms%n", when, place, time.toNanos() / 1e6));
    assertThat(watch.looks()).as("it looked").isGreaterThan(200);
    assertThat(longest.entrySet())
        .as(when)
        .allSatisfy(
            place ->
                assertThat(place.getValue()).as(place.getKey()).isLessThan(FxWatchdog.LONGEST));
    longest.clear();
  }

  @Override
  public void close() throws InterruptedException {
    watch.close();
  }
}
