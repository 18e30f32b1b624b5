package org.haidang.ui.form;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/** What Tab reaches. */
final class Reach {

  private Reach() {}

  /** The nodes in {@code parent} that Tab reaches, in order. */
  static List<Node> in(Parent parent) {
    var reached = new ArrayList<Node>();
    gather(parent, reached);
    return reached;
  }

  private static void gather(Parent parent, List<Node> reached) {
    for (var child : parent.getChildrenUnmodifiable()) {
      if (!child.isVisible() || child.isDisabled()) {
        continue;
      }
      if (child.isFocusTraversable()) {
        reached.add(child);
      } else if (child instanceof Parent inner) {
        gather(inner, reached);
      }
    }
  }
}
