package org.haidang.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

/** A desk that nobody touches locks by itself, but never in a call. */
class IdleLockTest {

  private final AtomicLong now = new AtomicLong(1_000_000);
  private final AtomicInteger minutes = new AtomicInteger(10);
  private final AtomicInteger locks = new AtomicInteger();
  private final AtomicReference<Runnable> next = new AtomicReference<>();
  private final SimpleBooleanProperty engaged = new SimpleBooleanProperty();
  private final IdleLock idle =
      new IdleLock(
          minutes::get,
          engaged,
          (_, action) -> {
            next.set(action);
            return () -> next.set(null);
          },
          now::get,
          locks::incrementAndGet);

  private void pass(double wanted) {
    long end = now.get() + (long) (wanted * 60_000);
    while (now.get() < end) {
      now.addAndGet(5000);
      var look = next.getAndSet(null);
      if (look != null) {
        look.run();
      }
    }
  }

  @Test
  void after_the_minutes_without_a_touch_it_locks_once() {
    idle.watch();
    pass(9.9);
    assertThat(locks).hasValue(0);
    pass(0.2);
    assertThat(locks).hasValue(1);
    pass(30);
    assertThat(locks).hasValue(1);
  }

  @Test
  void a_key_or_a_movement_begins_the_minutes_anew() {
    idle.watch();
    pass(9);
    idle.touch();
    pass(9);
    assertThat(locks).hasValue(0);
    pass(1.1);
    assertThat(locks).hasValue(1);
  }

  @Test
  void never_in_a_call_and_the_minutes_begin_when_it_is_over() {
    idle.watch();
    engaged.set(true);
    pass(120);
    assertThat(locks).hasValue(0);
    engaged.set(false);
    pass(9.9);
    assertThat(locks).hasValue(0);
    pass(0.2);
    assertThat(locks).hasValue(1);
  }

  @Test
  void never_when_the_setting_says_so_and_at_once_when_it_is_made_shorter() {
    minutes.set(0);
    idle.watch();
    pass(60);
    assertThat(locks).hasValue(0);
    minutes.set(5);
    pass(0.1);
    assertThat(locks).hasValue(1);
  }

  @Test
  void a_computer_that_slept_is_locked_when_it_wakes_and_a_clock_set_back_keeps_nothing_open() {
    idle.watch();
    pass(1);
    now.addAndGet(-3 * 3_600_000);
    pass(10.1);
    assertThat(locks).hasValue(1);
    idle.watch();
    now.addAndGet(8 * 3_600_000);
    pass(0.1);
    assertThat(locks).hasValue(2);
  }

  @Test
  void what_is_no_longer_watched_locks_nothing() {
    idle.watch().unsubscribe();
    assertThat(next.get()).isNull();
  }
}
