package org.haidang.content;

import java.util.List;

/**
 * What a counselor looks up beside the form: the sheets of a pack that are not form or script.
 *
 * @param emergencies whom to ring when a life is in danger; empty when the pack names nobody
 * @param indicators what signs weigh and what raises a risk
 */
public record Handbook(List<Emergency> emergencies, Indicators indicators) {

  /** Nothing to look up. */
  public static final Handbook NONE = new Handbook(List.of(), Indicators.NONE);

  public Handbook {
    emergencies = List.copyOf(emergencies);
  }
}
