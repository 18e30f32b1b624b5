package org.haidang.content.engine;

import org.haidang.content.Occasion;
import org.haidang.content.rosa.Lexical;
import org.haidang.content.rosa.OwnNames;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.instance.TreeElement;
import org.jspecify.annotations.Nullable;

/** What the form remembers of the record that was saved last. */
record LastSaved(FormDef form) {

  /**
   * Lets the form know of the record that was saved last, before it is initialised; but not of what
   * is personal in it, which is another caller's.
   */
  void remember(Blueprint blueprint, Occasion occasion) {
    var instance = form.getNonMainInstance(OwnNames.LAST_SAVED);
    if (instance == null) {
      return;
    }
    occasion
        .lastSaved()
        .get()
        .fields()
        .forEach(
            (path, value) -> {
              var question = blueprint.question(path);
              var data =
                  question == null || question.personal()
                      ? null
                      : Lexical.parse(question.type(), value).orElse(null);
              if (data != null && instance.getRoot() instanceof TreeElement root) {
                put(root, path, data);
              }
            });
  }

  private static void put(TreeElement root, String path, IAnswerData data) {
    var element = element(root, path);
    if (element != null) {
      element.setValue(data);
    }
  }

  private static @Nullable TreeElement element(TreeElement root, String path) {
    @Nullable TreeElement element = root;
    for (var name : path.split("/", -1)) {
      element = element == null ? null : element.getFirstChild(name);
    }
    return element;
  }

  /** What stood at {@code path}; empty when nothing. */
  String at(String path) {
    var instance = form.getNonMainInstance(OwnNames.LAST_SAVED);
    var element =
        instance != null && instance.getRoot() instanceof TreeElement root
            ? element(root, path)
            : null;
    return element == null || element.getValue() == null ? "" : Lexical.text(element.getValue());
  }
}
