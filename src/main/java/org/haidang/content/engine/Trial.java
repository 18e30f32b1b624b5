package org.haidang.content.engine;

import org.haidang.content.FormNode;
import org.haidang.content.FormSession;
import org.haidang.content.Paths;

/**
 * Walks through a new form once: every question's state, every choice, an entry of each repeat,
 * every step of the script. What the engine cannot do, it then says before anybody calls.
 */
final class Trial {

  private final FormSession session;

  Trial(FormSession session) {
    this.session = session;
  }

  /** Throws whatever the engine throws. */
  void run() {
    session.pack().sections().forEach(node -> walk(node, ""));
    for (var stage : session.pack().script().stages()) {
      stage.steps().forEach(step -> session.holds(step.relevant()));
    }
    session.pack().script().quiet().forEach(step -> session.holds(step.relevant()));
    session.problems();
  }

  private void walk(FormNode node, String parent) {
    var name = Paths.name(node.path());
    var path = parent.isEmpty() ? name : parent + "/" + name;
    session.state(path);
    switch (node) {
      case FormNode.Question question -> {
        if (!question.choices().isEmpty()) {
          session.choices(path);
        }
      }
      case FormNode.Group group when group.repeat() -> {
        var entry = session.add(path);
        group.children().forEach(child -> walk(child, entry));
      }
      case FormNode.Group group -> group.children().forEach(child -> walk(child, path));
    }
  }
}
