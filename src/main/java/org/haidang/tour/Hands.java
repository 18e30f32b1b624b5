package org.haidang.tour;

import java.util.List;
import java.util.regex.Pattern;
import javafx.collections.FXCollections;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A person at a window: JavaFX's Robot presses the keys and the mouse; Vietnamese text is committed
 * as an input method commits it, since no key carries its letters. Not for the FX thread.
 */
final class Hands {

  private static final Pattern AFTER_BLANKS = Pattern.compile("(?<= )");

  private final Robot robot = Fx.ask(Robot::new);
  private @Nullable Stage before;

  /**
   * Brings a window before the person, and the others away: without a desktop nobody tells a window
   * that another has taken the keyboard.
   */
  void to(Stage stage) {
    Fx.run(
        () -> {
          if (!stage.isShowing() && before != null && !before.equals(stage)) {
            stage.show();
          }
          if (before != null && !before.equals(stage)) {
            before.hide();
          }
          before = stage;
          stage.toFront();
          stage.requestFocus();
        });
    Fx.await("the window has the keyboard", () -> stage.isShowing() && stage.isFocused());
    Fx.pause(200);
  }

  /** Presses keys together, as in Ctrl+S, and lets go of them. */
  void press(KeyCode... keys) {
    Fx.run(
        () -> {
          for (var key : keys) {
            robot.keyPress(key);
          }
          for (var key : List.of(keys).reversed()) {
            robot.keyRelease(key);
          }
        });
    Fx.pause(30);
  }

  /** Types Latin letters, digits and spaces, key by key. */
  void type(String text) {
    for (int i = 0; i < text.length(); i++) {
      press(keyOf(text.charAt(i)));
    }
  }

  /** Writes Vietnamese into the field that has the caret, word by word, as an input method does. */
  void write(Stage stage, String text) {
    for (var word : AFTER_BLANKS.split(text, -1)) {
      Fx.run(
          () -> {
            Node field = stage.getScene().getFocusOwner();
            Event.fireEvent(
                field,
                new InputMethodEvent(
                    InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                    FXCollections.observableArrayList(),
                    word,
                    word.length()));
          });
      Fx.pause(15);
    }
  }

  /** Clicks the middle of {@code node}. */
  void click(Node node) {
    Fx.run(
        () -> {
          // Where it stands, not where it stood before what was drawn since is laid out.
          var root = node.getScene().getRoot();
          root.applyCss();
          root.layout();
          Bounds place = node.localToScreen(node.getBoundsInLocal());
          robot.mouseMove(place.getCenterX(), place.getCenterY());
          robot.mouseClick(MouseButton.PRIMARY);
        });
    Fx.pause(60);
  }

  private static KeyCode keyOf(char letter) {
    return switch (letter) {
      case ' ' -> KeyCode.SPACE;
      case '/' -> KeyCode.SLASH;
      case '-' -> KeyCode.MINUS;
      case '.' -> KeyCode.PERIOD;
      default -> KeyCode.valueOf(digitOrLetter(Character.toUpperCase(letter)));
    };
  }

  private static String digitOrLetter(char letter) {
    return Character.isDigit(letter) ? "DIGIT" + letter : String.valueOf(letter);
  }
}
