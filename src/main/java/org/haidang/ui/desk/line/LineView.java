package org.haidang.ui.desk.line;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.haidang.sync.SetAside.Entry;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** What waits, since when and why; beneath it what the server did not take. */
final class LineView extends BorderPane {

  private final LineViewModel model;
  private final Wording wording;
  private final LineWords words;
  private final Label state = label("line-state", "heading");
  private final VBox facts = new VBox();
  private final Label why = label("line-why", "notice");
  private final Label clock = label("line-clock", "notice");
  private final Button tryNow = new Button(null, KeyHint.cap("T"));
  private final Label set = label("line-set-aside", "form-group-title");
  private final SetAside rows;

  LineView(LineViewModel model, Wording wording, Formats formats, Supplier<Optional<Path>> file) {
    this.model = model;
    this.wording = wording;
    this.words = new LineWords(wording, formats);
    rows = new SetAside(model, wording, formats);
    setId("line");
    getStyleClass().addAll("contacts", "line");
    tryNow.setId("line-try");
    tryNow.textProperty().bind(wording.of("line.try"));
    tryNow.setOnAction(_ -> model.tryNow());
    facts.getStyleClass().add("line-facts");
    set.textProperty().bind(wording.of("line.aside"));
    var export = new ExportBox(model, wording, file);
    var page = new VBox(state, facts, why, clock, new HBox(tryNow), set, rows, export);
    page.getStyleClass().add("line-page");
    var scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    setCenter(scroll);
    model.shown().subscribe(_ -> show());
    wording.language().subscribe(_ -> all());
    model.rows().addListener((ListChangeListener<Entry>) _ -> rows.list());
    new LineKeys(this, model, rows);
  }

  /** A line that takes the whole width. */
  static Label label(String id, String styleClass) {
    var label = new Label();
    label.setId(id);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  private void all() {
    show();
    rows.list();
  }

  private void show() {
    var shown = model.shown().get();
    state.setText(words.state(shown.status()));
    tell(why, words.why(shown.status()));
    var ahead = shown.ahead();
    tell(clock, ahead == null ? "" : words.clock(ahead));
    var told = words.facts(shown);
    for (int i = facts.getChildren().size(); i < told.size(); i++) {
      facts.getChildren().add(label("line-fact-" + (i + 1), "line-fact"));
    }
    for (int i = 0; i < facts.getChildren().size(); i++) {
      tell((Label) facts.getChildren().get(i), i < told.size() ? told.get(i) : "");
    }
  }

  private static void tell(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }

  /** To the first row; to the button where there is none. */
  void focus() {
    Platform.runLater(
        () -> {
          if (!rows.focus(0)) {
            tryNow.requestFocus();
          }
        });
  }
}
