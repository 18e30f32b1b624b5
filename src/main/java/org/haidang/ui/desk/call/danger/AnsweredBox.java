package org.haidang.ui.desk.call.danger;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.haidang.desk.Rung;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** Who answered, to be noted. */
final class AnsweredBox extends VBox {

  AnsweredBox(DangerViewModel danger, TextField who, Wording wording) {
    who.setId("danger-who");
    who.textProperty().bindBidirectional(danger.whoProperty());
    who.promptTextProperty().bind(wording.of("danger.who.prompt"));
    who.accessibleTextProperty().bind(wording.of("danger.who"));
    var label = new Label();
    label.textProperty().bind(wording.of("danger.who"));
    label.setLabelFor(who);
    label.setWrapText(true);
    var log = new Button(null, KeyHint.cap("Enter"));
    log.setId("danger-log");
    log.textProperty().bind(wording.of("danger.log"));
    log.setMinWidth(USE_PREF_SIZE);
    log.setOnAction(_ -> danger.log());
    getChildren().addAll(label, who, log);
    getStyleClass().add("danger-answered");
    visibleProperty().bind(danger.outcomeProperty().isEqualTo(Rung.Outcome.REACHED));
    managedProperty().bind(visibleProperty());
  }
}
