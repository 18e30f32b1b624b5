package org.haidang.model.assessment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rules suggest of one person, and from what. None of them is validated for a telephone: a
 * person judges first and this comes after.
 *
 * @param evidence what it rests on
 * @param findings one for each way the evidence may be read: two while the age is not known
 */
public record Suggestion(Evidence evidence, List<Finding> findings) {

  public Suggestion {
    findings = List.copyOf(findings);
  }

  /** The suggestion that {@code evidence} gives; the same for the same evidence. */
  public static Suggestion of(Evidence evidence) {
    return new Suggestion(
        evidence,
        evidence.age().readings().stream().map(way -> Finding.of(evidence, way)).toList());
  }

  /** What is suggested: two while the age decides and nobody knows it. */
  public Set<Judgement> suggested() {
    return findings.stream()
        .map(Finding::suggested)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Judgement.class)));
  }

  /** Whether {@code judgement} is another than every one suggested, and so wants a reason. */
  public boolean departs(Judgement judgement) {
    return !suggested().contains(judgement);
  }

  /** Which of the eleven indicators of forced labour the signs touch, in their order. */
  public Set<ForcedLabour> touched() {
    var touched = EnumSet.noneOf(ForcedLabour.class);
    evidence.signs().forEach(sign -> touched.addAll(sign.forcedLabour()));
    return touched;
  }
}
