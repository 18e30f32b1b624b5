package org.haidang.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.haidang.ui.hands.Rest;
import org.testfx.api.FxRobot;

/** The sign-in screen as its users know it. */
final class SignInPage {

  private final FxRobot robot;

  SignInPage(FxRobot robot) {
    this.robot = robot;
  }

  SignInPage type(String login, String password) {
    robot.clickOn("#login").write(login);
    robot.clickOn("#password").write(password);
    return this;
  }

  SignInPage press(KeyCode key) {
    robot.press(key).release(key);
    return this;
  }

  SignInPage chooseDemo(String login) {
    robot.clickOn("#demo-" + login);
    return this;
  }

  /** The ids of the rows that stand there. */
  List<String> demoRows() {
    return robot.lookup(".demo-row").queryAll().stream().map(Node::getId).toList();
  }

  /** Opens the list of the others and chooses one. */
  SignInPage chooseOtherDemo(String login) {
    robot.clickOn("#demo-others");
    robot.clickOn("#demo-" + login);
    return this;
  }

  SignInPage clickCancel() {
    robot.clickOn("#sign-in-cancel");
    return this;
  }

  String passwordTyped() {
    return robot.lookup("#password").queryAs(PasswordField.class).getText();
  }

  String login() {
    return robot.lookup("#login").queryAs(TextField.class).getText();
  }

  String saidBeside(String field) {
    return text("#" + field + "-fault");
  }

  String saidBelow() {
    return text("#sign-in-fault");
  }

  String saidOfTheServer() {
    return text("#sign-in-reach");
  }

  boolean showsProgress() {
    return robot.lookup("#sign-in-progress").queryAs(Node.class).isVisible();
  }

  boolean caretIsIn(String field) {
    return robot.lookup("#" + field).queryAs(Node.class).isFocused();
  }

  private String text(String query) {
    Rest.await();
    return robot.lookup(query).queryAs(Label.class).getText();
  }
}
