package org.haidang.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the choices of questions differ. One list of choices may serve many questions: they are named
 * in one sentence. Confined to one thread.
 */
final class ChoicesDiff {

  private final Map<Label, List<Label>> ofChoices = new LinkedHashMap<>();

  /** Compares the choices of one question that is called {@code words}. */
  void compare(FormNode.Question was, FormNode.Question is, Label words) {
    var lost = Telling.without(was.choices(), is.choices(), Choice::name);
    var gained = Telling.without(is.choices(), was.choices(), Choice::name);
    if (!lost.isEmpty()) {
      note(DiffWords.CHOICES_REMOVED.of("{0}", escaped(labels(lost))), words);
    }
    if (!gained.isEmpty()) {
      note(DiffWords.CHOICES_ADDED.of("{0}", escaped(labels(gained))), words);
    }
    for (var one : was.choices()) {
      is.choices().stream()
          .filter(other -> other.name().equals(one.name()) && !other.label().equals(one.label()))
          .forEach(
              other ->
                  note(
                      DiffWords.CHOICE_WORDS.of(
                          "{0}",
                          escaped(Telling.shortened(one.label())),
                          escaped(Telling.shortened(other.label()))),
                      words));
    }
    if (Telling.reordered(names(was), names(is))) {
      note(DiffWords.ORDER.of("{0}"), words);
    }
  }

  private void note(Label change, Label words) {
    ofChoices.computeIfAbsent(change, _ -> new ArrayList<>()).add(words);
  }

  /** Tells of everything compared. */
  void tell(Telling told) {
    ofChoices.forEach((change, questions) -> told.say(DiffWords.fill(change, subject(questions))));
  }

  private static List<String> names(FormNode.Question question) {
    return question.choices().stream().map(Choice::name).toList();
  }

  /** The sentence is filled once more. */
  private static Label escaped(Label label) {
    return DiffWords.each(
        in -> label.in(in).replace("'", "''").replace("{", "'{'").replace("}", "'}'"));
  }

  private static Label labels(List<Choice> choices) {
    return DiffWords.listed(
        choices.stream()
            .map(it -> it.label().isEmpty() ? Label.of(it.name(), it.name()) : it.label())
            .toList());
  }

  private static Label subject(List<Label> questions) {
    return questions.size() == 1
        ? DiffWords.fill(DiffWords.QUESTION, questions.getFirst())
        : DiffWords.fill(DiffWords.QUESTIONS, DiffWords.listed(questions));
  }
}
