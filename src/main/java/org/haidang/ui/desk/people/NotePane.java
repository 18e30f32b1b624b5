package org.haidang.ui.desk.people;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.people.NoteFields.Certainty;
import org.haidang.ui.form.LongText;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** A note being written: the fact, who said it, how certain. Ctrl+Enter saves, Esc puts aside. */
final class NotePane extends VBox {

  private static final List<Certainty> ALL = List.of(Certainty.values());

  private final NoteViewModel model;
  private final Wording wording;
  private final LongText fact;
  private final TextField saidBy = new TextField();
  private final FlowPane certainty = new FlowPane();
  private final Label why = new Label();

  NotePane(NoteViewModel model, Wording wording) {
    this.model = model;
    this.wording = wording;
    setId("note-pane");
    getStyleClass().addAll("people-pane");
    fact = new LongText(this::typed);
    fact.setId("note-fact");
    fact.setPrefRowCount(3);
    fact.accessibleTextProperty().bind(wording.of("people.note.fact"));
    fact.promptTextProperty().bind(wording.of("people.note.fact"));
    saidBy.setId("note-said-by");
    saidBy.accessibleTextProperty().bind(wording.of("people.note.saidby"));
    saidBy.promptTextProperty().bind(wording.of("people.note.saidby"));
    saidBy.textProperty().bindBidirectional(model.saidBy());
    why.setId("note-refused");
    why.getStyleClass().add("people-refused");
    why.setWrapText(true);
    why.setMinHeight(USE_PREF_SIZE);
    why.managedProperty().bind(why.visibleProperty());
    certainty.getStyleClass().add("people-chips");
    var save = new Button(null, KeyHint.cap("Ctrl+Enter"));
    save.setId("note-save");
    save.getStyleClass().add("main");
    save.textProperty().bind(wording.of("people.note.save"));
    save.setOnAction(_ -> model.save());
    var title = new Label();
    title.getStyleClass().add("medium");
    title.textProperty().bind(wording.of("people.note.new"));
    var once = new Label();
    once.getStyleClass().add("caption");
    once.setWrapText(true);
    once.textProperty().bind(wording.of("people.note.once"));
    getChildren().addAll(title, fact, saidBy, certainty, why, once, save);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    managedProperty().bind(visibleProperty());
  }

  private void typed() {
    model.fact().set(fact.whole());
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
      model.save();
    } else if (key.getCode() == KeyCode.ESCAPE && !key.isShiftDown()) {
      model.putAside();
    } else if (key.isAltDown() && certainty(key)) {
      key.consume();
      return;
    } else {
      return;
    }
    key.consume();
  }

  private boolean certainty(KeyEvent key) {
    int place = key.getCode().getCode() - KeyCode.DIGIT1.getCode();
    if (place < 0 || place >= ALL.size()) {
      return false;
    }
    model.certainty().set(ALL.get(place));
    return true;
  }

  /** Follows the model until unsubscribed. */
  Subscription follow() {
    return Subscription.combine(
        model.open().subscribe(this::setVisible),
        model
            .fact()
            .subscribe(
                now -> {
                  if (!now.equals(fact.whole())) {
                    fact.show(now);
                  }
                }),
        model.certainty().subscribe(_ -> draw()),
        wording.language().subscribe(_ -> draw()),
        model
            .refusal()
            .subscribe(
                reason -> {
                  why.setVisible(reason != null);
                  why.setText(
                      reason == null
                          ? ""
                          : model.certainty().get() == null
                              ? wording.get("people.note.sure.wanted")
                              : wording.get(Acts.key(reason)));
                }));
  }

  private void draw() {
    certainty.getChildren().clear();
    for (var each : ALL) {
      var chip =
          new ToggleButton(
              wording.get("people.certainty." + each.name().toLowerCase(Locale.ROOT)),
              KeyHint.cap("Alt+" + (ALL.indexOf(each) + 1)));
      chip.getStyleClass().add("chip");
      chip.setSelected(each == model.certainty().get());
      chip.setOnAction(_ -> model.certainty().set(each));
      certainty.getChildren().add(chip);
    }
  }

  /** Puts the caret where the fact is written. */
  void focus() {
    fact.requestFocus();
  }
}
