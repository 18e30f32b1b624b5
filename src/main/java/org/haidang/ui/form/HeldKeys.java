package org.haidang.ui.form;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Tells a key that is held down from one that is pressed again: what opens, saves or ends something
 * must happen once, though a book lies on the keyboard. To be used on the FX thread.
 */
public final class HeldKeys {

  /**
   * Longer than any keyboard waits before and between repeats. A release that went to another
   * window is so not waited for.
   */
  private static final Duration REPEAT = Duration.ofMillis(1_100);

  private final LongSupplier nanos;
  private final Map<KeyCode, Long> down = new EnumMap<>(KeyCode.class);

  /** No key is held yet; {@code nanos} is a clock such as {@link System#nanoTime}. */
  public HeldKeys(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Hears a key; whether it is the repetition of one that is held. */
  public boolean repeats(KeyEvent key) {
    if (key.getEventType().equals(KeyEvent.KEY_RELEASED)) {
      down.remove(key.getCode());
      return false;
    }
    if (!key.getEventType().equals(KeyEvent.KEY_PRESSED)) {
      return false;
    }
    long now = nanos.getAsLong();
    var before = down.put(key.getCode(), now);
    return before != null && now - before < REPEAT.toNanos();
  }
}
