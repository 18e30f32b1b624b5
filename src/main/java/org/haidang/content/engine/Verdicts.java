package org.haidang.content.engine;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.haidang.content.FormNode;
import org.haidang.content.FormSession.FieldState;
import org.haidang.content.Label;
import org.haidang.content.QuestionType;
import org.haidang.content.rosa.OwnNames;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.instance.TreeElement;
import org.jspecify.annotations.Nullable;

/** How questions stand: what applies, what must be answered, what is wrong. */
final class Verdicts {

  private final FormDef form;
  private final Answers answers;
  private final Offers offers;
  private final Conditions conditions;
  private final Guard guard;

  Verdicts(FormDef form, Answers answers, Offers offers, Conditions conditions, Guard guard) {
    this.form = form;
    this.answers = answers;
    this.offers = offers;
    this.conditions = conditions;
    this.guard = guard;
  }

  FieldState state(FormNode.Question question, String path, TreeElement element) {
    var relevant = element.isRelevant();
    return new FieldState(
        relevant,
        question.unable().isEmpty() && isRequired(element),
        !element.isEnabled() || Kept.isCalculated(element) || !question.unable().isEmpty(),
        relevant ? error(question, path, element) : Label.NONE);
  }

  private boolean isRequired(TreeElement element) {
    var condition = element.getBindAttributeValue(OwnNames.NAMESPACE, OwnNames.REQUIRED);
    return condition != null && conditions.holds(condition, element);
  }

  /** What is wrong with the value; empty when nothing is, or there is no value. */
  Label error(FormNode.Question question, String path, TreeElement element) {
    var text = answers.typed().get(path);
    if (text == null) {
      return Label.NONE;
    }
    var broken = answers.broken(path);
    if (broken != null) {
      return broken;
    }
    var tooMuch = answers.tooMuch(path);
    if (tooMuch != null) {
      return tooMuch;
    }
    var unfit = unfit(question, path, element, text);
    if (unfit != null) {
      return unfit;
    }
    var value = element.getValue();
    var reference = element.getRef();
    if (element.getConstraint() == null
        || guard.get(() -> form.evaluateConstraint(reference, value), true)) {
      return Label.NONE;
    }
    return message(OwnNames.constraintText(question.path()), element, Says.NOT_ALLOWED);
  }

  /** What is wrong with an answer as one among those that are offered; null when nothing is. */
  private @Nullable Label unfit(
      FormNode.Question question, String path, TreeElement element, String text) {
    if (question.type() == QuestionType.RANGE) {
      return Ranges.unfit(question.parameters(), text);
    }
    if (!offers.isLimited(question)) {
      return null;
    }
    var offered = offers.of(question, path, element);
    var seen = new HashSet<String>();
    for (var name : Kept.names(question, text)) {
      if (!offered.containsKey(name)) {
        return Says.NOT_OFFERED;
      }
      if (!seen.add(name) && question.type() == QuestionType.RANK) {
        return Says.NAMED_TWICE;
      }
    }
    return null;
  }

  /** Why the question must still be answered; null when it need not or is. */
  @Nullable Label missing(FormNode.Question question, String path, TreeElement element) {
    if (answers.typed().containsKey(path) || !question.unable().isEmpty() || !isRequired(element)) {
      return null;
    }
    return message(OwnNames.requiredText(question.path()), element, Says.REQUIRED);
  }

  private Label message(String id, TreeElement element, Label otherwise) {
    var localizer = form.getLocalizer();
    if (localizer == null) {
      return otherwise;
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (var language : localizer.getAvailableLocales()) {
      if (localizer.hasMapping(language, id)) {
        var raw = localizer.getRawText(language, id);
        texts.put(language, guard.get(() -> form.fillTemplateString(raw, element.getRef()), raw));
      }
    }
    return texts.isEmpty() ? otherwise : new Label(texts);
  }
}
