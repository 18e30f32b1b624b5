package org.haidang.content.engine;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.haidang.content.FormNode;
import org.haidang.content.Occasion;
import org.haidang.content.QuestionType;
import org.haidang.content.rosa.Lexical;
import org.haidang.content.rosa.OwnNames;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.instance.AbstractTreeElement;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.jspecify.annotations.Nullable;

/**
 * The answers that nobody types: who asks, where and when; what a trigger has put in; what was
 * worked out once. They are part of a record all the same.
 */
final class Hidden {

  private static final String TIMESTAMP = "timestamp";

  private final FormDef form;
  private final Tree tree;
  private final Answers answers;
  private final Guard guard;
  private final List<FormNode.Question> followed;
  private final List<TreeElement> ends = new ArrayList<>();

  Hidden(FormDef form, Blueprint blueprint, Tree tree, Answers answers, Guard guard) {
    this.form = form;
    this.tree = tree;
    this.answers = answers;
    this.guard = guard;
    this.followed = blueprint.questions().stream().filter(it -> isFollowed(it.path())).toList();
    collect(form.getMainInstance().getRoot());
  }

  private boolean isFollowed(String template) {
    TreeElement element = form.getMainInstance().getRoot();
    for (var name : template.split("/", -1)) {
      var child = element.getChildrenWithName(name);
      if (child.isEmpty()) {
        var shape = element.getChild(name, TreeReference.INDEX_TEMPLATE);
        if (shape == null) {
          return false;
        }
        element = shape;
      } else {
        element = child.getFirst();
      }
    }
    return element.getBindAttributeValue(OwnNames.NAMESPACE, OwnNames.KEPT) != null;
  }

  private void collect(TreeElement element) {
    for (var i = 0; i < element.getNumChildren(); i++) {
      var child = element.getChildAt(i);
      if (TIMESTAMP.equals(child.getPreloadHandler()) && "end".equals(child.getPreloadParams())) {
        ends.add(child);
      }
      collect(child);
    }
  }

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
    var element = at(root, path);
    if (element != null) {
      element.setValue(data);
    }
  }

  private static @Nullable TreeElement at(TreeElement root, String path) {
    @Nullable TreeElement element = root;
    for (var name : path.split("/", -1)) {
      element = element == null ? null : element.getFirstChild(name);
    }
    return element;
  }

  /** What the form remembers of the record that was saved last; empty when nothing. */
  String lastSaved(String path) {
    var instance = form.getNonMainInstance(OwnNames.LAST_SAVED);
    var element =
        instance != null && instance.getRoot() instanceof TreeElement root ? at(root, path) : null;
    return element == null || element.getValue() == null ? "" : Lexical.text(element.getValue());
  }

  /** After every change: when it was, and what the engine has made of it. */
  void follow() {
    if (!ends.isEmpty()) {
      var now =
          OffsetDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS).toString();
      ends.forEach(
          end -> Lexical.parse(QuestionType.DATE_TIME, now).ifPresent(data -> set(end, data)));
    }
    take();
  }

  /** Takes over what the engine has put in by itself. */
  void take() {
    for (var question : followed) {
      for (var path : tree.repeatPaths(question.path())) {
        var element = tree.element(path);
        if (element != null) {
          answers.follow(question, path, element);
        }
      }
    }
  }

  private void set(TreeElement element, IAnswerData data) {
    guard.run(() -> form.setValue(data, element.getRef(), element, false));
  }

  /** What the form calls the record; empty when it does not say. */
  String name() {
    AbstractTreeElement<?> meta = form.getMainInstance().getRoot().getFirstChild(OwnNames.META);
    var element = meta == null ? null : meta.getFirstChild(OwnNames.INSTANCE_NAME);
    return element instanceof TreeElement named && named.getValue() != null
        ? Lexical.text(named.getValue())
        : "";
  }
}
