package org.haidang.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class HeldKeysTest {

  private long now;
  private final HeldKeys keys = new HeldKeys(() -> now);

  private boolean key(EventType<KeyEvent> kind, KeyCode code) {
    return keys.repeats(new KeyEvent(kind, "", "", code, false, false, false, false));
  }

  private boolean press(KeyCode code) {
    return key(KeyEvent.KEY_PRESSED, code);
  }

  private void later(long millis) {
    now += Duration.ofMillis(millis).toNanos();
  }

  @Test
  void a_key_held_for_a_minute_is_pressed_once() {
    assertThat(press(KeyCode.F2)).isFalse();
    later(1_000);
    for (int i = 0; i < 1_800; i++) {
      assertThat(press(KeyCode.F2)).isTrue();
      later(33);
    }
  }

  @Test
  void a_key_let_go_and_pressed_again_is_pressed_twice() {
    press(KeyCode.F2);
    later(50);
    key(KeyEvent.KEY_RELEASED, KeyCode.F2);

    assertThat(press(KeyCode.F2)).isFalse();
  }

  @Test
  void a_release_that_another_window_heard_does_not_make_the_key_dead() {
    press(KeyCode.F2);
    later(5_000);

    assertThat(press(KeyCode.F2)).isFalse();
  }

  @Test
  void other_keys_meanwhile_are_keys_of_their_own() {
    press(KeyCode.F2);

    assertThat(press(KeyCode.S)).isFalse();
    assertThat(key(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED)).isFalse();
    assertThat(press(KeyCode.F2)).isTrue();
  }
}
