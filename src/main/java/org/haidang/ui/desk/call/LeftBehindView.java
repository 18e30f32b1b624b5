package org.haidang.ui.desk.call;

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
import org.haidang.ui.kit.KeyButton;
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
            KeyButton.of("left-back", "Esc", wording.of("call.left.back"), () -> left.done(false)),
            KeyButton.of("left-show", "F4", wording.of("call.left.show"), this::reveal),
            KeyButton.of("left-forget", "Delete", wording.of("call.left.forget"), this::forget));
    setBottom(keys);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
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
