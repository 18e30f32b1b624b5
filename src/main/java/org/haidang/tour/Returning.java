package org.haidang.tour;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.tour.Tour.Step;

/**
 * The steps in which somebody rings again from another telephone and their name is heard otherwise:
 * they are recognised, opened with a reason, linked by a digit.
 */
final class Returning {

  private final Counselor lan;
  private final Hands hands;
  private final Closing closing;
  private final String password;

  /** At a desk where nobody has signed in yet. */
  Returning(Counselor lan, String password) {
    this.lan = lan;
    this.hands = lan.hands();
    this.closing = new Closing(lan);
    this.password = password;
  }

  List<Step> steps() {
    return List.of(
        new Step("person-made", this::made),
        new Step("returning-caller", this::recognised),
        new Step("returning-caller-opened", this::opened),
        new Step("people", this::people));
  }

  private Stage made() {
    lan.signIn("lan", password);
    lan.await("the first steps", "first-steps");
    hands.press(KeyCode.ESCAPE);
    lan.awaitGone("the first steps are left", "first-steps");
    answer("0950111222", "Nguyễn Thị Sương");
    hands.press(KeyCode.CONTROL, KeyCode.E);
    lan.await("who may have called before", "earlier-pane");
    hands.press(KeyCode.N);
    lan.await("a new person, linked", "earlier-unlink");
    return lan.window();
  }

  private Stage recognised() {
    closing.asInformation();
    answer("0950333444", "Xương Nguyễn Thị");
    lan.awaitWordsIn("side-likely", "1 người");
    return lan.window();
  }

  private Stage opened() {
    hands.press(KeyCode.CONTROL, KeyCode.E);
    lan.await("who may have called before", "earlier-pane");
    hands.press(KeyCode.DIGIT1);
    lan.await("the reasons", "reason:safety");
    hands.press(KeyCode.DIGIT2);
    lan.await("the roles", "role:caller");
    hands.press(KeyCode.DIGIT1);
    lan.await("the link", "earlier-unlink");
    return lan.window();
  }

  private Stage people() {
    closing.asInformation();
    hands.press(KeyCode.CONTROL, KeyCode.DIGIT3);
    lan.await("the persons", "people");
    return lan.window();
  }

  private void answer(String number, String name) {
    hands.to(lan.window());
    lan.await("the ready desk", "answer");
    hands.click(lan.node("number"));
    hands.type(number);
    hands.press(KeyCode.ENTER);
    lan.await("the form", "field:safety/alone");
    lan.go("caller/caller_name");
    hands.write(lan.window(), name);
  }
}
