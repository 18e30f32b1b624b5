package org.haidang.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.haidang.content.Choice;
import org.haidang.content.FormNode.Question;
import org.haidang.content.Pack;
import org.haidang.content.Parts;

/** A pack's questions by path, and the questions that name provinces and agencies. */
record KnownTexts(
    Pack pack,
    Map<String, Question> questions,
    Set<String> provinces,
    Set<String> agencies,
    ChoiceLabels labels) {

  static KnownTexts of(Pack pack) {
    Map<String, Question> questions = new LinkedHashMap<>();
    pack.questions().forEach(question -> questions.putIfAbsent(question.path(), question));
    return new KnownTexts(
        pack,
        questions,
        offering(questions, Parts.PROVINCE),
        offering(questions, Parts.AGENCY),
        ChoiceLabels.of(questions.values()));
  }

  /** Every select with the same choices as the question that plays {@code part}. */
  private static Set<String> offering(Map<String, Question> questions, String part) {
    var choices =
        questions.values().stream()
            .filter(question -> question.parts().contains(part))
            .findFirst()
            .map(question -> names(question))
            .orElse(Set.of());
    return questions.values().stream()
        .filter(question -> !choices.isEmpty() && names(question).equals(choices))
        .map(Question::path)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> names(Question question) {
    return question.choices().stream().map(Choice::name).collect(Collectors.toSet());
  }
}
