package org.haidang.content.engine;

import java.math.BigDecimal;
import java.util.Map;
import org.haidang.content.Label;
import org.jspecify.annotations.Nullable;

/** Numbers on a scale: from {@code start} to {@code end} by {@code step}. */
final class Ranges {

  private Ranges() {}

  /** What is wrong with a number on the scale that {@code parameters} say; null when nothing is. */
  static @Nullable Label unfit(Map<String, String> parameters, String number) {
    var start = new BigDecimal(parameters.getOrDefault("start", "1"));
    var end = new BigDecimal(parameters.getOrDefault("end", "10"));
    var step = new BigDecimal(parameters.getOrDefault("step", "1")).abs();
    var value = new BigDecimal(number);
    var outside = value.compareTo(start.min(end)) < 0 || value.compareTo(start.max(end)) > 0;
    var between = step.signum() != 0 && value.subtract(start).remainder(step).signum() != 0;
    return outside || between
        ? Says.notInRange(start.toPlainString(), end.toPlainString(), step.toPlainString())
        : null;
  }
}
