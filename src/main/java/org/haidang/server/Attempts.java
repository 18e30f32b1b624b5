package org.haidang.server;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts wrong passwords per login and makes each further guess wait longer. Kept in memory: a
 * restart forgives. Thread-safe.
 */
final class Attempts {

  /** Wrong guesses before the first wait: typing errors of an honest person. */
  static final int FREE = 5;

  static final Duration LONGEST = Duration.ofSeconds(60);

  /** More logins than any hotline has; the longest untouched is forgotten first. */
  private static final int REMEMBERED = 10_000;

  private record Count(int wrong, Instant notBefore) {}

  private final Map<String, Count> counts =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * Takes one guess for {@code login}; false when it comes too early. It counts as wrong until
   * {@link #right} says otherwise, so that guesses made at the same moment count too.
   */
  synchronized boolean take(String login, Instant now) {
    var count = counts.get(login);
    if (count != null && now.isBefore(count.notBefore())) {
      return false;
    }
    int wrong = count == null ? 1 : count.wrong() + 1;
    counts.put(login, new Count(wrong, now.plus(pauseAfter(wrong))));
    return true;
  }

  private static Duration pauseAfter(int wrong) {
    if (wrong < FREE) {
      return Duration.ZERO;
    }
    var pause = Duration.ofSeconds(1L << Math.min(wrong - FREE + 1, 10));
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }

  /** The last guess was right. */
  synchronized void right(String login) {
    counts.remove(login);
  }
}
