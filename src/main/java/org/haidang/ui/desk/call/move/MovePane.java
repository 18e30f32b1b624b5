package org.haidang.ui.desk.call.move;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.ui.form.InScene;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;

/**
 * Says what moving the report to another version would do; Enter does it, Esc leaves it as it is.
 * On the FX thread.
 */
public final class MovePane extends BorderPane {

  private final Button go = new Button();

  /**
   * A pane of {@code model}.
   *
   * @param back goes back to the script
   */
  public MovePane(MoveViewModel model, Wording wording, Runnable back) {
    setId("move-pane");
    getStyleClass().add("close-pane");
    var title =
        Lines.of("close-title", wording.get("call.move.title", model.move().to().version()));
    var from = Lines.of("caption", wording.get("call.move.from", model.move().from().version()));
    var page = new VBox(8, title, from);
    page.getStyleClass().add("close-page");
    if (model.move().isPlain()) {
      page.getChildren().add(Lines.of("content-line", wording.get("call.move.plain")));
    }
    for (var sentence : model.sentences(wording)) {
      page.getChildren().add(Lines.of("content-line", "• " + sentence));
    }
    page.getChildren().add(Lines.of("caption", wording.get("call.move.kept")));
    var scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.accessibleTextProperty().bind(wording.of("call.move.name"));
    setCenter(scroll);
    setBottom(keys(model, wording, back));
  }

  private FlowPane keys(MoveViewModel model, Wording wording, Runnable back) {
    go.setId("move-go");
    go.getStyleClass().add("main");
    button(go, "call.move.go", "Enter", model.go(), wording);
    go.setDefaultButton(false);
    var stay = new Button();
    stay.setId("move-stay");
    button(stay, "call.move.stay", "Esc", back, wording);
    var line = new FlowPane(8, 8, go, stay);
    line.getStyleClass().add("close-keys");
    return line;
  }

  private static void button(
      Button button, String key, String keys, Runnable action, Wording wording) {
    button.textProperty().bind(wording.of(key));
    button.setGraphic(KeyHint.cap(keys));
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
  }

  /** Takes the focus: Enter does it. */
  public void focus() {
    InScene.run(this, go::requestFocus);
  }
}
