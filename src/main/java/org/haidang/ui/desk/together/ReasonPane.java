package org.haidang.ui.desk.together;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.sync.MirrorMessages;
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** Why a supervisor looks into a colleague's unfinished report. On the FX thread. */
final class ReasonPane extends VBox {

  private final TextField reason = new TextField();

  /**
   * Asks for a reason.
   *
   * @param name whose report
   * @param go looks, with the reason
   * @param back does not
   */
  ReasonPane(String name, Wording wording, Consumer<String> go, Runnable back) {
    setId("look-reason");
    getStyleClass().addAll("close-pane", "close-page");
    setSpacing(10);
    var title = new Label(wording.get("together.look.title", name));
    title.getStyleClass().add("close-title");
    title.setWrapText(true);
    var why = new Label(wording.get("together.look.why", name));
    why.setWrapText(true);
    why.setMinHeight(USE_PREF_SIZE);
    reason.setId("look-words");
    reason.setAccessibleText(wording.get("together.look.reason"));
    reason.setTextFormatter(Composed.formatter(MirrorMessages.MAX_REASON));
    reason.setOnAction(_ -> go.accept(reason.getText()));
    var look = new Button(wording.get("together.look.go"), KeyHint.cap("Enter"));
    look.setId("look-go");
    look.getStyleClass().add("main");
    look.setMinWidth(USE_PREF_SIZE);
    look.disableProperty().bind(reason.textProperty().map(String::isBlank));
    look.setOnAction(_ -> go.accept(reason.getText()));
    var stay = new Button(wording.get("together.look.back"), KeyHint.cap("Esc"));
    stay.setMinWidth(USE_PREF_SIZE);
    stay.setOnAction(_ -> back.run());
    getChildren().addAll(title, why, reason, new FlowPane(8, 8, look, stay));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            back.run();
            key.consume();
          }
        });
  }

  /** Takes the focus. */
  void focus() {
    reason.requestFocus();
  }
}
