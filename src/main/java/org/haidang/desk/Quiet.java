package org.haidang.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.haidang.content.FormNode;
import org.haidang.content.FormSession;
import org.haidang.content.Parts;
import org.haidang.content.QuestionType;
import org.haidang.content.Script;
import org.haidang.model.Body;
import org.jspecify.annotations.Nullable;

/**
 * The caller cannot talk freely: one question at a time that a yes or a no answers. What was
 * answered before, here or in the form, is passed over, and is still reached by going back.
 * Confined as its form.
 */
public final class Quiet {

  /** What a caller can say without being understood by whoever listens. */
  public enum Answer {
    YES,
    NO,
    /** They did not answer, or it was not clear. */
    UNSURE
  }

  private static final String YES = "yes";
  private static final String NO = "no";

  /** What packs call the choice for an answer that was not clear. */
  private static final List<String> UNSURE = List.of("unsure", "unknown");

  private final FormSession form;
  private final Body blank;
  private final List<Script.Step> steps;
  private final Set<String> passed = new HashSet<>();
  private final Deque<Integer> before = new ArrayDeque<>();
  private int now;

  /**
   * The quiet script of {@code form}'s pack, at the first question open.
   *
   * @param blank what the form holds when nobody answered anything
   */
  public Quiet(FormSession form, Body blank) {
    this.form = form;
    this.blank = blank;
    this.steps = form.pack().script().quiet();
    this.now = firstOpen(0);
  }

  /** Whether the pack has such questions. */
  public boolean isThere() {
    return !steps.isEmpty();
  }

  /** Notes that the caller cannot talk freely, and goes to the first question open. */
  public void begin() {
    form.pack().part(Parts.NOT_SAFE).ifPresent(question -> form.set(question.path(), YES));
    now = firstOpen(0);
  }

  /** What to ask now; empty when nothing is left. */
  public Optional<Script.Step> current() {
    return now < steps.size() ? Optional.of(steps.get(now)) : Optional.empty();
  }

  /** The question that takes the answer; null when this is only to be said. */
  public FormNode.@Nullable Question question() {
    return current().flatMap(this::question).orElse(null);
  }

  private Optional<FormNode.Question> question(Script.Step step) {
    return step.fields().stream().findFirst().flatMap(this::outsideRepeats);
  }

  /** In a repeat nobody could tell whose answer it is. */
  private Optional<FormNode.Question> outsideRepeats(String path) {
    return form.pack()
        .question(path)
        .filter(question -> Repeats.around(form.pack(), question.path()).isEmpty());
  }

  /** Whether a yes or a no answers it. */
  public boolean isYesOrNo() {
    var question = question();
    return question != null
        && question.type() == QuestionType.SELECT_ONE
        && offers(question, YES)
        && offers(question, NO);
  }

  private static boolean offers(FormNode.Question question, String name) {
    return question.choices().stream().anyMatch(choice -> choice.name().equals(name));
  }

  /** What stands as the answer to the present yes/no question; null when nothing. */
  public @Nullable Answer answered() {
    var question = question();
    var value = question == null || !isYesOrNo() ? null : form.value(question.path());
    if (value == null || question == null || value.equals(blank.get(question.path()))) {
      return current().filter(step -> passed.contains(step.name())).isPresent()
          ? Answer.UNSURE
          : null;
    }
    return switch (value) {
      case YES -> Answer.YES;
      case NO -> Answer.NO;
      default -> UNSURE.contains(value) ? Answer.UNSURE : null;
    };
  }

  /**
   * Takes the answer to the present yes/no question and goes on. Where the pack has no choice for
   * an unclear answer the field is left empty, and the question not asked again by itself.
   *
   * @throws IllegalStateException when it is no yes/no question
   */
  public void answer(Answer answer) {
    var question = question();
    if (question == null || !isYesOrNo()) {
      throw new IllegalStateException("not a yes/no question");
    }
    var value =
        switch (answer) {
          case YES -> YES;
          case NO -> NO;
          case UNSURE ->
              UNSURE.stream().filter(name -> offers(question, name)).findFirst().orElse(null);
        };
    form.set(question.path(), value);
    goOn();
  }

  /** Goes on to the next question open, leaving this one as it stands. */
  public void goOn() {
    if (now >= steps.size()) {
      return;
    }
    passed.add(steps.get(now).name());
    before.push(now);
    int next = firstOpen(now + 1);
    // An answer may have made an earlier question apply.
    now = next < steps.size() ? next : firstOpen(0);
  }

  /** One back: to what was asked before, else to what stands before in the script. */
  public void back() {
    while (!before.isEmpty()) {
      int last = before.pop();
      if (applies(steps.get(last))) {
        now = last;
        return;
      }
    }
    for (int i = now - 1; i >= 0; i--) {
      if (applies(steps.get(i))) {
        now = i;
        return;
      }
    }
  }

  private int firstOpen(int from) {
    for (int i = from; i < steps.size(); i++) {
      var step = steps.get(i);
      if (applies(step) && !passed.contains(step.name()) && !isAnswered(step)) {
        return i;
      }
    }
    return steps.size();
  }

  private boolean applies(Script.Step step) {
    return (step.relevant().isBlank() || form.holds(step.relevant()))
        && question(step).map(each -> form.state(each.path()).relevant()).orElse(true);
  }

  private boolean isAnswered(Script.Step step) {
    return question(step)
        .map(FormNode.Question::path)
        .filter(path -> form.value(path) != null)
        .filter(path -> !Objects.equals(form.value(path), blank.get(path)))
        .isPresent();
  }
}
