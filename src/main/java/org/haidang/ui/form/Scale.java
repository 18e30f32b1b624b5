package org.haidang.ui.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers a range may take (XLSForm's parameters {@code start}, {@code end}, {@code step}; what
 * they leave out is 1, 10 and 1). All figures are exact.
 *
 * @param start the first, at the left
 * @param end the last
 * @param step between neighbours, above 0
 */
record Scale(BigDecimal start, BigDecimal end, BigDecimal step) {

  private static final int LONGEST = 30;

  /** The scale of a question's parameters; what is no number in them is passed over. */
  static Scale of(Map<String, String> parameters) {
    var start = number(parameters.get("start")).orElse(BigDecimal.ONE);
    var end = number(parameters.get("end")).orElse(BigDecimal.TEN);
    var step = number(parameters.get("step")).map(BigDecimal::abs).orElse(BigDecimal.ONE);
    return new Scale(start, end, step.signum() == 0 ? BigDecimal.ONE : step);
  }

  private static Optional<BigDecimal> number(@org.jspecify.annotations.Nullable String text) {
    try {
      return text == null || text.length() > LONGEST
          ? Optional.empty()
          : Optional.of(new BigDecimal(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether it runs down, as from 10 to 1. */
  private boolean down() {
    return end.compareTo(start) < 0;
  }

  /** How many steps there are from start to end, the last one whole or not. */
  double steps() {
    return end.subtract(start).abs().doubleValue() / step.doubleValue();
  }

  /** The value at {@code share} of the way, 0 to 1, the nearest one it may take. */
  String at(double share) {
    return place(Math.round(Math.clamp(share, 0, 1) * steps()));
  }

  /** How far {@code stored} is on the way, 0 to 1; 0 for what is no number. */
  double share(String stored) {
    double steps = steps();
    return steps == 0 ? 0 : Math.clamp(position(stored) / steps, 0, 1);
  }

  private double position(String stored) {
    return number(stored)
        .map(value -> value.subtract(start).doubleValue() / step.doubleValue())
        .map(steps -> down() ? -steps : steps)
        .orElse(0.0);
  }

  /** The value {@code by} steps on from {@code stored}; from nothing, the start. */
  String moved(String stored, int by) {
    if (number(stored).isEmpty()) {
      return place(0);
    }
    return place(Math.round(position(stored)) + by);
  }

  private String place(long steps) {
    long within = Math.clamp(steps, 0, (long) Math.floor(steps()));
    var way = step.multiply(BigDecimal.valueOf(within));
    var value = down() ? start.subtract(way) : start.add(way);
    return text(value);
  }

  /** As it is stored, without zeros that say nothing. */
  private static String text(BigDecimal value) {
    var bare = value.stripTrailingZeros();
    return (bare.scale() < 0 ? bare.setScale(0, RoundingMode.UNNECESSARY) : bare).toPlainString();
  }

  /** The first value, as it is stored. */
  String first() {
    return text(start);
  }

  /** The last value, as it is stored. */
  String last() {
    return text(end);
  }
}
