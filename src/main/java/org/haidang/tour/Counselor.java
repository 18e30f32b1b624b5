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
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A counselor at one workstation's window: what they do, and what they can see. Not for the FX
 * thread.
 */
final class Counselor {

  private static final int SECTIONS = 8;

  private final Supplier<Stage> opening;
  private final Hands hands;
  private @Nullable Stage window;

  Counselor(Stage window, Hands hands) {
    this(() -> window, hands);
  }

  /** One whose window opens when it is first looked at. */
  Counselor(Supplier<Stage> opening, Hands hands) {
    this.opening = opening;
    this.hands = hands;
  }

  Stage window() {
    var opened = window;
    if (opened == null) {
      opened = opening.get();
      window = opened;
    }
    return opened;
  }

  Hands hands() {
    return hands;
  }

  /** Types account and password, and waits for the desk. */
  void signIn(String login, String password) {
    hands.to(window());
    await("the sign-in screen", "sign-in");
    hands.click(node("login"));
    hands.press(KeyCode.CONTROL, KeyCode.A);
    hands.type(login);
    hands.press(KeyCode.TAB);
    hands.type(password);
    hands.press(KeyCode.ENTER);
    await("the desk", "main");
  }

  /** Takes a call. */
  void answer() {
    hands.to(window());
    await("the ready desk", "answer");
    hands.press(KeyCode.F2);
    await("the script", "script-card");
    await("the form", "field:safety/alone");
  }

  /** Brings a question's section to the front and the caret into it. */
  void go(String path) {
    var id = "field:" + path;
    turnTo(id, KeyCode.PAGE_DOWN);
    turnTo(id, KeyCode.PAGE_UP);
    Fx.await("the question " + path, () -> find(one -> id.equals(one.getId())).isPresent());
    Fx.run(() -> editor(id).requestFocus());
    Fx.pause(120);
  }

  /** Takes the focus to something, which brings it into sight. */
  void focus(String id) {
    Fx.run(() -> node0(id).requestFocus());
    Fx.pause(120);
  }

  /** Brings the caret into the first question whose id begins so. */
  void goBeneath(String beginning) {
    Fx.await("a question of " + beginning, () -> beneath(beginning).isPresent());
    Fx.run(() -> beneath(beginning).ifPresent(Node::requestFocus));
    Fx.pause(120);
  }

  private Optional<Node> beneath(String beginning) {
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

  private void turnTo(String id, KeyCode way) {
    for (int turns = 0; turns < SECTIONS && !sees(id); turns++) {
      hands.press(KeyCode.CONTROL, way);
      for (int waits = 0; waits < 10 && !sees(id); waits++) {
        Fx.pause(50);
      }
    }
  }

  /** The first control of a question that takes the caret. */
  private Node editor(String id) {
    return find(one -> one.isFocusTraversable() && under(one, id) && one.isVisible())
        .orElseThrow(() -> new StepFailed("nothing to fill in " + id, null));
  }

  private static boolean under(Node node, String id) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (id.equals(at.getId())) {
        return true;
      }
    }
    return false;
  }

  /** Waits until the caret stands in a field with text. */
  void awaitCaret() {
    Fx.await(
        "the caret in a filled field",
        () ->
            window().getScene().getFocusOwner() instanceof TextInputControl field
                && field.getText() != null
                && !field.getText().isEmpty());
  }

  /** The text in the field that has the caret. */
  String textAtCaret() {
    return Fx.ask(
        () ->
            window().getScene().getFocusOwner() instanceof TextInputControl field
                ? field.getText()
                : "");
  }

  /** Where the caret stands in its field, in UTF-16 units. */
  int caret() {
    return Fx.ask(
        () ->
            window().getScene().getFocusOwner() instanceof TextInputControl field
                ? field.getCaretPosition()
                : -1);
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

  private Node node0(String id) {
    return find(one -> id.equals(one.getId()))
        .orElseThrow(() -> new StepFailed("nothing named " + id + " to be seen", null));
  }

  /** The first visible node for which {@code test} holds; on the FX thread. */
  private Optional<Node> find(Predicate<Node> test) {
    List<Node> waiting = new ArrayList<>(List.of(window().getScene().getRoot()));
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
