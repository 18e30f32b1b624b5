package org.haidang.content.engine;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.haidang.content.FormNode;
import org.haidang.content.QuestionType;
import org.haidang.content.rosa.Lexical;
import org.haidang.content.rosa.OwnNames;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.instance.AbstractTreeElement;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;

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
