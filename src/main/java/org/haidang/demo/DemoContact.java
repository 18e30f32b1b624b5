package org.haidang.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.haidang.model.Account;

/**
 * One fictional contact: what it tells, who took it and when. Immutable.
 *
 * @param theme what it is about; of a hand-written one its scenario
 * @param pack the pack whose form it fills
 * @param answers names of the pack's answers that were given
 */
record DemoContact(
    UUID id,
    String theme,
    String pack,
    DemoCall call,
    Account taker,
    Instant started,
    Instant ended,
    List<String> answers) {

  private static final Pattern SPACE = Pattern.compile(" ");

  /** The answer entered at {@code path}, as its entries are called in the call; empty for none. */
  String answer(String path) {
    return call.entries().stream()
        .filter(DemoCall.Answer.class::isInstance)
        .map(DemoCall.Answer.class::cast)
        .filter(answer -> answer.path().equals(path))
        .map(DemoCall.Answer::value)
        .findFirst()
        .orElse("");
  }

  /** The choices entered at {@code path}, in their order; none when it was left open. */
  List<String> choices(String path) {
    return SPACE.splitAsStream(answer(path)).filter(name -> !name.isEmpty()).toList();
  }

  /** The same contact, taken by another. */
  DemoContact takenBy(Account other) {
    return new DemoContact(id, theme, pack, call, other, started, ended, answers);
  }

  /** The same contact, in which {@code other} was told. */
  DemoContact telling(DemoCall other) {
    return new DemoContact(id, theme, pack, other, taker, started, ended, answers);
  }

  /** Whether some answer whose path ends with {@code question} is {@code value}. */
  boolean tells(String question, String value) {
    return call.entries().stream()
        .anyMatch(
            entry ->
                entry instanceof DemoCall.Answer(var path, var told)
                    && path.endsWith(question)
                    && told.equals(value));
  }

  /** The stored kind. */
  String kind() {
    return answer("closing/kind");
  }
}
