package org.haidang.content.engine;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.haidang.content.FormNode;
import org.haidang.content.Label;
import org.haidang.content.Paths;
import org.haidang.content.QuestionType;
import org.haidang.content.rosa.Lexical;
import org.haidang.model.Limits;
import org.haidang.platform.PlainText;
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

  /** Of all answers together, in UTF-16 units. */
  private int length;

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
      FormNode.Question question, String path, @Nullable String given) {
    broken.remove(path);
    var text = given == null ? "" : PlainText.storable(given);
    var plain = question.type() == QuestionType.TEXT ? text : text.strip();
    if (plain.isEmpty()) {
      put(path, "");
      return null;
    }
    if (text.length() > Limits.ANSWER) {
      broken.put(path, Says.tooLong(text.length()));
      put(path, text);
      return null;
    }
    var data = Lexical.parse(question.type(), plain).orElse(null);
    if (data == null) {
      broken.put(path, Says.notOf(question.type(), plain));
    }
    put(path, data == null ? text : plain);
    return data;
  }

  private void put(String path, String text) {
    var was = text.isEmpty() ? typed.remove(path) : typed.put(path, text);
    length += text.length() - (was == null ? 0 : was.length());
  }

  /** Why all answers are too much together, told of the longest; null when they are not. */
  @Nullable Label tooMuch(String path) {
    if (length <= Limits.REPORT) {
      return null;
    }
    var longest =
        Collections.max(typed.entrySet(), Comparator.comparingInt(it -> it.getValue().length()));
    return longest.getKey().equals(path) ? Says.tooMuch(length) : null;
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
      } else if (value != null && Kept.is(question, child)) {
        put(path, Lexical.text(value));
      }
    }
  }

  /** Forgets everything inside an entry. */
  void forget(String entryPath) {
    List.copyOf(typed.keySet()).stream()
        .filter(path -> Paths.within(path, entryPath))
        .forEach(path -> put(path, ""));
    broken.keySet().removeIf(path -> Paths.within(path, entryPath));
  }

  /** Puts the answers inside an entry that has come back into the engine again. */
  void restore(Blueprint blueprint, Tree tree, String entryPath) {
    for (var answer : Map.copyOf(typed).entrySet()) {
      var path = answer.getKey();
      var element = Paths.within(path, entryPath) ? tree.element(path) : null;
      var question = blueprint.question(Paths.template(path));
      if (element != null && question != null) {
        set(question, path, element, answer.getValue());
      }
    }
  }

  /** Takes over what the engine itself has made of an answer. */
  void follow(FormNode.Question question, String path, TreeElement element) {
    var value = element.getValue();
    var text = value == null ? "" : Lexical.text(value);
    var was = typed.getOrDefault(path, "");
    var same = Lexical.parse(question.type(), was.strip()).map(Lexical::text).orElse("");
    if (!text.equals(same) && !(broken.containsKey(path) && text.isEmpty())) {
      broken.remove(path);
      put(path, text);
    }
  }
}
