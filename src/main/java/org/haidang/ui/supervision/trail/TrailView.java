package org.haidang.ui.supervision.trail;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.haidang.sync.TrailMessages.Row;
import org.haidang.sync.TrailMessages.View;
import org.haidang.ui.kit.Columns;
import org.haidang.ui.kit.Empty;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.LongSlot;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.material2.Material2AL;

/** What happened, in rows; the chosen one whole beneath. */
final class TrailView extends BorderPane {

  private static final int REASON_COLUMNS = 40;

  private final TrailViewModel model;
  private final TrailWords words;
  private final Wording wording;
  private final Supplier<Optional<Path>> file;
  private final TrailBar bar;
  private final TableView<LongSlot<Row>> table = new TableView<>();
  private final VBox alarms = new VBox(4);
  private final TextField reason = new TextField();
  private final HBox writing = new HBox(8);

  TrailView(
      TrailViewModel model, TrailWords words, Wording wording, Supplier<Optional<Path>> file) {
    this.model = model;
    this.words = words;
    this.wording = wording;
    this.file = file;
    bar = new TrailBar(model, wording);
    setId("trail");
    getStyleClass().addAll("contacts", "asked");
    setTop(head());
    setCenter(table());
    setBottom(whole());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    // A text field keeps the arrow to itself.
    addEventFilter(KeyEvent.KEY_PRESSED, this::down);
  }

  private VBox head() {
    var which = model.view().name().toLowerCase(Locale.ROOT);
    var title = Lines.of("heading", wording.of("trail.title." + which));
    var why = Lines.of("caption", wording.of("trail.caption." + which));
    alarms.setId("trail-alarms");
    alarms.managedProperty().bind(alarms.visibleProperty());
    model.alarms().addListener((ListChangeListener<Object>) _ -> alarm());
    wording.language().subscribe((_, _) -> alarm());
    alarm();
    // With large letters there is no room for both.
    why.visibleProperty().bind(alarms.visibleProperty().not());
    why.managedProperty().bind(why.visibleProperty());
    bar.getChildren().addAll(foot(), writing);
    var head = new VBox(title, why, alarms, bar);
    head.getStyleClass().add("contacts-bar");
    return head;
  }

  private HBox foot() {
    var write = new Button(null, KeyHint.cap("Ctrl+E"));
    write.setId("trail-write");
    write.textProperty().bind(wording.of("trail.write"));
    write.setMinWidth(USE_PREF_SIZE);
    write.disableProperty().bind(Bindings.size(model.rows()).isEqualTo(0));
    write.setOnAction(_ -> ask());
    var caption = new Label();
    caption.textProperty().bind(wording.of("trail.reason"));
    caption.setLabelFor(reason);
    caption.setMinWidth(USE_PREF_SIZE);
    reason.setId("trail-reason");
    reason.setPrefColumnCount(REASON_COLUMNS);
    reason.accessibleTextProperty().bind(wording.of("trail.reason"));
    reason.setOnAction(_ -> write());
    writing.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    writing.getChildren().setAll(caption, reason);
    writing.setVisible(false);
    writing.managedProperty().bind(writing.visibleProperty());
    boolean mayWrite = model.view() != View.OWN;
    write.setVisible(mayWrite);
    write.setManaged(mayWrite);
    var foot = new HBox(16, write, bar.count());
    foot.setAlignment(javafx.geometry.Pos.BOTTOM_LEFT);
    return foot;
  }

  /** A chain that does not fit is said above everything else. */
  private void alarm() {
    alarms.setVisible(!model.alarms().isEmpty());
    alarms
        .getChildren()
        .setAll(
            model.alarms().stream()
                .map(
                    alarm -> {
                      var line = Lines.of("notice", words.alarm(alarm));
                      line.setMaxWidth(Double.MAX_VALUE);
                      return line;
                    })
                .toList());
  }

  private Node table() {
    table.setId("trail-table");
    table.setMinHeight(0);
    table.setItems(model.rows());
    table
        .accessibleTextProperty()
        .bind(wording.of("trail.title." + model.view().name().toLowerCase(Locale.ROOT)));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    var columns = new java.util.ArrayList<TableColumn<LongSlot<Row>, ?>>();
    columns.add(column("trail.col.when", 14, words::when));
    columns.add(column("trail.col.who", 20, words::who));
    columns.add(column("trail.col.what", 20, words::what));
    columns.add(column("trail.col.which", 18, words::which));
    if (model.view() != View.OWN) {
      columns.add(column("trail.col.whose", 10, words::whose));
    }
    columns.add(column("trail.col.why", 22, words::why));
    table.getColumns().setAll(columns);
    var empty =
        new Empty(Material2AL.FACT_CHECK, wording.of("trail.none"), wording.of("trail.none.todo"));
    var waiting =
        new Empty(
            Material2AL.HOURGLASS_EMPTY, wording.of("trail.busy"), wording.of("trail.online"));
    table
        .placeholderProperty()
        .bind(
            Bindings.createObjectBinding(
                () -> model.count().get() == 0 && !model.failed().get() ? empty : waiting,
                model.count(),
                model.failed()));
    return table;
  }

  private TableColumn<LongSlot<Row>, String> column(
      String key, int share, Function<Row, String> read) {
    return Columns.words(wording, key, share, read); // the chosen one stands whole beneath
  }

  /** The chosen entry whole, however narrow its columns. */
  private Label whole() {
    var whole = new Label();
    whole.setId("trail-whole");
    whole.getStyleClass().add("asked-whole");
    whole.setWrapText(true);
    whole.setMinHeight(USE_PREF_SIZE);
    // The row may come a moment after its place was chosen.
    whole
        .textProperty()
        .bind(
            table
                .getSelectionModel()
                .selectedItemProperty()
                .flatMap(LongSlot::row)
                .map(words::whole)
                .orElse(""));
    return whole;
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.F3) {
      bar.focus();
      key.consume();
    } else if (key.getCode() == KeyCode.F7) {
      one();
      key.consume();
    } else if (key.isShortcutDown() && key.getCode() == KeyCode.E && model.view() != View.OWN) {
      ask();
      key.consume();
    } else if (key.getCode() == KeyCode.ESCAPE && writing.isVisible()) {
      writing.setVisible(false);
      table.requestFocus();
      key.consume();
    }
  }

  private void down(KeyEvent key) {
    if (key.getCode() == KeyCode.DOWN && isInBar()) {
      table.requestFocus();
      table.getSelectionModel().selectFirst();
      table.getFocusModel().focus(0);
      key.consume();
    }
  }

  private boolean isInBar() {
    return getScene() != null && getScene().getFocusOwner() instanceof TextField;
  }

  /** Only the entries about the chosen one's record; all again when that is so. */
  private void one() {
    var slot = table.getSelectionModel().getSelectedItem();
    var row = slot == null ? null : slot.row().get();
    var about = row == null ? null : row.happening().record();
    if (model.record().get() != null) {
      model.record().set(null);
      model.find();
    } else if (about != null) {
      model.record().set(about);
      model.find();
    }
  }

  private void ask() {
    if (!model.rows().isEmpty()) {
      writing.setVisible(true);
      reason.requestFocus();
    }
  }

  private void write() {
    if (reason.getText().isBlank()) {
      return;
    }
    var why = reason.getText();
    var headings =
        Stream.of("when", "who", "what", "which", "whose", "why")
            .map(key -> wording.get("trail.col." + key))
            .toList();
    file.get()
        .ifPresent(
            path -> {
              writing.setVisible(false);
              reason.clear();
              model.write(path, why, headings, this::cells);
            });
  }

  private List<String> cells(Row row) {
    return List.of(
        words.when(row),
        words.who(row),
        words.what(row),
        words.which(row),
        words.whose(row),
        words.why(row));
  }

  void focus() {
    Platform.runLater(bar::focus);
  }

  void leave() {
    bar.rest();
    writing.setVisible(false);
    reason.clear();
  }
}
