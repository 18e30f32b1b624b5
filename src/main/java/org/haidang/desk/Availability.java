package org.haidang.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the counselor can be given the next contact. After each there is a time to finish the
 * report and to breathe; it can be made longer as often as wanted, and nobody asks why. Confined to
 * one thread.
 */
public final class Availability {

  /** After an ordinary contact. */
  public static final Duration WRAP_UP = Duration.ofMinutes(3);

  /** After one with danger in it, and after a call that was heavy to hear. */
  public static final Duration WRAP_UP_AFTER_DANGER = Duration.ofMinutes(10);

  /** How much longer each wish makes it. */
  public static final Duration MORE = Duration.ofMinutes(3);

  /** How it stands. */
  public sealed interface State {

    /** The next contact may come. */
    record Ready() implements State {}

    /** Somebody is on the line. */
    record InContact() implements State {}

    /** Finishing the last one, {@code until} then. */
    record WrapUp(Instant until) implements State {}

    /** A pause, until the counselor ends it. */
    record Paused(Instant since) implements State {}
  }

  private final Clock clock;
  private State state = new State.Ready();

  /** Ready. */
  public Availability(Clock clock) {
    this.clock = clock;
  }

  /** How it stands now. */
  public State now() {
    if (state instanceof State.WrapUp(var until) && !clock.instant().isBefore(until)) {
      state = new State.Ready();
    }
    return state;
  }

  /** What is left of the time to finish; null when there is none. */
  public @Nullable Duration left() {
    return now() instanceof State.WrapUp(var until)
        ? Duration.between(clock.instant(), until)
        : null;
  }

  /** Somebody is on the line. */
  public void taken() {
    state = new State.InContact();
  }

  /** The caller is gone. Said again, the time already running goes on. */
  public void over(boolean danger) {
    if (state instanceof State.InContact) {
      state = new State.WrapUp(clock.instant().plus(danger ? WRAP_UP_AFTER_DANGER : WRAP_UP));
    }
  }

  /** A little longer: from now when the time has run out already. */
  public void extend() {
    switch (now()) {
      case State.WrapUp(var until) -> state = new State.WrapUp(until.plus(MORE));
      case State.Ready _ -> state = new State.WrapUp(clock.instant().plus(MORE));
      case State.InContact _, State.Paused _ -> {}
    }
  }

  /** A pause, unless somebody is on the line. */
  public void pause() {
    if (!(state instanceof State.InContact)) {
      state = new State.Paused(clock.instant());
    }
  }

  /** Ready at once, unless somebody is on the line. */
  public void ready() {
    if (!(state instanceof State.InContact)) {
      state = new State.Ready();
    }
  }
}
