package org.haidang.ui.supervision.seals;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.model.RecordType;
import org.haidang.records.Sealing.Sealed;
import org.haidang.ui.form.compare.RecordLines;
import org.haidang.ui.kit.Columns;
import org.haidang.ui.kit.Empty;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Page;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.material2.Material2AL;

/** The reason, what may be sealed, what is, and what was opened. */
final class SealsView extends BorderPane {

  private static final int WORD_COLUMNS = 40;
  private static final int SHORT = 6;
  private static final double ROWS_EM = 17;

  private final SealsViewModel model;
  private final RecordLines lines;
  private final Wording wording;
  private final Formats formats;
  private final TableView<Sealed> table = new TableView<>();
  private final TextField words = new TextField();
  private final VBox subject = new VBox();
  private final VBox opened = new VBox();
  private Subscription following = Subscription.EMPTY;

  SealsView(SealsViewModel model, RecordLines lines, Wording wording, Formats formats) {
    this.model = model;
    this.lines = lines;
    this.wording = wording;
    this.formats = formats;
    setId("seals");
    getStyleClass().addAll("contacts", "national");
    subject.getStyleClass().add("national-sheet");
    opened.getStyleClass().add("national-sheet");
    opened.setId("seals-opened");
    setTop(Page.head(wording.of("seals.title"), wording.of("seals.caption")));
    table();
    setCenter(Page.of(reason(), subject, deeds(), table, opened));
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private VBox reason() {
    var caption = Lines.of("national-why", wording.of("seals.reason"));
    words.setId("seals-words");
    words.setPrefColumnCount(WORD_COLUMNS);
    words.setMaxWidth(USE_PREF_SIZE);
    words.accessibleTextProperty().bind(wording.of("seals.reason"));
    words.textProperty().bindBidirectional(model.words());
    caption.setLabelFor(words);
    return new VBox(4, caption, words);
  }

  private FlowPane deeds() {
    var none = Bindings.isNull(table.getSelectionModel().selectedItemProperty());
    var open = button("seals-open", "seals.open", none, () -> chosen(model::open));
    open.setGraphic(KeyHint.cap("Ctrl+Enter"));
    var lift = button("seals-lift", "seals.lift", none, () -> chosen(model::lift));
    var deeds = new FlowPane(open, lift);
    deeds.getStyleClass().add("national-fields");
    return deeds;
  }

  private Button button(String id, String key, ObservableBooleanValue none, Runnable act) {
    var button = new Button();
    button.setId(id);
    button.textProperty().bind(wording.of(key));
    button.disableProperty().bind(Bindings.or(none, unready()));
    button.setOnAction(_ -> act.run());
    return button;
  }

  private javafx.beans.binding.BooleanBinding unready() {
    return Bindings.createBooleanBinding(
        () -> model.busy().get() || !model.isReason(), model.busy(), model.words());
  }

  private void chosen(java.util.function.Consumer<UUID> act) {
    var one = table.getSelectionModel().getSelectedItem();
    if (one != null) {
      act.accept(one.record());
    }
  }

  private String whose(Sealed one) {
    var counselor = one.counselor();
    return counselor == null ? "" : wording.names().person(counselor);
  }

  private void table() {
    table.setId("seals-table");
    table.setItems(model.sealed());
    table.accessibleTextProperty().bind(wording.of("seals.title"));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.setStyle("-fx-pref-height: " + ROWS_EM + "em;");
    table.getColumns().add(column("seals.col.which", 34, this::which));
    table.getColumns().add(column("seals.col.whose", 22, this::whose));
    table.getColumns().add(column("seals.col.by", 22, one -> wording.names().person(one.by())));
    table.getColumns().add(column("seals.col.since", 22, one -> formats.dateTime(one.since())));
    table.setPlaceholder(
        new Empty(Material2AL.LOCK_OPEN, wording.of("seals.none"), wording.of("seals.none.todo")));
  }

  private TableColumn<Sealed, String> column(String key, int share, Function<Sealed, String> read) {
    var column = Columns.words(wording.of(key), share, read);
    column.setId(key);
    return column;
  }

  private String which(Sealed one) {
    var id = one.record().toString();
    return kind(one.type()) + " …" + id.substring(id.length() - SHORT);
  }

  private String kind(RecordType type) {
    return wording.get("trail.type." + type.name().toLowerCase(Locale.ROOT));
  }

  private void show() {
    var chosen = model.subject().get();
    subject.setVisible(chosen != null);
    subject.setManaged(chosen != null);
    subject.getChildren().clear();
    if (chosen != null) {
      var seal = new Button(wording.get("seals.seal"));
      seal.setId("seals-seal");
      seal.disableProperty().bind(unready());
      seal.setOnAction(_ -> model.seal());
      subject
          .getChildren()
          .setAll(
              Lines.of("national-sheet-title", kind(chosen.type())),
              Lines.of("national-value", chosen.summary()),
              seal);
    }
    var record = model.opened().get();
    opened.setVisible(record != null);
    opened.setManaged(record != null);
    opened.getChildren().clear();
    if (record != null) {
      opened.getChildren().add(Lines.of("national-sheet-title", kind(record.type())));
      for (var line : lines.of(record)) {
        opened.getChildren().add(Lines.of("caption", line.label()));
        opened.getChildren().add(Lines.of("national-value", line.value()));
      }
    }
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.F3) {
      words.requestFocus();
      key.consume();
    } else if (key.isShortcutDown() && key.getCode() == KeyCode.ENTER) {
      chosen(model::open);
      key.consume();
    }
  }

  /** Comes to the front: it follows the language and the model until {@link #hidden}. */
  void shown() {
    following =
        Subscription.combine(
            wording.language().subscribe(_ -> Platform.runLater(this::show)),
            model.subject().subscribe(_ -> Platform.runLater(this::show)),
            model.opened().subscribe(_ -> Platform.runLater(this::show)));
    model.refresh();
    Platform.runLater(words::requestFocus);
  }

  /** Lets go. */
  void hidden() {
    following.unsubscribe();
    following = Subscription.EMPTY;
    subject.getChildren().clear();
    opened.getChildren().clear();
  }
}
