package org.haidang.server;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/**
 * Counts how often each account asks. At most so many questions within a time; what is refused is
 * not counted. Thread-safe.
 */
final class AskedOften {

  private final int most;
  private final Duration within;
  private final ErrorCode refusal;
  private final Map<String, Deque<Instant>> asked = new ConcurrentHashMap<>();

  /**
   * At most {@code most} questions within {@code within}; more are refused with {@code refusal}.
   */
  AskedOften(int most, Duration within, ErrorCode refusal) {
    this.most = most;
    this.within = within;
    this.refusal = refusal;
  }

  /**
   * {@code login} asks.
   *
   * @throws HaidangException the refusal
   */
  void ask(String login, Instant now) {
    var since = now.minus(within);
    asked.compute(
        login,
        (_, before) -> {
          var times = before == null ? new ArrayDeque<Instant>() : before;
          while (!times.isEmpty() && !times.getFirst().isAfter(since)) {
            times.removeFirst();
          }
          if (times.size() >= most) {
            throw new HaidangException(refusal);
          }
          times.addLast(now);
          return times;
        });
  }
}
