package org.haidang.ui.hands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;
import org.testfx.service.query.PointQuery;

/** The library's robot, which waits until the window is at rest and no longer. */
public final class Hands extends FxRobot {

  @Override
  public FxRobot press(KeyCode... keys) {
    for (var key : keys) {
      robotContext().getKeyboardRobot().pressNoWait(key);
      Rest.await();
    }
    return this;
  }

  @Override
  public FxRobot release(KeyCode... keys) {
    robotContext().getKeyboardRobot().releaseNoWait(keys);
    Rest.await();
    return this;
  }

  @Override
  public FxRobot push(KeyCode... combination) {
    press(combination);
    // The one pressed last is let go first, as by hand.
    for (var key : List.of(combination).reversed()) {
      release(key);
    }
    return this;
  }

  @Override
  public FxRobot push(KeyCodeCombination combination) {
    var keys = new ArrayList<KeyCode>();
    var held =
        Map.of(
            KeyCode.SHIFT, combination.getShift(),
            KeyCode.ALT, combination.getAlt(),
            KeyCode.META, combination.getMeta(),
            KeyCode.CONTROL, combination.getControl(),
            KeyCode.SHORTCUT, combination.getShortcut());
    held.forEach(
        (key, how) -> {
          if (how == KeyCombination.ModifierValue.DOWN) {
            keys.add(key == KeyCode.SHORTCUT ? KeyCode.CONTROL : key);
          }
        });
    keys.add(combination.getCode());
    return push(keys.toArray(KeyCode[]::new));
  }

  @Override
  public FxRobot type(KeyCode... keys) {
    for (var key : keys) {
      push(key);
    }
    return this;
  }

  @Override
  public FxRobot type(KeyCode key, int times) {
    for (int time = 0; time < times; time++) {
      push(key);
    }
    return this;
  }

  @Override
  public FxRobot eraseText(int letters) {
    return type(KeyCode.BACK_SPACE, letters);
  }

  @Override
  public FxRobot write(char letter) {
    return write(String.valueOf(letter));
  }

  @Override
  public FxRobot write(String text) {
    var scene = inFront();
    text.chars()
        .forEach(
            letter -> {
              robotContext()
                  .getBaseRobot()
                  .typeKeyboard(scene, keyOf(letter), Character.toString(letter));
              Rest.await();
            });
    return this;
  }

  @Override
  public FxRobot write(String text, int millisBetween) {
    return write(text);
  }

  private static KeyCode keyOf(int letter) {
    return switch (letter) {
      case '\n' -> KeyCode.ENTER;
      case '\t' -> KeyCode.TAB;
      default -> KeyCode.UNDEFINED;
    };
  }

  private Scene inFront() {
    return listWindows().stream()
        .filter(Window::isFocused)
        .findFirst()
        .orElseGet(this::targetWindow)
        .getScene();
  }

  @Override
  public FxRobot interact(Runnable action) {
    interactNoWait(action);
    Rest.await();
    return this;
  }

  @Override
  public FxRobot interrupt() {
    Rest.await();
    return this;
  }

  @Override
  public FxRobot clickOn(PointQuery place, Motion motion, MouseButton... buttons) {
    return click(place.query(), buttons);
  }

  @Override
  public FxRobot doubleClickOn(PointQuery place, Motion motion, MouseButton... buttons) {
    var button = buttons.length == 0 ? MouseButton.PRIMARY : buttons[0];
    var robot = robotContext().getBaseRobot();
    robot.moveMouse(place.query());
    Rest.await();
    // No rest between: on a busy machine that would make two clicks of it.
    for (int click = 0; click < 2; click++) {
      robot.pressMouse(button);
      robot.releaseMouse(button);
    }
    Rest.await();
    return this;
  }

  private Hands click(Point2D at, MouseButton... buttons) {
    var button = buttons.length == 0 ? MouseButton.PRIMARY : buttons[0];
    var robot = robotContext().getBaseRobot();
    robot.moveMouse(at);
    Rest.await();
    robot.pressMouse(button);
    Rest.await();
    robot.releaseMouse(button);
    Rest.await();
    return this;
  }
}
