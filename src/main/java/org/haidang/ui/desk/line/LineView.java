package org.haidang.ui.desk.line;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.haidang.ui.desk.line.AsideViewModel.Doing;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyButton;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;

/** What waits, since when and why; beneath it what the server did not take. */
final class LineView extends BorderPane {

  private final LineViewModel model;
  private final LineWords words;
  private final Label state = Lines.whole("line-state", "heading");
  private final VBox facts = new VBox();
  private final Label why = Lines.whole("line-why", "notice");
  private final Label clock = Lines.whole("line-clock", "notice");
  private final Button tryNow;
  private final Label set = Lines.whole("line-set-aside", "form-group-title");
  private final AsideRows rows;

  LineView(
      LineViewModel model,
      Wording wording,
      Formats formats,
      Supplier<Optional<Path>> to,
      Supplier<Optional<Path>> from) {
    this.model = model;
    this.words = new LineWords(wording, formats);
    this.rows = new AsideRows(model.aside(), wording, formats);
    setId("line");
    getStyleClass().addAll("contacts", "line");
    tryNow = KeyButton.of("line-try", "T", wording.of("line.try"), model::tryNow);
    facts.getStyleClass().add("line-facts");
    set.textProperty().bind(wording.of("line.aside"));
    var deeds = new AsideDeeds(model.aside(), wording, to, from);
    var ground = new GroundPanes(model.aside(), wording, formats);
    var reading = new AsideReading(model.aside(), wording, formats);
    var page =
        new VBox(state, facts, why, clock, new HBox(tryNow), set, rows, deeds, ground, reading);
    page.getStyleClass().add("line-page");
    var scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    setCenter(scroll);
    model.aside().doing().subscribe((_, now) -> back(now));
    model.shown().subscribe(_ -> show());
    wording.language().subscribe(_ -> show());
    addEventFilter(KeyEvent.KEY_PRESSED, this::leaves);
    addEventHandler(KeyEvent.KEY_PRESSED, new LineKeys(model, rows)::pressed);
  }

  private void show() {
    var shown = model.shown().get();
    state.setText(words.state(shown.status()));
    Lines.tell(why, words.why(shown.status()));
    var ahead = shown.ahead();
    Lines.tell(clock, ahead == null ? "" : words.clock(ahead));
    var told = words.facts(shown);
    for (int i = facts.getChildren().size(); i < told.size(); i++) {
      facts.getChildren().add(Lines.whole("line-fact-" + (i + 1), "line-fact"));
    }
    for (int i = 0; i < facts.getChildren().size(); i++) {
      Lines.tell((Label) facts.getChildren().get(i), i < told.size() ? told.get(i) : "");
    }
  }

  /** What asked has gone: the caret goes back to the rows, if it was here. */
  private void back(Doing now) {
    if (now == Doing.NOTHING && isFocusWithin()) {
      focus();
    }
  }

  /** Before a field with a formatter takes the key for itself. */
  private void leaves(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE && model.aside().doing().get() != Doing.NOTHING) {
      model.aside().leaveOff();
      key.consume();
    }
  }

  /** To the first row; to the button where there is none. */
  void focus() {
    Platform.runLater(
        () -> {
          if (!rows.focusRow(0)) {
            tryNow.requestFocus();
          }
        });
  }
}
