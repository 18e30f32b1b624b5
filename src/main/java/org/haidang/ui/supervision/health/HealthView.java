package org.haidang.ui.supervision.health;

import java.time.Clock;
import java.util.UUID;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.Columns;
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.Empty;
import org.haidang.ui.kit.ErrorTexts;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;
import org.haidang.ui.supervision.health.Fitness.Row;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * The workstations, the one that needs a person most first; what is chosen stands whole beneath.
 */
final class HealthView extends BorderPane {

  private final HealthViewModel model;
  private final Wording wording;
  private final Formats formats;
  private final Clock clock;
  private final HealthWords words;
  private final ErrorTexts errors;
  private final Label state = Lines.whole("health-state", "caption");
  private final Label fault = Lines.whole("health-fault", "notice");
  private final TextField filter = new TextField();
  private final ToggleButton only = new ToggleButton();
  private final TableView<Row> table = new TableView<>();
  private final VBox whole = new VBox();
  private @Nullable UUID chosen;
  private boolean filling;

  HealthView(HealthViewModel model, Wording wording, Formats formats, Clock clock) {
    this.model = model;
    this.wording = wording;
    this.formats = formats;
    this.clock = clock;
    this.words = new HealthWords(wording, formats);
    this.errors = new ErrorTexts(wording);
    setId("health");
    setTop(head());
    setCenter(table());
    whole.setId("health-whole");
    whole.getStyleClass().addAll("line-facts", "asked-whole");
    setBottom(whole);
    model.rows().addListener((ListChangeListener<Row>) _ -> choose());
    model.asOf().subscribe(_ -> tell());
    model.slow().subscribe(_ -> tell());
    model.fault().subscribe(_ -> tell());
    wording.language().subscribe(_ -> again());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private VBox head() {
    filter.setId("health-filter");
    filter.setTextFormatter(Composed.formatter());
    filter.setPrefColumnCount(24);
    filter.promptTextProperty().bind(wording.of("health.filter"));
    filter.accessibleTextProperty().bind(wording.of("health.filter"));
    filter.textProperty().bindBidirectional(model.filter());
    only.setId("health-only");
    only.getStyleClass().add("chip");
    only.textProperty().bind(wording.of("health.only"));
    only.selectedProperty().bindBidirectional(model.onlyTrouble());
    var read = new Button(null, KeyHint.cap("F5"));
    read.setId("health-read");
    read.textProperty().bind(wording.of("health.read"));
    read.setOnAction(_ -> model.read());
    var line = new FlowPane(filter, only, read);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("national-fields");
    var head = new VBox(line, state, fault);
    head.getStyleClass().add("contacts-bar");
    return head;
  }

  private TableView<Row> table() {
    table.setId("health-table");
    table.setItems(model.rows());
    table.accessibleTextProperty().bind(wording.of("health.title"));
    Columns.show(
        table,
        Columns.words(wording.of("health.worst"), 22, words::worst),
        Columns.words(wording.of("health.who"), 16, words::who),
        Columns.words(wording.of("health.heard"), 13, words::heard),
        Columns.words(wording.of("health.waiting"), 16, words::waiting),
        Columns.words(wording.of("health.disk"), 9, words::disk),
        Columns.words(wording.of("health.database"), 12, words::database),
        Columns.words(wording.of("health.clock"), 12, row -> words.clock(row.told().heartbeat())));
    table.setPlaceholder(
        new Empty(Material2AL.DEVICES, wording.of("health.none"), wording.of("health.none.todo")));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (!filling) {
                chosen = row == null ? null : row.told().workstation();
              }
              showWhole();
            });
    return table;
  }

  /** The same workstation stays chosen when the list comes anew; otherwise the first. */
  private void choose() {
    filling = true;
    try {
      int at = 0;
      for (int i = 0; i < model.rows().size(); i++) {
        if (model.rows().get(i).told().workstation().equals(chosen)) {
          at = i;
        }
      }
      if (!model.rows().isEmpty()) {
        table.getSelectionModel().select(at);
      }
    } finally {
      filling = false;
    }
    showWhole();
    tell();
  }

  private void showWhole() {
    var row = table.getSelectionModel().getSelectedItem();
    whole.getChildren().clear();
    if (row == null) {
      return;
    }
    var lines = words.whole(row, clock.instant());
    for (int i = 0; i < lines.size(); i++) {
      var line = Lines.whole("health-whole-" + i, i < row.troubles().size() ? "strong" : "caption");
      line.setText(lines.get(i));
      whole.getChildren().add(line);
    }
  }

  private void tell() {
    var asOf = model.asOf().get();
    var code = model.fault().get();
    if (model.slow().get()) {
      state.setText(wording.get("health.asking"));
    } else if (asOf != null) {
      state.setText(
          wording.get("health.state", model.known(), model.ailing(), formats.lately(asOf)));
    } else {
      state.setText(wording.get("health.title"));
    }
    Lines.tell(fault, code == null ? "" : errors.whole(code));
  }

  private void again() {
    tell();
    table.refresh();
    showWhole();
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.F5) {
      model.read();
      key.consume();
    } else if (key.getCode() == KeyCode.ESCAPE && model.slow().get()) {
      model.cancel();
      key.consume();
    } else if (key.isShortcutDown() && key.getCode() == KeyCode.F) {
      filter.requestFocus();
      filter.selectAll();
      key.consume();
    } else if (key.getCode() == KeyCode.DOWN && filter.isFocused()) {
      table.requestFocus();
      key.consume();
    }
  }

  void focus() {
    Platform.runLater(table::requestFocus);
  }
}
