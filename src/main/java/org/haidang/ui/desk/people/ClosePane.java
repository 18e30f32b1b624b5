package org.haidang.ui.desk.people;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.people.CaseFields.Outcome;
import org.haidang.people.Refusal;
import org.haidang.ui.form.LongText;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** What came of a case, before it is closed. */
final class ClosePane extends VBox {

  /** Closes the case. */
  interface Close {
    /** With what came of it; {@code refused} is told why not. */
    void with(Set<Outcome> outcomes, String more, Consumer<Refusal> refused);
  }

  private final Wording wording;
  private final Close close;
  private final Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
  private final Label why = new Label();
  private final LongText more = new LongText(() -> {});

  ClosePane(Wording wording, Close close) {
    this.wording = wording;
    this.close = close;
    setId("close-pane");
    getStyleClass().add("people-pane");
    setVisible(false);
    managedProperty().bind(visibleProperty());
    more.setId("close-more");
    more.setPrefRowCount(2);
    why.setId("close-refused");
    why.getStyleClass().add("people-refused");
    why.setWrapText(true);
    why.setVisible(false);
    why.managedProperty().bind(why.visibleProperty());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE && !key.isShiftDown()) {
      setVisible(false);
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
      done();
      key.consume();
    }
  }

  /** Begins anew. */
  void begin() {
    outcomes.clear();
    more.show("");
    why.setVisible(false);
    draw();
    setVisible(true);
  }

  /** In the language of the moment; what was chosen stays. */
  void draw() {
    var title = new Label(wording.get("people.case.close.what"));
    title.getStyleClass().add("medium");
    var chips = new FlowPane();
    chips.getStyleClass().add("people-chips");
    for (var outcome : Outcome.values()) {
      var chip = new ToggleButton(wording.get("people.outcome." + outcome.stored()));
      chip.getStyleClass().add("chip");
      chip.setId("outcome-" + outcome.stored());
      chip.setSelected(outcomes.contains(outcome));
      chip.setOnAction(
          _ -> {
            if (!outcomes.remove(outcome)) {
              outcomes.add(outcome);
            }
          });
      chips.getChildren().add(chip);
    }
    more.setPromptText(wording.get("people.case.outcome.text"));
    more.setAccessibleText(wording.get("people.case.outcome.text"));
    var button = new Button(wording.get("people.case.close"), KeyHint.cap("Ctrl+Enter"));
    button.setId("close-do");
    button.getStyleClass().add("main");
    button.setOnAction(_ -> done());
    getChildren().setAll(title, chips, more, why, button);
  }

  private void done() {
    close.with(
        Set.copyOf(outcomes),
        more.whole(),
        refusal -> {
          why.setText(
              outcomes.isEmpty()
                  ? wording.get("people.case.close.wanted")
                  : wording.get(Acts.key(refusal.reason())));
          why.setVisible(true);
        });
  }
}
