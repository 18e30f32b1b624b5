package org.haidang.ui.form;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.haidang.content.FormNode;
import org.haidang.content.FormSession;
import org.haidang.content.Paths;
import org.haidang.content.QuestionType;
import org.haidang.model.Body;

/**
 * An entry that was taken out of a repeat, with all it held, so that it can be brought back.
 *
 * @param repeat what it was an entry of
 * @param path where it stood
 * @param title what people called it
 * @param before the whole form before it went
 */
public record RemovedEntry(FormNode.Group repeat, String path, String title, Body before) {

  /** Adds it to the repeat at {@code at} again, entries inside it too; its new path. */
  String restore(FormSession form, String at) {
    return restore(form, repeat, path, at);
  }

  private String restore(FormSession form, FormNode.Group group, String from, String at) {
    var entry = form.add(at);
    inside(form, group, from, entry);
    return entry;
  }

  private void inside(FormSession form, FormNode.Group group, String from, String to) {
    for (var child : group.children()) {
      var rest = child.path().substring(group.path().length());
      switch (child) {
        case FormNode.Question question -> {
          var value = before.get(from + rest);
          if (value != null && isAsked(question)) {
            form.set(to + rest, value);
          }
        }
        case FormNode.Group nested when nested.repeat() -> {
          // What the form counts is there once the answer that counts it is.
          if (!nested.counted()) {
            entries(from + rest).forEach(one -> restore(form, nested, one, to + rest));
          }
        }
        case FormNode.Group nested -> inside(form, nested, from + rest, to + rest);
      }
    }
  }

  private static boolean isAsked(FormNode.Question question) {
    return question.type() != QuestionType.CALCULATE && question.type() != QuestionType.NOTE;
  }

  private List<String> entries(String nested) {
    return before.fields().entrySet().stream()
        .filter(field -> Paths.isEntry(field.getKey()))
        .filter(field -> field.getKey().startsWith(nested + "/"))
        .filter(field -> field.getKey().indexOf('/', nested.length() + 1) < 0)
        .sorted(
            Comparator.comparingInt((Map.Entry<String, String> field) -> place(field.getValue())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int place(String order) {
    try {
      return Integer.parseInt(order);
    } catch (NumberFormatException e) {
      return Integer.MAX_VALUE;
    }
  }
}
