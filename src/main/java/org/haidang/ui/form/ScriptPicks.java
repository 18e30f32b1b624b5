package org.haidang.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What a digit picks in the script: first what the caller may answer, then the questions. */
final class ScriptPicks {

  private static final int MOST = 9;

  private final ScriptViewModel script;
  private final Consumer<String> jump;
  private final Wording wording;
  private final VBox answers = new VBox();
  private final VBox questions = new VBox();
  private final List<Runnable> byDigit = new ArrayList<>();
  private final InvalidationListener again = changed -> list();

  /**
   * The picks of {@code script}.
   *
   * @param jump goes to a question, by its path without ids
   */
  ScriptPicks(ScriptViewModel script, Consumer<String> jump, Wording wording) {
    this.script = script;
    this.jump = jump;
    this.wording = wording;
    answers.getStyleClass().add("script-answers");
    questions.getStyleClass().add("script-fields");
    answers.managedProperty().bind(answers.visibleProperty());
    questions.managedProperty().bind(questions.visibleProperty());
    script.answers().addListener(again);
    script.surfaced().addListener(again);
    list();
  }

  /** What the caller may answer. */
  Node answers() {
    return answers;
  }

  /** The questions the step is after. */
  Node questions() {
    return questions;
  }

  /** Picks by place, from 0; whether there was something to pick. */
  boolean pick(int place) {
    if (place < 0 || place >= byDigit.size()) {
      return false;
    }
    byDigit.get(place).run();
    return true;
  }

  private void list() {
    byDigit.clear();
    answers.getChildren().clear();
    questions.getChildren().clear();
    for (var each : script.answers()) {
      answers.getChildren().add(answer(each));
    }
    if (!script.surfaced().isEmpty()) {
      var title = Lines.of("script-part-title", wording.of("form.script.fields"));
      title.setGraphic(new FontIcon(Material2AL.EDIT));
      questions.getChildren().add(title);
    }
    for (var each : script.surfaced()) {
      questions.getChildren().add(question(each));
    }
    answers.setVisible(!answers.getChildren().isEmpty());
    questions.setVisible(!questions.getChildren().isEmpty());
  }

  private Node answer(ScriptViewModel.Answer each) {
    Runnable action = each.onward() ? script::next : () -> script.pick(each);
    var cap = each.onward() ? KeyHint.cap("Enter") : cap(action);
    var line = line(each.label(), cap, Material2AL.ARROW_FORWARD, action);
    line.getStyleClass().add("script-answer");
    return line;
  }

  private Node question(ScriptViewModel.Surfaced each) {
    Runnable action = () -> jump.accept(each.path());
    var sign = each.answered() ? Material2AL.CHECK : Material2MZ.RADIO_BUTTON_UNCHECKED;
    var line = line(each.label(), cap(action), sign, action);
    line.setAccessibleHelp(
        wording.get(each.answered() ? "form.script.answered" : "form.script.open"));
    return line;
  }

  private Label cap(Runnable action) {
    byDigit.add(action);
    var cap = KeyHint.cap("Alt+" + byDigit.size());
    cap.setVisible(byDigit.size() <= MOST);
    return cap;
  }

  private static Button line(String words, Label cap, Ikon sign, Runnable action) {
    var line = new Button(words);
    line.getStyleClass().setAll("script-field");
    line.setWrapText(true);
    line.setFocusTraversable(false);
    line.setMaxWidth(Double.MAX_VALUE);
    line.setMinHeight(Button.USE_PREF_SIZE);
    var graphic = new HBox(cap, new FontIcon(sign));
    graphic.getStyleClass().add("script-field-signs");
    line.setGraphic(graphic);
    line.setOnAction(event -> action.run());
    return line;
  }

  /** Lets go of the script. */
  void release() {
    script.answers().removeListener(again);
    script.surfaced().removeListener(again);
  }
}
