package org.haidang.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;

/** What can be seen in a window. Not for the FX thread, except where said. */
final class Sight {

  private final Supplier<Stage> window;

  Sight(Supplier<Stage> window) {
    this.window = window;
  }

  /** The first visible control of a question that takes the caret; on the FX thread. */
  Node editor(String id) {
    return find(one -> one.isFocusTraversable() && under(one, id) && one.isVisible())
        .orElseThrow(() -> new StepFailed("nothing to fill in " + id, null));
  }

  /** The first control that takes the caret beneath a node whose id begins so; on the FX thread. */
  Optional<Node> beneath(String beginning) {
    return find(
        one -> {
          for (Node at = one; at != null; at = at.getParent()) {
            if (at.getId() != null && at.getId().startsWith(beginning)) {
              return one.isFocusTraversable() && one.isVisible();
            }
          }
          return false;
        });
  }

  private static boolean under(Node node, String id) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (id.equals(at.getId())) {
        return true;
      }
    }
    return false;
  }

  /** Whether something with this id is to be seen. */
  boolean sees(String id) {
    return Fx.ask(() -> find(one -> id.equals(one.getId())).isPresent());
  }

  /** Waits until something with this id is to be seen. */
  void await(String what, String id) {
    Fx.await(what, () -> find(one -> id.equals(one.getId())).isPresent());
  }

  /** Waits until nothing with this id is to be seen. */
  void awaitGone(String what, String id) {
    Fx.await(what, () -> find(one -> id.equals(one.getId())).isEmpty());
  }

  /** Waits until {@code words} can be read somewhere in the window. */
  void awaitWords(String words) {
    Fx.await("the words “" + words + "”", () -> reads(words));
  }

  /** Waits until {@code words} can be read under the node with this id. */
  void awaitWordsIn(String id, String words) {
    Fx.await(
        "the words “" + words + "” in " + id,
        () -> find(one -> under(one, id) && words(one).contains(words)).isPresent());
  }

  /** Whether {@code words} can be read somewhere in the window now. */
  boolean reads(String words) {
    return find(one -> words(one).contains(words)).isPresent();
  }

  /** Everything that can be read under the node with this id. */
  String wordsOf(String id) {
    return Fx.ask(
        () -> {
          var all = new StringBuilder();
          collect(node0(id), all);
          return all.toString();
        });
  }

  private static void collect(Node node, StringBuilder all) {
    var own = words(node);
    if (!own.isEmpty()) {
      all.append(own).append('\n');
    }
    if (node instanceof Parent parent && (own.isEmpty() || !(node instanceof Labeled))) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
    }
  }

  private static String words(Node node) {
    return switch (node) {
      case Labeled labeled when labeled.getText() != null -> labeled.getText();
      case TextInputControl field when field.getText() != null -> field.getText();
      case Text text -> text.getText();
      default -> "";
    };
  }

  Node node(String id) {
    return Fx.ask(() -> node0(id));
  }

  /** The visible node of this id; on the FX thread. */
  Node node0(String id) {
    return find(one -> id.equals(one.getId()))
        .orElseThrow(() -> new StepFailed("nothing named " + id + " to be seen", null));
  }

  /** The first visible node for which {@code test} holds; on the FX thread. */
  Optional<Node> find(Predicate<Node> test) {
    List<Node> waiting = new ArrayList<>(List.of(window.get().getScene().getRoot()));
    while (!waiting.isEmpty()) {
      var node = waiting.removeLast();
      if (!node.isVisible()) {
        continue;
      }
      if (test.test(node)) {
        return Optional.of(node);
      }
      if (node instanceof Parent parent) {
        waiting.addAll(parent.getChildrenUnmodifiable().reversed());
      }
    }
    return Optional.empty();
  }
}
