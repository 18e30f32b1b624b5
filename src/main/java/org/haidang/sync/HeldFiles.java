package org.haidang.sync;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.haidang.platform.ErrorCode;
import org.haidang.sync.AttachmentShelf.Item;

/**
 * Files that are left alone for a while, because their own turn failed, while others go through.
 * Thread-safe.
 */
final class HeldFiles {

  private final Timing timing;
  private final RandomGenerator random;
  private final Map<Item, Held> held = new HashMap<>();

  private static final class Held {
    final Backoff backoff;
    Duration until = Duration.ZERO;

    Held(Backoff backoff) {
      this.backoff = backoff;
    }
  }

  HeldFiles(Timing timing, RandomGenerator random) {
    this.timing = timing;
    this.random = random;
  }

  /** Leaves a file alone, each time for longer. */
  synchronized void hold(Item item) {
    var its = held.computeIfAbsent(item, _ -> new Held(new Backoff(random)));
    its.until = timing.elapsed().plus(its.backoff.next());
  }

  /** A file is held no more: it went through, or somebody waits for it. */
  synchronized void release(Item item) {
    held.remove(item);
  }

  /** Those that nothing is to be done about any more are forgotten. */
  synchronized void keepOnly(Collection<Item> items) {
    held.keySet().retainAll(items);
  }

  /** Whether a file may have its turn now. */
  synchronized boolean isFree(Item item) {
    var its = held.get(item);
    return its == null || its.until.compareTo(timing.elapsed()) <= 0;
  }

  /**
   * How long until the next of them may have its turn; empty when that is {@code most} or later.
   */
  synchronized Optional<Duration> rest(Duration most) {
    var now = timing.elapsed();
    return held.values().stream()
        .map(its -> its.until.minus(now))
        .filter(rest -> rest.compareTo(most) < 0)
        .min(Duration::compareTo);
  }

  /** Whether the fault is the file's, so that others may well go through. */
  static boolean isItsOwn(ErrorCode code) {
    return switch (code) {
      case RECORD_MISSING,
          ATTACHMENT_AWAITED,
          ATTACHMENT_ALTERED,
          NOT_PERMITTED,
          TOO_LARGE,
          MALFORMED ->
          true;
      default -> false;
    };
  }
}
