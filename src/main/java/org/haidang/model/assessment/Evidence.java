package org.haidang.model.assessment;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was volunteered about one person.
 *
 * @param age as far as known
 * @param signs those ticked, in the pack's order
 * @param named what of the law's three was named outright
 * @param answers the answers it was gathered from, as {@code question=value}: two gatherings from
 *     the same answers are equal
 */
public record Evidence(AgeBand age, List<Sign> signs, Set<Element> named, Set<String> answers) {

  public Evidence {
    signs = List.copyOf(signs);
    named = Set.copyOf(named);
    answers = Set.copyOf(answers);
  }

  /** Where it was gathered, in a text that is the same whenever the answers are. */
  public String basis() {
    return String.join(
        " ", Stream.concat(Stream.of(age.stored()), answers.stream().sorted()).toList());
  }
}
