package org.haidang.ui.settings.content;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.haidang.content.Edition;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** Says what changed, and publishes. On the FX thread. */
final class PublishBar extends HBox {

  PublishBar(DraftViewModel model, Wording wording) {
    super(8);
    getStyleClass().add("content-publish");
    var note = new TextField();
    note.setId("content-note");
    note.promptTextProperty().bind(wording.of("content.note.prompt"));
    note.accessibleTextProperty().bind(wording.of("content.note.name"));
    note.textProperty().bindBidirectional(model.note());
    note.textProperty()
        .subscribe(
            text -> {
              if (text.length() > Edition.MAX_NOTE) {
                note.setText(text.substring(0, Edition.MAX_NOTE));
              }
            });
    note.setOnAction(_ -> model.publish());
    HBox.setHgrow(note, Priority.ALWAYS);
    var publish = new Button();
    publish.setId("content-publish");
    publish.getStyleClass().add("main");
    publish.setMinWidth(USE_PREF_SIZE);
    publish.textProperty().bind(wording.of("content.publish"));
    publish.setGraphic(KeyHint.cap("Ctrl+Enter"));
    publish.setContentDisplay(ContentDisplay.RIGHT);
    publish
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !model.publishable(), model.reading(), model.busy(), model.note()));
    publish.setOnAction(_ -> model.publish());
    getChildren().addAll(note, publish);
  }
}
