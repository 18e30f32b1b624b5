package org.haidang.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.haidang.platform.ErrorCode;
import org.jspecify.annotations.Nullable;

/** One direction of traffic: whether there is anything to do, and not before when. */
final class Lane {

  private final Backoff backoff;
  private boolean due = true;
  private Duration notBefore = Duration.ZERO;
  private @Nullable ErrorCode fault;

  /** Due from the beginning; {@code now} is the elapsed time. */
  Lane(RandomGenerator random, Duration now) {
    backoff = new Backoff(random);
    notBefore = now;
  }

  void ask() {
    due = true;
  }

  boolean due() {
    return due;
  }

  boolean ready(Duration now) {
    return due && now.compareTo(notBefore) >= 0;
  }

  /** Why its last try failed; null when it did not. */
  @Nullable ErrorCode fault() {
    return fault;
  }

  Duration notBefore() {
    return notBefore;
  }

  /** The last try went well. */
  void went(boolean more) {
    due = more;
    fault = null;
    backoff.reset();
  }

  /** The last try went well and brought nothing: it stays due, longer and longer pauses later. */
  void waits(Duration now) {
    due = true;
    fault = null;
    notBefore = now.plus(backoff.next());
  }

  /** The last try failed: it stays due, a while later. */
  void failed(ErrorCode why, Duration now) {
    due = true;
    fault = why;
    notBefore = now.plus(backoff.next());
  }

  /** Nothing here before then, due or not. */
  void restUntil(Duration moment) {
    notBefore = moment.compareTo(notBefore) > 0 ? moment : notBefore;
  }

  /** No waiting any more. */
  void hurry(Duration now) {
    notBefore = now;
    backoff.reset();
  }
}
