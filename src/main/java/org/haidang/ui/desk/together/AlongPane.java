package org.haidang.ui.desk.together;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.desk.Draft;
import org.haidang.sync.HandMessages;
import org.haidang.ui.form.compare.AnswerWords;
import org.haidang.ui.form.compare.SoFar;
import org.haidang.ui.form.compare.SoFarView;
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyButton;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** At the right: a colleague's call as it grows, and a line to be typed for them. FX thread. */
final class AlongPane extends BorderPane {

  private final AlongViewModel model;
  private final Wording wording;
  private final SoFar soFar;
  private final Runnable gone;
  private final SoFarView answers;
  private final Label title = new Label();
  private final TextField line = new TextField();
  private final Label prompt = new Label();
  private final VBox typed;
  private final VBox foot;

  /**
   * A pane of {@code model}.
   *
   * @param gone takes the focus once nothing is read any more
   */
  AlongPane(AlongViewModel model, Wording wording, Formats formats, Runnable gone) {
    this.model = model;
    this.wording = wording;
    this.gone = gone;
    soFar = new SoFar(new AnswerWords(formats));
    answers = new SoFarView(wording);
    typed = new TypedLines(model.hints());
    setId("along");
    getStyleClass().add("close-pane");
    title.setId("along-title");
    title.getStyleClass().add("close-title");
    title.setWrapText(true);
    var head = new VBox(title);
    head.getStyleClass().add("close-page");
    setTop(head);
    setCenter(answers);
    line.setId("hint");
    line.accessibleTextProperty().bind(wording.of("together.line"));
    line.setTextFormatter(Composed.formatter(HandMessages.MAX_HINT));
    prompt.textProperty().bind(wording.of("together.line"));
    prompt.getStyleClass().add("caption");
    prompt.setLabelFor(line);
    prompt.setWrapText(true);
    var keys =
        new FlowPane(
            8,
            8,
            button("along-show", "together.show", "F4", this::toggle),
            button("along-leave", "together.leave", "Esc", this::leave));
    foot = new VBox(6, typed, prompt, line, keys);
    foot.getStyleClass().add("together-foot");
    setBottom(foot);
    line.setOnAction(_ -> send());
    model.draftProperty().subscribe(this::show);
    model.liveProperty().subscribe(this::live);
    wording.language().subscribe(_ -> show(model.draftProperty().get()));
  }

  private Button button(String id, String key, String keys, Runnable action) {
    var button = KeyButton.of(id, keys, wording.of(key), action);
    button.setFocusTraversable(false);
    return button;
  }

  private void live(boolean now) {
    for (var node : foot.getChildren().subList(0, 3)) {
      node.setVisible(now);
      node.setManaged(now);
    }
    if (now) {
      line.clear();
      // Once it is seen: what is not cannot take the caret.
      Platform.runLater(line::requestFocus);
    }
  }

  private void show(@Nullable Draft draft) {
    boolean any = draft != null;
    setVisible(any);
    if (draft == null) {
      answers.reveal(false);
      answers.show(List.of(), null);
      title.setText("");
      return;
    }
    title.setText(wording.get("together.along", model.name()));
    answers.show(soFar.of(draft.body(), model.pack(), wording.tag()), draft.focus());
    if (!model.liveProperty().get()) {
      Platform.runLater(answers::requestFocus);
    }
  }

  private void send() {
    model.hint(line.getText());
    line.clear();
  }

  private void toggle() {
    if (answers.revealed()) {
      answers.reveal(false);
    } else {
      model.looked(() -> answers.reveal(true));
    }
  }

  private void leave() {
    model.leave();
    gone.run();
  }

  /** Its keys work wherever on the screen the caret is. */
  void pressed(KeyEvent key) {
    if (!isVisible()) {
      return;
    }
    if (key.getCode() == KeyCode.ESCAPE) {
      leave();
    } else if (key.getCode() == KeyCode.F4) {
      toggle();
    } else {
      return;
    }
    key.consume();
  }
}
