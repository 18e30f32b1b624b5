package org.haidang.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How much of something each may still have: so much at once, then so much a second. In the memory
 * of this node; the longest silent is forgotten first. Thread-safe.
 */
final class Buckets {

  private static final double NANOS = 1e9;

  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets;

  private static final class Bucket {
    double left;
    long at;

    Bucket(double left, long at) {
      this.left = left;
      this.at = at;
    }
  }

  /**
   * None taken yet.
   *
   * @param remembered how many are
   */
  Buckets(int remembered, LongSupplier nanos) {
    this.nanos = nanos;
    buckets =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > remembered;
          }
        };
  }

  /** Takes one; in how many seconds there will be one when there is none now, else 0. */
  double take(String who, int atOnce, double aSecond) {
    synchronized (buckets) {
      long now = nanos.getAsLong();
      var bucket = buckets.computeIfAbsent(who, _ -> new Bucket(atOnce, now));
      bucket.left = Math.min(atOnce, bucket.left + (now - bucket.at) / NANOS * aSecond);
      bucket.at = now;
      if (bucket.left >= 1) {
        bucket.left--;
        return 0;
      }
      return (1 - bucket.left) / Math.max(aSecond, 1e-9);
    }
  }

  /** Gives one back. */
  void giveBack(String who) {
    synchronized (buckets) {
      var bucket = buckets.get(who);
      if (bucket != null) {
        bucket.left++;
      }
    }
  }
}
