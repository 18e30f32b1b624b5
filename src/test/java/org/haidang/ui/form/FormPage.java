package org.haidang.ui.form;

import java.time.ZoneId;
import java.util.List;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.haidang.content.FormSession;
import org.haidang.model.Body;
import org.haidang.ui.form.files.Attaching;
import org.haidang.ui.hands.Hands;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.testfx.api.FxRobot;

/** A form in a window as wide as a desk gives it, as hands and eyes know it. */
final class FormPage {

  final Wording wording = Stages.wording();
  final Theme theme = new Theme();
  final FormViewModel model;
  final FormView view;
  private final FormSession session;
  private final Stage stage;
  private final FxRobot robot = new Hands();

  /** Opens {@code session} in {@code stage}; on the FX thread. */
  FormPage(FormSession session, Stage stage) {
    this(session, stage, null);
  }

  /** As above, with files attached by {@code attaching}. */
  FormPage(FormSession session, Stage stage, Attaching attaching) {
    this.session = session;
    this.stage = stage;
    model = new FormViewModel(session, Gaps.none(), wording, Body.EMPTY);
    if (attaching != null) {
      model.attachBy(attaching);
    }
    model.shown();
    view = new FormView(model, ZoneId.of("Asia/Ho_Chi_Minh"));
    var script = new Region();
    script.prefWidthProperty().bind(stage.widthProperty().multiply(0.4));
    script.minWidthProperty().bind(script.prefWidthProperty());
    HBox.setHgrow(view, Priority.ALWAYS);
    var scene = new Scene(new HBox(script, view), 1366, 768);
    theme.dress(scene);
    stage.setScene(scene);
    stage.setWidth(1366);
    stage.setHeight(768);
    stage.show();
  }

  /** Puts the caret into the field at {@code path}. */
  FormPage go(String path) {
    robot.interact(
        () -> {
          model.focus(path, -1);
          view.focus();
        });
    return settle();
  }

  FormPage press(KeyCode... keys) {
    robot.press(keys).release(keys);
    return settle();
  }

  /** Types letters as a keyboard would. */
  FormPage type(String text) {
    robot.interact(
        () ->
            text.chars()
                .forEach(
                    letter ->
                        Event.fireEvent(
                            stage.getScene().getFocusOwner(),
                            new KeyEvent(
                                KeyEvent.KEY_TYPED,
                                String.valueOf((char) letter),
                                "",
                                KeyCode.UNDEFINED,
                                false,
                                false,
                                false,
                                false))));
    return settle();
  }

  FormPage settle() {
    Rest.until("the section is whole", () -> Rest.ask(this::filled));
    return this;
  }

  private boolean filled() {
    return robot.lookup(".form-filling").queryAll().stream()
        .noneMatch(blank -> blank.getParent() != null && blank.getParent().isVisible());
  }

  String value(String path) {
    return Rest.ask(() -> java.util.Objects.requireNonNullElse(session.value(path), ""));
  }

  String text(String path) {
    return ((TextInputControl) row(path).lookup(".text-input")).getText();
  }

  String beside(String path) {
    return ((Label) row(path).lookup(".form-aside")).getText();
  }

  /** The words of the choices that are marked. */
  List<String> marked(String path) {
    return row(path).lookupAll(".form-choice").stream()
        .filter(chip -> Boolean.TRUE.equals(chip.queryAccessibleAttribute(SELECTED)))
        .map(chip -> ((Text) chip.lookup(".form-words")).getText())
        .toList();
  }

  private static final AccessibleAttribute SELECTED = AccessibleAttribute.SELECTED;

  /** Path of the field with the focus; empty when it is in none. */
  String caretIn() {
    Node at = Rest.ask(() -> stage.getScene().getFocusOwner());
    while (at != null && (at.getId() == null || !at.getId().startsWith("field:"))) {
      at = at.getParent();
    }
    return at == null ? "" : at.getId().substring("field:".length());
  }

  /** What a screen reader says of what has the focus. */
  String spoken() {
    return Rest.ask(() -> stage.getScene().getFocusOwner().getAccessibleText());
  }

  Node row(String path) {
    return robot.lookup(node -> ("field:" + path).equals(node.getId())).query();
  }

  int count(String styleClass) {
    return robot.lookup("." + styleClass).queryAll().size();
  }

  Stage stage() {
    return stage;
  }

  FxRobot robot() {
    return robot;
  }

  Scene scene() {
    return stage.getScene();
  }
}
