package org.haidang.content;

import java.util.List;

/**
 * What a counselor looks up beside the form: the sheets of a pack that are not form or script.
 *
 * @param emergencies whom to ring when a life is in danger; empty when the pack names nobody
 * @param answers what to say to those who ask for information, in the author's order; their names
 *     are unique
 * @param indicators what signs weigh and what raises a risk
 * @param places provinces, centres and where agencies work together
 * @param agencies whom a caller may be sent to
 * @param rules by which rules people are referred and authorities told
 * @param retention after how long what records say is erased
 */
public record Handbook(
    List<Emergency> emergencies,
    List<Answer> answers,
    Indicators indicators,
    Places places,
    Agencies agencies,
    ReferralRules rules,
    List<RetentionRule> retention) {

  /** Nothing to look up. */
  public static final Handbook NONE = new Handbook(List.of(), List.of(), Indicators.NONE);

  public Handbook {
    emergencies = List.copyOf(emergencies);
    answers = List.copyOf(answers);
    retention = List.copyOf(retention);
  }

  /** One that knows no agency and no rule. */
  public Handbook(List<Emergency> emergencies, List<Answer> answers, Indicators indicators) {
    this(
        emergencies,
        answers,
        indicators,
        Places.NONE,
        Agencies.NONE,
        ReferralRules.NONE,
        List.of());
  }
}
