package org.haidang.ui.supervision.asked;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.haidang.desk.AskedQuestion;
import org.haidang.ui.kit.Caret;
import org.haidang.ui.kit.Columns;
import org.haidang.ui.kit.Empty;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.material2.Material2AL;

/** The questions without an answer, how often and when they were asked last. */
final class AskedView extends BorderPane {

  private final AskedViewModel model;
  private final Wording wording;
  private final Formats formats;
  private final Supplier<Optional<Path>> file;
  private final TableView<AskedQuestion> table = new TableView<>();
  private final Label whole = new Label();

  AskedView(AskedViewModel model, Wording wording, Formats formats, Supplier<Optional<Path>> file) {
    this.model = model;
    this.wording = wording;
    this.formats = formats;
    this.file = file;
    setId("asked");
    getStyleClass().addAll("contacts", "asked");
    setTop(head());
    setCenter(table());
    setBottom(whole());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private VBox head() {
    var title = new Label();
    title.getStyleClass().add("heading");
    title.textProperty().bind(wording.of("asked.title"));
    var why = new Label();
    why.getStyleClass().add("caption");
    why.setWrapText(true);
    why.setMinHeight(USE_PREF_SIZE);
    why.textProperty().bind(wording.of("asked.why"));
    var write = new Button(null, KeyHint.cap("Ctrl+E"));
    write.setId("asked-write");
    write.textProperty().bind(wording.of("asked.write"));
    write.disableProperty().bind(Bindings.isEmpty(model.rows()));
    write.setOnAction(_ -> write());
    var head = new VBox(title, why, write);
    head.getStyleClass().add("contacts-bar");
    return head;
  }

  private TableView<AskedQuestion> table() {
    table.setId("asked-table");
    table.setItems(model.rows());
    table.accessibleTextProperty().bind(wording.of("asked.title"));
    Columns.show(
        table,
        Columns.words(wording.of("asked.words"), 52, AskedQuestion::words),
        Columns.words(wording.of("asked.times"), 10, row -> number(row.times())),
        Columns.words(wording.of("asked.last"), 18, row -> formats.dateTime(row.last())),
        Columns.words(wording.of("asked.centre"), 10, row -> String.join(", ", row.centres())));
    table.setPlaceholder(
        new Empty(
            Material2AL.CHECK_CIRCLE_OUTLINE,
            wording.of("asked.none"),
            wording.of("asked.none.todo")));
    model.rows().addListener((ListChangeListener<AskedQuestion>) _ -> choose());
    return table;
  }

  /** One is always chosen: the list may have come anew around it. */
  private void choose() {
    if (table.getSelectionModel().isEmpty() && !model.rows().isEmpty()) {
      table.getSelectionModel().select(0);
    }
  }

  /** The chosen question whole, however narrow its column. */
  private Label whole() {
    whole.setId("asked-whole");
    whole.getStyleClass().add("asked-whole");
    whole.setWrapText(true);
    whole.setMinHeight(USE_PREF_SIZE);
    var chosen = table.getSelectionModel().selectedItemProperty();
    whole.textProperty().bind(chosen.map(AskedQuestion::words).orElse(""));
    return whole;
  }

  private String number(int many) {
    return formats.number(many, wording.language().get());
  }

  private void pressed(KeyEvent key) {
    if (key.isShortcutDown() && key.getCode() == KeyCode.E && !model.rows().isEmpty()) {
      write();
      key.consume();
    }
  }

  private void write() {
    var headings =
        Stream.of("asked.words", "asked.times", "asked.last", "asked.centre")
            .map(key -> wording.get(key))
            .toList();
    file.get()
        .ifPresent(
            path ->
                model.write(
                    path,
                    headings,
                    row ->
                        List.of(
                            row.words(),
                            Integer.toString(row.times()),
                            formats.dateTime(row.last()),
                            String.join(" ", row.centres()))));
  }

  void focus() {
    Caret.to(this, table);
  }
}
