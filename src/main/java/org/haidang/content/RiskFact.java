package org.haidang.content;

import java.util.Set;

/**
 * One row of a pack's gauge sheet: something that raises the risk of a person, and what tells of
 * it.
 *
 * @param name unique in the sheet
 * @param label what people read
 * @param grave whether it weighs heavily, and stands first
 * @param answers each of which tells of it; at least one
 * @param source where it was found; may be empty
 */
public record RiskFact(
    String name, Label label, boolean grave, Set<Answer> answers, String source) {

  public RiskFact {
    answers = Set.copyOf(answers);
  }

  /**
   * An answer that tells of it.
   *
   * @param question its path without ids
   * @param value the choice, or of several chosen one of them; of an age the band
   */
  public record Answer(String question, String value) {}
}
