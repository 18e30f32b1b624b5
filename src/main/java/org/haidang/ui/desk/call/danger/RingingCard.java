package org.haidang.ui.desk.call.danger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.desk.Rung;
import org.haidang.ui.form.Digits;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** A number is being rung: what came of it, and who answered. */
final class RingingCard extends VBox {

  /** In the order of their digits. */
  private static final List<Rung.Outcome> BY_DIGIT =
      List.of(Rung.Outcome.REACHED, Rung.Outcome.NO_ANSWER, Rung.Outcome.ENGAGED);

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final DangerViewModel danger;
  private final Wording wording;
  private final TextField who = new TextField();
  private final Map<Rung.Outcome, Button> outcomes = new EnumMap<>(Rung.Outcome.class);
  private final Subscription bonds;

  RingingCard(DangerViewModel danger, Wording wording, DangerTexts texts) {
    this.danger = danger;
    this.wording = wording;
    setId("danger-ringing");
    getStyleClass().add("danger-ringing");
    managedProperty().bind(visibleProperty());
    var digits = new Label();
    digits.getStyleClass().add("danger-digits");
    digits
        .textProperty()
        .bind(Bindings.createStringBinding(this::number, danger.ringingProperty()));
    digits.setWrapText(true);
    var title = new Label();
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    title
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> title(texts), danger.ringingProperty(), wording.language()));
    var choices = new FlowPane();
    choices.getStyleClass().add("danger-outcomes");
    for (var outcome : BY_DIGIT) {
      choices.getChildren().add(button(outcome));
    }
    getChildren().addAll(digits, title, choices, new AnsweredBox(danger, who, wording));
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    bonds =
        Subscription.combine(
            danger.ringingProperty().subscribe(now -> setVisible(now != null)),
            danger.outcomeProperty().subscribe(this::chosen));
  }

  private String number() {
    var number = danger.ringingProperty().get();
    return number == null ? "" : number.number();
  }

  private String title(DangerTexts texts) {
    var number = danger.ringingProperty().get();
    return number == null ? "" : wording.get("danger.ringing", texts.label(number));
  }

  private Button button(Rung.Outcome outcome) {
    var button = new Button(null, KeyHint.cap(Integer.toString(BY_DIGIT.indexOf(outcome) + 1)));
    button.setId("danger-" + outcome.stored());
    button.getStyleClass().add("danger-outcome");
    button.textProperty().bind(wording.of("danger.choose." + outcome.stored()));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> danger.came(outcome));
    outcomes.put(outcome, button);
    return button;
  }

  private void chosen(Rung.@Nullable Outcome now) {
    outcomes.forEach((outcome, button) -> button.pseudoClassStateChanged(CHOSEN, outcome == now));
    if (now == Rung.Outcome.REACHED) {
      // Later: else the digit that chose would be typed here.
      Platform.runLater(who::requestFocus);
    }
  }

  /** Takes the focus: the outcome first. */
  void focus() {
    outcome(Rung.Outcome.REACHED).requestFocus();
  }

  private Button outcome(Rung.Outcome outcome) {
    var button = outcomes.get(outcome);
    if (button == null) {
      throw new IllegalStateException(outcome.name());
    }
    return button;
  }

  /** The outcome that a digit names, pressed anywhere in the pane; true when it was one. */
  boolean pick(KeyEvent key) {
    int place = Digits.place(key);
    if (!isVisible() || place < 0 || place >= BY_DIGIT.size()) {
      return false;
    }
    danger.came(BY_DIGIT.get(place));
    return true;
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER && who.isFocused() && Digits.plain(key)) {
      danger.log();
      key.consume();
    }
  }

  void release() {
    bonds.unsubscribe();
    who.textProperty().unbindBidirectional(danger.whoProperty());
  }
}
