package org.haidang.ui.form.assess;

import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.desk.Assessed;
import org.haidang.ui.form.FormViewModel;
import org.haidang.ui.form.InScene;
import org.haidang.ui.form.PageView;
import org.haidang.ui.kit.FocusScroll;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * One possible victim: what raises the risk, the judgement by its digit, Enter to record it, then
 * the suggestion and, where they differ, the reason. To be used on the FX thread.
 */
final class PersonCard extends VBox {

  private final PersonViewModel person;
  private final Wording wording;
  private final Runnable changed;
  private final Runnable after;
  private final Runnable before;
  private final FlowPane facts = new FlowPane();
  private final PageView risk;
  private final Label again;
  private final JudgementChoices choices;
  private final Button record = new Button();
  private final SuggestionBox suggestion;
  private final VBox reason = new VBox();
  private final TextField why = new TextField();
  private final Subscription bonds;

  /**
   * The card of {@code person}.
   *
   * @param changed runs when the assessment is further, or less far, than before
   * @param after goes on, on Enter
   * @param before goes back, on Esc
   */
  PersonCard(
      PersonViewModel person,
      FormViewModel form,
      ZoneId zone,
      Wording wording,
      Runnable changed,
      Runnable after,
      Runnable before) {
    this.person = person;
    this.wording = wording;
    this.changed = changed;
    this.after = after;
    this.before = before;
    setId("assess:" + person.entry());
    getStyleClass().add("assess-person");
    var name = new Label();
    name.getStyleClass().add("assess-name");
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    name.textProperty().bind(person.headingProperty());
    facts.getStyleClass().add("assess-facts");
    choices = new JudgementChoices(person, wording);
    risk = new PageView(form, person.risk(), zone, choices::focus, before);
    again = Lines.of("assess-again", wording.of("assess.again"));
    again.setGraphic(new FontIcon(Material2MZ.REFRESH));
    suggestion = new SuggestionBox(wording, person.entry());
    recordButton();
    reason();
    getChildren()
        .addAll(
            name,
            facts,
            risk,
            Lines.of("assess-ask", wording.of("assess.ask")),
            again,
            choices,
            record,
            suggestion,
            reason);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    bonds =
        Subscription.combine(
            person.factsProperty().subscribe(_ -> listFacts()),
            person.shownProperty().subscribe(_ -> show()),
            person.standingProperty().subscribe(_ -> stands()),
            person.chosenProperty().subscribe(_ -> show()),
            person.whyProperty().subscribe(this::say));
  }

  private void recordButton() {
    record.setId("record:" + person.entry());
    record.textProperty().bind(wording.of("assess.record"));
    record.setGraphic(KeyHint.cap("Enter"));
    record.setWrapText(true);
    record.setMinHeight(USE_PREF_SIZE);
    record.setFocusTraversable(false);
    record.getStyleClass().add("call-small");
    record.setOnAction(_ -> record());
  }

  private void reason() {
    reason.getStyleClass().add("assess-choices");
    why.setId("why:" + person.entry());
    why.accessibleTextProperty().bind(wording.of("assess.why"));
    why.textProperty().subscribe(person::why);
    why.focusedProperty()
        .subscribe(
            (was, now) -> {
              if (was && !now) {
                person.whyLeft();
              }
            });
    reason
        .getChildren()
        .addAll(
            Lines.of("assess-ask", wording.of("assess.why")),
            why,
            Lines.of("caption", wording.of("assess.why.hint")));
  }

  private void listFacts() {
    facts.getChildren().clear();
    if (person.factsProperty().get().isEmpty()) {
      facts.getChildren().add(Lines.of("caption", wording.of("assess.risks.none")));
    }
    for (var fact : person.factsProperty().get()) {
      var label = new Label(fact.label());
      label.getStyleClass().add("side-flag");
      label.setGraphic(new FontIcon(fact.grave() ? Material2MZ.REPORT_PROBLEM : Material2AL.FLAG));
      if (fact.grave()) {
        label.getStyleClass().add("danger");
      }
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
      facts.getChildren().add(label);
    }
  }

  private void show() {
    var shown = person.shownProperty().get();
    suggestion.show(shown);
    see(record, shown == null && person.chosenProperty().get() != null);
    see(again, person.standingProperty().get() == Assessed.Standing.LOOK_AGAIN);
    see(reason, person.asksWhy());
  }

  private void stands() {
    show();
    changed.run();
  }

  private static void see(Node node, boolean now) {
    node.setVisible(now);
    node.setManaged(now);
  }

  /** The text under the caret is never rewritten. */
  private void say(String now) {
    if (!why.isFocused() && !why.getText().equals(now)) {
      why.setText(now);
    }
  }

  private void pressed(KeyEvent key) {
    boolean atChoices = choices.isFocusWithin();
    if (!atChoices && !why.isFocused()) {
      return;
    }
    boolean used =
        switch (key.getCode()) {
          case ENTER -> !key.isControlDown() && !key.isAltDown() && on(atChoices);
          case ESCAPE -> back(atChoices);
          default -> atChoices && choices.use(key);
        };
    if (used) {
      key.consume();
    }
  }

  private boolean on(boolean atChoices) {
    if (atChoices && person.shownProperty().get() == null) {
      if (person.chosenProperty().get() != null) {
        record();
      }
      return true;
    }
    if (atChoices && person.standingProperty().get() == Assessed.Standing.WANTS_REASON) {
      why.requestFocus();
    } else {
      after.run();
    }
    return true;
  }

  private void record() {
    person.record();
    FocusScroll.reveal(suggestion);
  }

  private boolean back(boolean atChoices) {
    if (atChoices) {
      before.run();
    } else {
      choices.focus();
    }
    return true;
  }

  PersonViewModel person() {
    return person;
  }

  /** Takes the focus: the risk while nobody said, else the judgement. */
  void focus() {
    InScene.run(
        this,
        () -> {
          if (!risk.focusFirstEmpty()) {
            choices.focus();
          }
        });
  }

  void release() {
    bonds.unsubscribe();
    choices.release();
    risk.release();
  }
}
