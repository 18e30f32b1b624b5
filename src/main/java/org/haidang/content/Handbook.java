package org.haidang.content;

import java.util.List;

/**
 * What a counselor looks up beside the form: the sheets of a pack that are not form or script.
 *
 * @param emergencies whom to ring when a life is in danger; empty when the pack names nobody
 * @param answers what to say to those who ask for information, in the author's order; their names
 *     are unique
 * @param indicators what signs weigh and what raises a risk
 */
public record Handbook(List<Emergency> emergencies, List<Answer> answers, Indicators indicators) {

  /** Nothing to look up. */
  public static final Handbook NONE = new Handbook(List.of(), List.of(), Indicators.NONE);

  public Handbook {
    emergencies = List.copyOf(emergencies);
    answers = List.copyOf(answers);
  }
}
