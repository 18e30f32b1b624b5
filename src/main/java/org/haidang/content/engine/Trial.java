package org.haidang.content.engine;

import java.util.stream.Stream;
import org.haidang.content.FormNode;
import org.haidang.content.FormSession;
import org.haidang.content.Paths;
import org.haidang.content.Script;

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
    script(session.pack().script());
    session.problems();
  }

  private void script(Script script) {
    Stream.concat(
            script.everywhere().flatMap(stage -> stage.steps().stream()), script.quiet().stream())
        .forEach(
            step -> {
              session.holds(step.relevant());
              step.replies().forEach(reply -> session.holds(reply.relevant()));
            });
    script.asks().forEach(ask -> session.holds(ask.relevant()));
    script.addresses().forEach(address -> session.holds(address.relevant()));
  }

  private void walk(FormNode node, String parent) {
    var name = Paths.name(node.path());
    var path = parent.isEmpty() ? name : parent + "/" + name;
    session.state(path);
    switch (node) {
      case FormNode.Question question -> {
        switch (question.type()) {
          case SELECT_ONE, SELECT_MULTIPLE, RANK -> session.choices(path);
          default -> {
            // Offers nothing.
          }
        }
      }
      case FormNode.Group group when group.repeat() -> {
        if (!group.counted()) {
          session.add(path);
        }
        for (var entry : session.entries(path)) {
          group.children().forEach(child -> walk(child, entry));
        }
      }
      case FormNode.Group group -> group.children().forEach(child -> walk(child, path));
    }
  }
}
