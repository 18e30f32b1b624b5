package org.haidang.ui.desk.call;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.desk.Draft;
import org.haidang.ui.form.compare.AnswerWords;
import org.haidang.ui.form.compare.SoFar;
import org.haidang.ui.form.compare.SoFarView;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;

/**
 * What stayed at this computer of a call that went on at another: to be read, never to be saved,
 * since saving it would put old answers over new ones. On the FX thread.
 */
final class LeftBehindView extends BorderPane {

  private final LeftBehind left;
  private final SoFarView answers;

  LeftBehindView(LeftBehind left, Draft draft, Wording wording, Formats formats) {
    this.left = left;
    setId("left-behind");
    getStyleClass().add("close-pane");
    setFocusTraversable(true);
    accessibleTextProperty().bind(wording.of("call.left.title"));
    var title = Lines.of("close-title", wording.of("call.left.title"));
    var why = Lines.of("caption", wording.of("call.left.why"));
    var head = new VBox(8, title, why);
    head.getStyleClass().add("close-page");
    setTop(head);
    answers = new SoFarView(wording);
    answers.show(
        new SoFar(new AnswerWords(formats)).of(draft.body(), left.packOf(draft), wording.tag()),
        draft.focus());
    setCenter(answers);
    var keys = new FlowPane(8, 8);
    keys.getStyleClass().add("together-foot");
    keys.getChildren()
        .addAll(
            button(wording, "left-back", "call.left.back", "Esc", () -> left.done(false)),
            button(wording, "left-show", "call.left.show", "F4", this::reveal),
            button(wording, "left-forget", "call.left.forget", "Delete", this::forget));
    setBottom(keys);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private static Button button(
      Wording wording, String id, String key, String keys, Runnable action) {
    var button = new Button();
    button.setId(id);
    button.textProperty().bind(wording.of(key));
    button.setGraphic(KeyHint.cap(keys));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void reveal() {
    if (answers.revealed()) {
      answers.reveal(false);
    } else {
      left.looked(() -> answers.reveal(true));
    }
  }

  private void forget() {
    left.done(true);
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      left.done(false);
    } else if (key.getCode() == KeyCode.F4) {
      reveal();
    } else if (key.getCode() == KeyCode.DELETE) {
      forget();
    } else {
      return;
    }
    key.consume();
  }
}
