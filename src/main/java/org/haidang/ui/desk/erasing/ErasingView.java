package org.haidang.ui.desk.erasing;

import java.util.Locale;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.records.Erasing.Erased;
import org.haidang.records.Erasing.Held;
import org.haidang.records.Erasing.Why;
import org.haidang.ui.desk.erasing.ErasingViewModel.Standing;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Page;
import org.haidang.ui.kit.Wording;

/** The record in hand, why it is erased or kept, and what was. */
final class ErasingView extends BorderPane {

  private static final int WORD_COLUMNS = 48;

  private final ErasingViewModel model;
  private final Wording wording;
  private final Formats formats;
  private final VBox subject = new VBox();
  private final VBox deeds = new VBox();
  private final VBox held = new VBox();
  private final VBox erased = new VBox();
  private final TextField words = new TextField();
  private final Button erase = new Button(null, KeyHint.cap("Ctrl+Delete"));
  private Subscription following = Subscription.EMPTY;

  ErasingView(ErasingViewModel model, Wording wording, Formats formats) {
    this.model = model;
    this.wording = wording;
    this.formats = formats;
    setId("erasing");
    getStyleClass().addAll("contacts", "national");
    subject.getStyleClass().add("national-sheet");
    held.getStyleClass().add("national-places");
    erased.getStyleClass().add("national-places");
    deeds();
    setTop(Page.head(wording.of("erasing.title"), wording.of("erasing.caption")));
    setCenter(
        Page.of(
            subject,
            deeds,
            Lines.of("national-why", wording.of("erasing.held")),
            held,
            Lines.of("national-why", wording.of("erasing.erased")),
            erased));
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void deeds() {
    var reasons = new FlowPane();
    reasons.getStyleClass().add("national-fields");
    for (var why : Why.values()) {
      var chip = new ToggleButton();
      chip.setId("erasing-why-" + why.code());
      chip.getStyleClass().add("chip");
      chip.textProperty().bind(wording.of("erasing.why." + why.code()));
      chip.setOnAction(_ -> model.why().set(chip.isSelected() ? why : null));
      model.why().subscribe(now -> chip.setSelected(now == why));
      reasons.getChildren().add(chip);
    }
    erase.setId("erasing-erase");
    erase
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    wording.get(
                        model.standing().get() == Standing.ASKED_ONCE
                            ? "erasing.really"
                            : "erasing.erase"),
                model.standing(),
                wording.language()));
    erase.disableProperty().bind(model.why().isNull().or(model.busy()));
    erase.setOnAction(_ -> model.erase());
    var caption = Lines.of("caption", wording.of("erasing.words"));
    words.setId("erasing-words");
    words.setPrefColumnCount(WORD_COLUMNS);
    words.setMaxWidth(USE_PREF_SIZE);
    words.accessibleTextProperty().bind(wording.of("erasing.words"));
    words.textProperty().bindBidirectional(model.words());
    caption.setLabelFor(words);
    var hold = new Button();
    hold.setId("erasing-hold");
    hold.textProperty().bind(wording.of("erasing.hold"));
    hold.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.busy().get() || !model.isReason(), model.busy(), model.words()));
    hold.setOnAction(_ -> model.hold());
    deeds
        .getChildren()
        .setAll(
            Lines.of("national-why", wording.of("erasing.why")),
            reasons,
            erase,
            caption,
            words,
            hold);
    deeds.getStyleClass().add("national-asking");
  }

  private void show() {
    var chosen = model.subject().get();
    deeds.setVisible(chosen != null);
    deeds.setManaged(chosen != null);
    if (chosen == null) {
      subject.getChildren().setAll(Lines.of("caption", wording.get("erasing.nothing")));
    } else {
      subject
          .getChildren()
          .setAll(
              Lines.of("national-sheet-title", kind(chosen.type())),
              Lines.of("national-value", chosen.summary()),
              Lines.of("caption", formats.dateTime(chosen.made())));
      model
          .held()
          .ifPresent(
              hold ->
                  subject
                      .getChildren()
                      .add(Lines.of("national-standing", wording.get("erasing.is_held"))));
    }
    var report = model.report().get();
    held.getChildren().setAll(report.held().stream().map(this::line).toList());
    erased.getChildren().setAll(report.erased().stream().map(this::line).toList());
    if (report.held().isEmpty()) {
      held.getChildren().setAll(Lines.of("caption", wording.get("erasing.none_held")));
    }
    if (report.erased().isEmpty()) {
      erased.getChildren().setAll(Lines.of("caption", wording.get("erasing.none_erased")));
    }
  }

  private String kind(org.haidang.model.RecordType type) {
    return wording.get("erasing.kind." + type.name().toLowerCase(Locale.ROOT));
  }

  private Node line(Held hold) {
    var text =
        Lines.of(
            "national-value",
            wording.get(
                "erasing.held_line",
                kind(hold.type()),
                formats.dateTime(hold.since()),
                wording.names().person(hold.by()),
                hold.words()));
    var lift = new Button(wording.get("erasing.lift"));
    lift.getStyleClass().add("erasing-lift");
    lift.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.busy().get() || !model.isReason(), model.busy(), model.words()));
    lift.setOnAction(_ -> model.lift(hold.record()));
    return new VBox(text, lift);
  }

  private Node line(Erased one) {
    var by = one.by();
    var why = Why.of(one.why()).isPresent() ? wording.get("erasing.why." + one.why()) : one.why();
    return Lines.of(
        "national-value",
        wording.get(
            one.part() ? "erasing.part_line" : "erasing.erased_line",
            kind(one.type()),
            formats.dateTime(one.at()),
            by == null ? wording.get("erasing.by_rule") : wording.names().person(by),
            why,
            one.reached(),
            one.of()));
  }

  private void pressed(KeyEvent key) {
    if (key.isShortcutDown() && key.getCode() == KeyCode.DELETE) {
      model.erase();
      key.consume();
    }
  }

  /** Comes to the front: it follows the language and the model until {@link #hidden}. */
  void shown() {
    following =
        Subscription.combine(
            wording.language().subscribe(_ -> Platform.runLater(this::show)),
            model.subject().subscribe(_ -> Platform.runLater(this::show)),
            model.report().subscribe(_ -> Platform.runLater(this::show)));
    model.refresh();
  }

  /** Lets go. */
  void hidden() {
    following.unsubscribe();
    following = Subscription.EMPTY;
  }
}
