package org.haidang.desk;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.haidang.content.FormNode;
import org.haidang.content.FormSession;
import org.haidang.content.Parts;
import org.haidang.content.QuestionType;

/**
 * The question of one call that says what the caller asked about, as answers tick it. Confined as
 * the call.
 */
final class Topics {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final FormSession form;

  /** Topics ticked here, to be taken back with the answer; what a person ticked stays. */
  private final Set<String> ticked = new HashSet<>();

  Topics(FormSession form) {
    this.form = form;
  }

  /** Ticks {@code topic}, when the form offers it and nobody has ticked it. */
  void tick(String topic) {
    var now = now();
    boolean offered =
        question().stream()
            .flatMap(question -> form.choices(question.path()).stream())
            .anyMatch(choice -> choice.name().equals(topic));
    if (offered && now.add(topic)) {
      ticked.add(topic);
      set(now);
    }
  }

  /** Takes {@code topic} back if it was ticked here. */
  void untick(String topic) {
    if (ticked.remove(topic)) {
      var left = now();
      left.remove(topic);
      set(left);
    }
  }

  /** The topics ticked now, by whomever. */
  Set<String> now() {
    var stored = question().map(question -> form.value(question.path())).orElse("");
    var now = new LinkedHashSet<String>();
    BLANKS.splitAsStream(stored).filter(name -> !name.isEmpty()).forEach(now::add);
    return now;
  }

  private void set(Set<String> now) {
    question().ifPresent(question -> form.set(question.path(), String.join(" ", now)));
  }

  /** The question of several topics; one that takes a single topic, or is in a repeat, is left. */
  private Optional<FormNode.Question> question() {
    return form.pack()
        .part(Parts.TOPICS)
        .filter(question -> question.type() == QuestionType.SELECT_MULTIPLE)
        .filter(question -> Repeats.around(form.pack(), question.path()).isEmpty())
        .filter(question -> form.state(question.path()).relevant());
  }
}
