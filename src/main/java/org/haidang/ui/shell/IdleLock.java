package org.haidang.ui.shell;

import java.time.Duration;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.util.Subscription;
import org.haidang.ui.kit.Later;

/**
 * Locks a desk that nobody touches. Never while somebody is in the midst of a call: whoever listens
 * for ten minutes has not left; the time begins anew when the call is over. To be used on the FX
 * thread.
 */
final class IdleLock {

  private static final Duration EVERY = Duration.ofSeconds(5);

  private final IntSupplier minutes;
  private final ObservableBooleanValue engaged;
  private final Later later;
  private final LongSupplier millis;
  private final Runnable lock;
  private long touched;
  private Runnable callOff = () -> {};

  /**
   * Calls {@code lock} once nobody has touched the desk for so many minutes.
   *
   * @param minutes asked anew each time; 0 for never
   * @param engaged whether somebody is in the midst of something
   * @param millis a clock that goes on while the computer sleeps
   */
  IdleLock(
      IntSupplier minutes,
      ObservableBooleanValue engaged,
      Later later,
      LongSupplier millis,
      Runnable lock) {
    this.minutes = minutes;
    this.engaged = engaged;
    this.later = later;
    this.millis = millis;
    this.lock = lock;
  }

  /** Watches until unsubscribed. */
  Subscription watch() {
    touch();
    look();
    return engaged.subscribe(_ -> touch()).and(() -> callOff.run());
  }

  /** Somebody is there. */
  void touch() {
    touched = millis.getAsLong();
  }

  private void look() {
    int limit = minutes.getAsInt();
    // A clock that was set back must not keep the desk open for longer.
    long idle = Math.max(0, millis.getAsLong() - touched);
    touched = Math.min(touched, millis.getAsLong());
    if (limit > 0 && !engaged.get() && idle >= limit * 60_000L) {
      lock.run();
      return;
    }
    callOff = later.after(EVERY, this::look);
  }
}
