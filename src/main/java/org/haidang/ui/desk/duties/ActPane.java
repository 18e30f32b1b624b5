package org.haidang.ui.desk.duties;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A few questions about one follow-up: choices by their digits, lines of text. Enter does it, Esc
 * goes back; a fault stands beneath and nothing is lost.
 */
final class ActPane extends VBox {

  private final Wording wording;
  private final Runnable back;
  private final ToggleGroup group = new ToggleGroup();
  private final List<RadioButton> choices = new ArrayList<>();
  private final Label fault = new Label();
  private Supplier<String> act = () -> "";
  private @Nullable Node first;

  ActPane(String id, String titleKey, Wording wording, Runnable back) {
    this.wording = wording;
    this.back = back;
    setId(id);
    getStyleClass().addAll("duty-page", "duty-act");
    var title = new Label(wording.get(titleKey));
    title.getStyleClass().add("record-heading");
    title.setWrapText(true);
    getChildren().add(title);
    fault.setId("act-fault");
    fault.getStyleClass().add("call-fault");
    fault.setWrapText(true);
    fault.setMinHeight(USE_PREF_SIZE);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** A choice, taken by its digit where no text is typed. */
  RadioButton choice(String id, String words) {
    var radio = new RadioButton(words);
    radio.setId(id);
    radio.setToggleGroup(group);
    radio.setGraphic(KeyHint.cap(String.valueOf(choices.size() + 1)));
    radio.setWrapText(true);
    radio.setMinHeight(USE_PREF_SIZE);
    choices.add(radio);
    add(radio);
    return radio;
  }

  /** A line of text. */
  TextField line(String id, String labelKey, String typed) {
    var field = new TextField(typed);
    field.setId(id);
    field.accessibleTextProperty().bind(wording.of(labelKey));
    var label = new Label(wording.get(labelKey));
    label.getStyleClass().add("caption");
    label.setWrapText(true);
    label.setLabelFor(field);
    if (first == null) {
      first = field;
    }
    add(new VBox(4, label, field));
    return field;
  }

  private void add(Node node) {
    getChildren().add(node);
    if (first == null) {
      first = node;
    }
  }

  /**
   * Ends the pane.
   *
   * @param doKey words of what Enter does
   * @param how does it; gives the key of what stands against it, or nothing
   */
  ActPane does(String doKey, Supplier<String> how) {
    act = how;
    var ok = new Button(wording.get(doKey), KeyHint.cap("Enter"));
    ok.setId("act-do");
    ok.getStyleClass().add("main");
    ok.setOnAction(_ -> act());
    var not = new Button(wording.get("duties.back"), KeyHint.cap("Esc"));
    not.setId("act-back");
    not.setOnAction(_ -> back.run());
    var line = new FlowPane(ok, not);
    line.getStyleClass().add("duty-actions");
    getChildren().addAll(fault, line);
    return this;
  }

  private void act() {
    var against = act.get();
    fault.setText(against.isEmpty() ? "" : wording.get(against));
  }

  private void pressed(KeyEvent key) {
    boolean used = true;
    if (key.getCode() == KeyCode.ESCAPE) {
      back.run();
    } else if (key.getCode() == KeyCode.ENTER && !(key.getTarget() instanceof Button)) {
      act();
    } else {
      used = !(key.getTarget() instanceof TextInputControl) && digit(key);
    }
    if (used) {
      key.consume();
    }
  }

  private boolean digit(KeyEvent key) {
    int at = key.getText().isEmpty() ? -1 : key.getText().charAt(0) - '1';
    if (at < 0 || at >= choices.size()) {
      return false;
    }
    choices.get(at).fire();
    choices.get(at).requestFocus();
    return true;
  }

  void focus() {
    var at = first;
    if (at != null) {
      Platform.runLater(at::requestFocus);
    }
  }
}
