package org.haidang.content.engine;

import java.util.HashMap;
import java.util.Map;
import org.haidang.platform.Ids;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.GroupDef;
import org.javarosa.core.model.IFormElement;
import org.javarosa.core.model.instance.FormInstance;
import org.javarosa.xpath.expr.XPathFuncExpr;

/**
 * The repeats whose number of entries the form says. Entries come and go with the number; those
 * beyond it keep their ids and answers and come back with them.
 */
final class Counts {

  /** No form asks this many times; a slip of the finger might. */
  static final int MOST = 200;

  /** Numbers may follow from one another; those that never settle are left where they are. */
  private static final int MOST_ROUNDS = 10;

  private final FormDef form;
  private final Blueprint blueprint;
  private final Tree tree;
  private final Answers answers;
  private final Ids ids;
  private final Guard guard;
  private final Map<String, GroupDef> counted = new HashMap<>();

  Counts(FormDef form, Blueprint blueprint, Tree tree, Answers answers, Ids ids, Guard guard) {
    this.form = form;
    this.blueprint = blueprint;
    this.tree = tree;
    this.answers = answers;
    this.ids = ids;
    this.guard = guard;
    find(form);
  }

  private void find(IFormElement element) {
    if (element instanceof GroupDef group && group.getRepeat() && group.count != null) {
      var reference = FormInstance.unpackReference(group.getBind()).toString(false);
      counted.put(reference.substring(reference.indexOf('/', 1) + 1), group);
    }
    var children = element.getChildren();
    if (children != null) {
      children.forEach(this::find);
    }
  }

  /** Makes every counted repeat have the entries it is said to have. */
  void settle() {
    if (counted.isEmpty()) {
      return;
    }
    for (var round = 0; round < MOST_ROUNDS; round++) {
      var changed = false;
      for (var template : blueprint.repeats()) {
        var group = counted.get(template);
        if (group != null) {
          for (var path : tree.repeatPaths(template)) {
            changed |= settle(group, path);
          }
        }
      }
      if (!changed) {
        return;
      }
    }
  }

  private boolean settle(GroupDef group, String path) {
    var wanted = wanted(group, path);
    var there = tree.entries(path).size();
    for (var i = there; i > wanted; i--) {
      tree.lower(path);
    }
    for (var i = there; i < wanted; i++) {
      var back = tree.raise(path);
      if (back == null) {
        var entry = tree.add(path, ids.next().toString());
        answers.harvest(blueprint, entry.path(), entry.element());
      } else {
        answers.restore(blueprint, tree, back);
      }
    }
    return there != wanted;
  }

  private int wanted(GroupDef group, String path) {
    var repeat = tree.repeatReference(path);
    if (repeat == null) {
      return 0;
    }
    var reference = group.getConextualizedCountReference(repeat);
    var element = form.getMainInstance().resolveReference(reference);
    var value = element == null ? null : element.getValue();
    if (value == null) {
      return 0;
    }
    double number = guard.get(() -> XPathFuncExpr.toNumeric(value.getDisplayText()), 0.0);
    return Double.isNaN(number) ? 0 : (int) Math.max(0, Math.min(MOST, number));
  }
}
