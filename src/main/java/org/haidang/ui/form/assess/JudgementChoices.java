package org.haidang.ui.form.assess;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.model.assessment.Judgement;
import org.haidang.ui.form.Digits;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** The judgements to choose from: one stop for Tab, arrows within, digits pick. */
final class JudgementChoices extends VBox {

  private final PersonViewModel person;
  private final List<RadioButton> buttons = new ArrayList<>();
  private final Subscription bond;
  private int stop;

  JudgementChoices(PersonViewModel person, Wording wording) {
    this.person = person;
    getStyleClass().add("assess-choices");
    setAccessibleRole(AccessibleRole.PARENT);
    for (var judgement : Judgement.values()) {
      buttons.add(button(judgement, wording));
    }
    getChildren().setAll(buttons);
    bond = person.chosenProperty().subscribe(this::mark);
  }

  private RadioButton button(Judgement judgement, Wording wording) {
    var button = new RadioButton();
    int place = buttons.size();
    button.setId("judge-" + judgement.stored() + ":" + person.entry());
    button.getStyleClass().add("form-choice");
    button.setWrapText(true);
    button.setMinHeight(USE_PREF_SIZE);
    button.maxWidthProperty().bind(widthProperty());
    var digit = new Label(Integer.toString(place + 1));
    digit.getStyleClass().add("form-digit");
    button.setGraphic(digit);
    var words = wording.of("assess.judgement." + judgement.stored());
    button.textProperty().bind(words);
    button
        .accessibleTextProperty()
        .bind(person.headingProperty().concat(": ").concat(button.textProperty()));
    button.setOnAction(_ -> choose(judgement));
    button.focusedProperty().subscribe(now -> stopAt(now ? place : stop));
    return button;
  }

  private void choose(Judgement judgement) {
    person.choose(judgement);
    mark(person.chosenProperty().get());
  }

  private void mark(@Nullable Judgement chosen) {
    var all = List.of(Judgement.values());
    for (int i = 0; i < buttons.size(); i++) {
      boolean on = all.get(i) == chosen;
      buttons.get(i).setSelected(on);
      if (on && !isFocusWithin()) {
        stop = i;
      }
    }
    stopAt(stop);
  }

  private void stopAt(int place) {
    stop = place;
    for (int i = 0; i < buttons.size(); i++) {
      buttons.get(i).setFocusTraversable(i == stop);
    }
  }

  /** Takes a key; false when it means nothing here. */
  boolean use(KeyEvent key) {
    int digit = Digits.place(key);
    if (digit >= 0 && Digits.plain(key)) {
      if (digit < buttons.size()) {
        buttons.get(digit).requestFocus();
        choose(List.of(Judgement.values()).get(digit));
      }
      return true;
    }
    return switch (key.getCode()) {
      case RIGHT, DOWN -> move(1);
      case LEFT, UP -> move(-1);
      default -> false;
    };
  }

  private boolean move(int step) {
    int next = stop + step;
    if (next >= 0 && next < buttons.size()) {
      buttons.get(next).requestFocus();
    }
    return true;
  }

  /** Takes the focus: to the one chosen, else to the first. */
  void focus() {
    buttons.get(stop).requestFocus();
  }

  void release() {
    bond.unsubscribe();
  }
}
