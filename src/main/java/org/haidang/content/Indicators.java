package org.haidang.content;

import java.util.List;
import java.util.Optional;

/**
 * What the signs of a pack weigh, and what raises a risk.
 *
 * @param signs in the sheet's order; none when the pack assesses nobody
 * @param gauge the facts of the risk gauge, in the sheet's order
 */
public record Indicators(List<Indicator> signs, List<RiskFact> gauge) {

  /** A pack that assesses nobody. */
  public static final Indicators NONE = new Indicators(List.of(), List.of());

  public Indicators {
    signs = List.copyOf(signs);
    gauge = List.copyOf(gauge);
  }

  /** The sign that the choice {@code name} ticks. */
  public Optional<Indicator> sign(String name) {
    return signs.stream().filter(each -> each.sign().name().equals(name)).findFirst();
  }
}
