package org.haidang.ui.desk.people;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.ui.kit.Wording;

/** How the open sheet goes onto paper: masked, or with a reason whole. */
final class PrintPane extends VBox {

  private final PrintViewModel model;
  private final CheckBox personal = new CheckBox();

  PrintPane(PrintViewModel model, Wording wording) {
    this.model = model;
    setId("print-pane");
    getStyleClass().add("people-pane");
    var title = new Label();
    title.getStyleClass().add("medium");
    title.textProperty().bind(wording.of("people.print"));
    personal.setId("print-personal");
    personal.textProperty().bind(wording.of("people.print.personal"));
    personal.selectedProperty().bindBidirectional(model.personal());
    personal.setWrapText(true);
    var reason = new TextField();
    reason.setId("print-reason");
    reason.promptTextProperty().bind(wording.of("people.print.reason"));
    reason.accessibleTextProperty().bind(wording.of("people.print.reason"));
    reason.textProperty().bindBidirectional(model.reason());
    reason.visibleProperty().bind(personal.selectedProperty());
    reason.managedProperty().bind(reason.visibleProperty());
    var wanted = new Label();
    wanted.setId("print-refused");
    wanted.getStyleClass().add("people-refused");
    wanted.textProperty().bind(wording.of("people.print.reason.wanted"));
    wanted.setWrapText(true);
    wanted.visibleProperty().bind(model.reasonWanted());
    wanted.managedProperty().bind(wanted.visibleProperty());
    var paper = button("print-paper", "people.print.paper", wording);
    paper.getStyleClass().add("main");
    paper.setOnAction(_ -> model.print(getScene().getWindow()));
    var write = button("print-do", "people.print.do", wording);
    write.setOnAction(_ -> model.write());
    getChildren().addAll(title, personal, reason, wanted, new FlowPane(8, 8, paper, write));
    managedProperty().bind(visibleProperty());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private static Button button(String id, String key, Wording wording) {
    var button = new Button();
    button.setId(id);
    button.textProperty().bind(wording.of(key));
    return button;
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE && !key.isShiftDown()) {
      model.leave();
      key.consume();
    }
  }

  /** Follows the model until unsubscribed. */
  Subscription follow() {
    return model.open().subscribe(this::setVisible);
  }

  /** Puts the caret on the first thing to choose. */
  void focus() {
    personal.requestFocus();
  }
}
