package org.haidang.content.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.haidang.content.FormNode;
import org.haidang.content.Label;
import org.haidang.content.Paths;
import org.haidang.content.QuestionType;
import org.haidang.content.rosa.Lexical;
import org.haidang.content.rosa.OwnNames;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.instance.TreeElement;
import org.jspecify.annotations.Nullable;

/**
 * The answers as typed, and the engine told of those it can understand. What is typed is the truth;
 * the engine holds nothing that is not here or worked out from here.
 */
final class Answers {

  private final FormDef form;
  private final Guard guard;
  private final Map<String, String> typed = new TreeMap<>();
  private final Map<String, Label> broken = new HashMap<>();

  Answers(FormDef form, Guard guard) {
    this.form = form;
    this.guard = guard;
  }

  /** Every answer by path. */
  Map<String, String> typed() {
    return typed;
  }

  /** Why the answer at {@code path} is not of its type; null when it is. */
  @Nullable Label broken(String path) {
    return broken.get(path);
  }

  /** Puts an answer in before the form is initialised. */
  void load(FormNode.Question question, String path, TreeElement element, @Nullable String text) {
    element.setAnswer(keep(question, path, text));
  }

  /** Puts an answer in, and everything that depends on it right. */
  void set(FormNode.Question question, String path, TreeElement element, @Nullable String text) {
    var data = keep(question, path, text);
    guard.run(() -> form.setValue(data, element.getRef(), element, true));
  }

  private @Nullable IAnswerData keep(
      FormNode.Question question, String path, @Nullable String text) {
    broken.remove(path);
    var plain = text == null || question.type() == QuestionType.TEXT ? text : text.strip();
    if (text == null || plain == null || plain.isEmpty()) {
      typed.remove(path);
      return null;
    }
    var data = Lexical.parse(question.type(), plain).orElse(null);
    if (data == null) {
      broken.put(path, Says.notOf(question.type()));
    }
    typed.put(path, data == null ? text : plain);
    return data;
  }

  /** Takes over the defaults that the engine has put in. */
  void harvest(Blueprint blueprint, String prefix, TreeElement element) {
    for (var i = 0; i < element.getNumChildren(); i++) {
      var child = element.getChildAt(i);
      var path = prefix.isEmpty() ? child.getName() : prefix + "/" + child.getName();
      var question = blueprint.question(Paths.template(path));
      var value = child.getValue();
      if (question == null) {
        if (!blueprint.isRepeat(Paths.template(path))) {
          harvest(blueprint, path, child);
        }
      } else if (value != null && Blueprint.isAsked(question) && !isCalculated(child)) {
        typed.put(path, Lexical.text(value));
      }
    }
  }

  /** Forgets everything inside an entry. */
  void forget(String entryPath) {
    typed.keySet().removeIf(path -> Paths.within(path, entryPath));
    broken.keySet().removeIf(path -> Paths.within(path, entryPath));
  }

  /** Whether the engine works the value out. */
  static boolean isCalculated(TreeElement element) {
    return element.getBindAttributeValue(OwnNames.NAMESPACE, OwnNames.CALCULATED) != null;
  }

  /** The names in the answer of a select. */
  static Iterable<String> names(FormNode.Question question, String answer) {
    return question.type() == QuestionType.SELECT_MULTIPLE
        ? Arrays.asList(answer.strip().split("\\s+"))
        : List.of(answer);
  }
}
