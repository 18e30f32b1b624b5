package org.haidang.content.engine;

import java.util.ArrayList;
import java.util.List;
import org.haidang.content.Paths;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.GroupDef;
import org.javarosa.core.model.IFormElement;
import org.javarosa.core.model.instance.FormInstance;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.jspecify.annotations.Nullable;

/** How the engine counts what {@link Tree} knows by paths. */
final class Numbers {

  private Numbers() {}

  /** The engine's index of the {@code number}th entry of a repeat. */
  static FormIndex index(
      FormDef form, @Nullable TreeReference target, String repeatPath, int number) {
    var indexes = new ArrayList<Integer>();
    var elements = new ArrayList<IFormElement>();
    if (target == null || !leads(form, target.genericize(), indexes, elements)) {
      throw new IllegalArgumentException("no such repeat: " + Paths.template(repeatPath));
    }
    var multiplicities = new ArrayList<Integer>();
    for (var element : elements) {
      var level = FormInstance.unpackReference(element.getBind()).size();
      var repeat = element instanceof GroupDef group && group.getRepeat();
      var last = repeat && level == target.size();
      multiplicities.add(last ? number : repeat ? target.getMultiplicity(level - 1) : 0);
    }
    return form.buildIndex(indexes, multiplicities, elements);
  }

  /** Finds the way to a repeat through groups, of which some are bound to nothing of their own. */
  private static boolean leads(
      IFormElement here, TreeReference target, List<Integer> indexes, List<IFormElement> elements) {
    for (var i = 0; i < here.getChildren().size(); i++) {
      if (!(here.getChild(i) instanceof GroupDef group)) {
        continue;
      }
      indexes.add(i);
      elements.add(group);
      var reference = FormInstance.unpackReference(group.getBind());
      if ((group.getRepeat() && reference.genericize().equals(target))
          || (reference.isAncestorOf(target, false) && leads(group, target, indexes, elements))) {
        return true;
      }
      indexes.removeLast();
      elements.removeLast();
    }
    return false;
  }

  /**
   * Where the answers in groups inside {@code element} stand. The engine tells only those that
   * depend on an entry's own children of its removal.
   */
  static List<TreeReference> inGroups(TreeElement element) {
    var references = new ArrayList<TreeReference>();
    for (var i = 0; i < element.getNumChildren(); i++) {
      collect(element.getChildAt(i), references);
    }
    return references;
  }

  private static void collect(TreeElement group, List<TreeReference> into) {
    for (var i = 0; i < group.getNumChildren(); i++) {
      var child = group.getChildAt(i);
      if (child.getValue() != null) {
        into.add(child.getRef());
      }
      collect(child, into);
    }
  }
}
