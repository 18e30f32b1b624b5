package org.haidang.access;

import java.time.Duration;
import java.time.Instant;

/**
 * Wrong passwords counted per login, each further guess waiting longer: the same count for every
 * server that looks after the same accounts. Thread-safe.
 */
public interface Guesses {

  /** Wrong guesses before the first wait: typing errors of an honest person. */
  int FREE = 5;

  /** The longest wait. */
  Duration LONGEST = Duration.ofSeconds(60);

  /**
   * Takes one guess for {@code login}; false when it comes too early. It counts as wrong until
   * {@link #right} says otherwise, so that guesses made at the same moment count too.
   */
  boolean take(String login, Instant now);

  /** What was taken as a guess was none: the password was right, and more is asked for. */
  void noGuess(String login);

  /** The last guess was right. */
  void right(String login);
}
