package org.haidang.ui.desk.contacts.central;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.haidang.people.Why;
import org.haidang.ui.desk.contacts.central.CentralViewModel.State;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** One key says why; words are asked for only where the reason says too little. */
final class WhyPage extends VBox {

  private final CentralViewModel model;
  private final Wording wording;

  WhyPage(State.Reason reason, CentralViewModel model, FoundWords words, Wording wording) {
    this.model = model;
    this.wording = wording;
    getChildren()
        .add(FoundWords.line("central-why", "record-heading", wording.get("national.why")));
    getChildren().add(FoundWords.line(null, "caption", words.about(reason.found())));
    getChildren().add(FoundWords.line(null, "caption", wording.get("central.noted")));
    if (reason.words()) {
      getChildren().add(field());
    } else {
      int digit = 1;
      for (var why : Why.values()) {
        var button = new Button(wording.get(why.textKey()), KeyHint.cap(String.valueOf(digit++)));
        button.setId("central-why-" + why.stored());
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("central-reason");
        button.setOnAction(_ -> model.because(why));
        getChildren().add(button);
      }
    }
    var notice = reason.notice();
    if (notice != null) {
      getChildren().add(FoundWords.line("central-notice", "notice", wording.get(notice)));
    }
  }

  private Node field() {
    var field = new TextField();
    field.setId("central-words");
    field.textProperty().bindBidirectional(model.words());
    field.accessibleTextProperty().bind(wording.of("national.words"));
    field.setOnAction(_ -> model.because(Why.OTHER));
    var label = FoundWords.line(null, "caption", wording.get("national.words"));
    label.setLabelFor(field);
    Platform.runLater(field::requestFocus);
    var ask = new Button(wording.get("national.ask"), KeyHint.cap("Enter"));
    ask.setId("central-ask");
    ask.setOnAction(_ -> model.because(Why.OTHER));
    return new VBox(6, label, field, ask);
  }
}
