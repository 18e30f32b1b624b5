package org.haidang.ui.desk.contacts;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.ui.desk.contacts.FinalViewModel.Asking;
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;

/** Beneath the head of the open record: whether to finalise it, or why to open it again. */
final class FinalPane extends VBox {

  private final FinalViewModel model;
  private final Wording wording;
  private final Button go = new Button();
  private final TextField reason = new TextField();

  FinalPane(FinalViewModel model, Wording wording) {
    this.model = model;
    this.wording = wording;
    setId("final");
    getStyleClass().add("record-final");
    go.setId("final-go");
    go.getStyleClass().add("main");
    go.setGraphic(KeyHint.cap("Enter"));
    go.setMinWidth(USE_PREF_SIZE);
    go.setOnAction(_ -> go());
    reason.setId("final-reason");
    reason.setTextFormatter(Composed.formatter());
    reason.promptTextProperty().bind(wording.of("contacts.final.why"));
    reason.accessibleTextProperty().bind(wording.of("contacts.final.why"));
  }

  /** Follows what is asked until unsubscribed. */
  Subscription follow() {
    return model.asking().subscribe(this::show);
  }

  private void show(Asking now) {
    boolean asks = now != Asking.NOTHING;
    setVisible(asks);
    setManaged(asks);
    getChildren().clear();
    if (!asks) {
      return;
    }
    boolean reopens = now == Asking.REOPEN;
    getChildren()
        .add(
            Lines.of(
                "content-line",
                wording.of(reopens ? "contacts.final.reopen.about" : "contacts.final.about")));
    if (reopens) {
      reason.clear();
      getChildren().add(reason);
    }
    go.textProperty().unbind();
    go.textProperty().bind(words(reopens));
    var leave = new Button();
    leave.setId("final-leave");
    leave.getStyleClass().add("quiet");
    leave.setGraphic(KeyHint.cap("Esc"));
    leave.textProperty().bind(wording.of("contacts.final.leave"));
    leave.setOnAction(_ -> model.leave());
    var line = new FlowPane(go, leave);
    line.getStyleClass().add("contacts-lists");
    getChildren().add(line);
    // The key that asked must end before the focus goes.
    Platform.runLater(reopens ? reason::requestFocus : go::requestFocus);
  }

  private ObservableValue<String> words(boolean reopens) {
    return wording.of(reopens ? "contacts.final.reopen" : "contacts.final.finalise");
  }

  private void go() {
    if (model.asking().get() == Asking.REOPEN) {
      model.reopen(Composed.of(reason.getText()));
    } else {
      model.finalise();
    }
  }

  /** Has the first word on a key while something is asked; whether it used it. */
  boolean use(KeyEvent key) {
    if (model.asking().get() == Asking.NOTHING) {
      return false;
    }
    if (key.getCode() == KeyCode.ESCAPE) {
      model.leave();
      key.consume();
      return true;
    }
    if (key.getCode() == KeyCode.ENTER && (reason.isFocused() || go.isFocused())) {
      go();
      key.consume();
      return true;
    }
    return isFocusWithin();
  }
}
