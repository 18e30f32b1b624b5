package org.haidang.content.openrosa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haidang.content.FormNode;
import org.haidang.content.Label;
import org.haidang.content.QuestionType;
import org.javarosa.core.model.instance.TreeElement;

/**
 * The groups of a form while its questions find their places in them. A group that something else
 * has come behind is begun anew, so that the questions keep their order. Confined to one thread.
 */
final class Outline {

  /**
   * What a body says of a group or repeat.
   *
   * @param counted whether the form and not the counselor says how many entries it has
   */
  record Frame(Label label, Set<String> appearance, boolean repeat, boolean counted) {}

  private static final Frame PLAIN = new Frame(Label.NONE, Set.of(), false, false);

  /** A group while its children are found. */
  private static final class Open {
    final String path;
    final List<Object> children = new ArrayList<>();

    Open(String path) {
      this.path = path;
    }
  }

  private final Map<String, Frame> frames;
  private final Open root = new Open("");

  /**
   * @param frames what the body says of groups, by path; of those it does not name nothing is said
   */
  Outline(Map<String, Frame> frames) {
    this.frames = frames;
  }

  /** Puts a question behind what is there already. */
  void place(FormNode.Question question) {
    group(root, parent(question.path())).children.add(question);
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** The group of that path: the last one while it is the last, else a further one. */
  private static Open group(Open root, String path) {
    if (path.isEmpty()) {
      return root;
    }
    var around = group(root, parent(path));
    if (!around.children.isEmpty()
        && around.children.getLast() instanceof Open last
        && last.path.equals(path)) {
      return last;
    }
    var made = new Open(path);
    around.children.add(made);
    return made;
  }

  /** What nobody answers stands after the questions of its group. */
  void hidden(TreeElement instance) {
    hidden(instance, "", root);
  }

  private void hidden(TreeElement parent, String path, Open group) {
    for (var i = 0; i < parent.getNumChildren(); i++) {
      var child = parent.getChildAt(i);
      var childPath = path.isEmpty() ? child.getName() : path + "/" + child.getName();
      var known =
          group.children.stream()
              .anyMatch(
                  it -> it instanceof FormNode.Question node && node.path().equals(childPath));
      if (child.getNumChildren() == 0 && !known && !frames.containsKey(childPath)) {
        group.children.add(
            new FormNode.Question(
                childPath,
                QuestionType.CALCULATE,
                Label.NONE,
                Label.NONE,
                List.of(),
                Set.of(),
                true,
                "",
                Set.of()));
      }
      for (var inner : List.copyOf(group.children)) {
        if (inner instanceof Open open && open.path.equals(childPath)) {
          hidden(child, childPath, open);
          break;
        }
      }
    }
  }

  /** The top level. */
  List<FormNode> closed() {
    return closed(root.children);
  }

  private List<FormNode> closed(List<Object> children) {
    return children.stream()
        .map(
            it ->
                switch (it) {
                  case Open open -> group(open);
                  default -> (FormNode) it;
                })
        .toList();
  }

  private FormNode group(Open open) {
    var frame = frames.getOrDefault(open.path, PLAIN);
    return new FormNode.Group(
        open.path,
        frame.label(),
        frame.appearance(),
        frame.repeat(),
        frame.counted(),
        closed(open.children));
  }
}
