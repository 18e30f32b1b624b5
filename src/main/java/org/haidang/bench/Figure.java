package org.haidang.bench;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a benchmark.
 *
 * @param raw the bare part it rests on, measured in the same run; null where there is none
 */
record Figure(String name, double value, String unit, @Nullable Double raw) {

  static Figure of(String name, double value, String unit) {
    return new Figure(name, value, unit, null);
  }

  /** As scripts read it. */
  String line() {
    var line = String.format(Locale.ROOT, "%s = %.1f %s", name, value, unit);
    return raw == null
        ? line
        : line + String.format(Locale.ROOT, ", raw %.1f %s, ratio %.2f", raw, unit, value / raw);
  }

  /** The value that {@code share} of {@code values} do not exceed (nearest rank). */
  static double percentile(double[] values, double share) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }

  /** Milliseconds since {@code begun} by {@link System#nanoTime}. */
  static double millisSince(long begun) {
    return (System.nanoTime() - begun) / 1e6;
  }
}
