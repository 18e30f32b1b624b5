package org.haidang.tour;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
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
  private final Sight sight = new Sight(this::window);
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
    Fx.await("the question " + path, () -> sight.find(one -> id.equals(one.getId())).isPresent());
    Fx.run(() -> sight.editor(id).requestFocus());
    Fx.pause(120);
  }

  /** Takes the focus to something, which brings it into sight. */
  void focus(String id) {
    Fx.run(() -> sight.node0(id).requestFocus());
    Fx.pause(120);
  }

  /** Brings the caret into the first question whose id begins so. */
  void goBeneath(String beginning) {
    Fx.await("a question of " + beginning, () -> sight.beneath(beginning).isPresent());
    Fx.run(() -> sight.beneath(beginning).ifPresent(Node::requestFocus));
    Fx.pause(120);
  }

  private void turnTo(String id, KeyCode way) {
    for (int turns = 0; turns < SECTIONS && !sees(id); turns++) {
      hands.press(KeyCode.CONTROL, way);
      for (int waits = 0; waits < 10 && !sees(id); waits++) {
        Fx.pause(50);
      }
    }
  }

  /** The caret in the window. */
  Caret caret() {
    return new Caret(window());
  }

  /** Whether something with this id is to be seen. */
  boolean sees(String id) {
    return sight.sees(id);
  }

  /** Waits until something with this id is to be seen. */
  void await(String what, String id) {
    sight.await(what, id);
  }

  /** Waits until nothing with this id is to be seen. */
  void awaitGone(String what, String id) {
    sight.awaitGone(what, id);
  }

  /** Waits until {@code words} can be read somewhere in the window. */
  void awaitWords(String words) {
    sight.awaitWords(words);
  }

  /** Waits until {@code words} can be read under the node with this id. */
  void awaitWordsIn(String id, String words) {
    sight.awaitWordsIn(id, words);
  }

  /** Whether {@code words} can be read somewhere in the window now. */
  boolean reads(String words) {
    return sight.reads(words);
  }

  /** Everything that can be read under the node with this id. */
  String wordsOf(String id) {
    return sight.wordsOf(id);
  }

  Node node(String id) {
    return sight.node(id);
  }
}
