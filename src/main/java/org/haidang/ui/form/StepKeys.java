package org.haidang.ui.form;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** The keys of the script, at its foot. */
final class StepKeys extends FlowPane {

  /** {@code peek} looks at the other wording. */
  StepKeys(ScriptViewModel script, Wording wording, Runnable peek) {
    var next = key("Alt+PgDn", script::next);
    next.textProperty().bind(wording.of("form.script.next"));
    next.disableProperty().bind(script.lastProperty());
    var back = key("Alt+PgUp", script::back);
    back.textProperty().bind(wording.of("form.script.back"));
    back.disableProperty().bind(script.firstProperty());
    var other = key("Ctrl+F6", peek);
    other.textProperty().bind(script.line().otherNameProperty());
    getChildren().addAll(next, back, other);
    getStyleClass().add("script-keys");
  }

  private static Button key(String cap, Runnable action) {
    var key = new Button(null, KeyHint.cap(cap));
    key.setFocusTraversable(false);
    key.setOnAction(event -> action.run());
    key.getStyleClass().add("script-key");
    return key;
  }
}
