package org.haidang.content.engine;

import java.util.Arrays;
import java.util.List;
import org.haidang.content.FormNode;
import org.haidang.content.QuestionType;
import org.haidang.content.rosa.OwnNames;
import org.javarosa.core.model.instance.TreeElement;
import org.jspecify.annotations.Nullable;

/** What of a form is part of a record, and how it is kept. */
final class Kept {

  private Kept() {}

  /** Whether the engine works the value out. */
  static boolean isCalculated(TreeElement element) {
    return calculated(element) != null;
  }

  /** Whether the value is part of a record: what people answer, and what is worked out once. */
  static boolean is(FormNode.Question question, TreeElement element) {
    var calculated = calculated(element);
    return question.type() != QuestionType.NOTE
        && (calculated == null || calculated.equals(OwnNames.ONCE));
  }

  private static @Nullable String calculated(TreeElement element) {
    return element.getBindAttributeValue(OwnNames.NAMESPACE, OwnNames.CALCULATED);
  }

  /** The names in the answer of a select. */
  static Iterable<String> names(FormNode.Question question, String answer) {
    return question.type() == QuestionType.SELECT_MULTIPLE || question.type() == QuestionType.RANK
        ? Arrays.asList(answer.strip().split("\\s+"))
        : List.of(answer);
  }
}
