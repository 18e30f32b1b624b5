package org.haidang.ui.supervision.health;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.model.Edit;
import org.haidang.sync.QuarantineMessages.Item;
import org.haidang.sync.QuarantineMessages.Pile;
import org.haidang.ui.kit.Columns;
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.Empty;
import org.haidang.ui.kit.ErrorTexts;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.material2.Material2AL;

/** What revoked accounts and struck-off computers handed in, and what is decided on it. */
final class QuarantineView extends BorderPane {

  private final QuarantineViewModel model;
  private final Wording wording;
  private final Formats formats;
  private final ErrorTexts errors;
  private final ChangeLines changes;
  private final VBox piles = new VBox();
  private final Label fault = Lines.whole("quarantine-fault", "notice");
  private final ObservableList<Item> items = FXCollections.observableArrayList();
  private final TableView<Item> table = new TableView<>(items);
  private final TextField words = new TextField();
  private final VBox content = new VBox();

  QuarantineView(QuarantineViewModel model, ChangeLines changes, Wording wording, Formats formats) {
    this.model = model;
    this.changes = changes;
    this.wording = wording;
    this.formats = formats;
    this.errors = new ErrorTexts(wording);
    setId("quarantine");
    piles.getStyleClass().add("line-facts");
    var head = new VBox(bound("caption", "quarantine.caption"), fault, piles);
    head.getStyleClass().add("contacts-bar");
    setTop(head);
    setCenter(table());
    if (model.decides()) {
      setBottom(deeds());
    }
    model.lying().subscribe(_ -> show());
    model.fault().subscribe(_ -> show());
    model.content().subscribe(this::tellContent);
    wording.language().subscribe(_ -> show());
    // Before the reason's field, to which Ctrl+Delete means a word.
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private Label bound(String styleClass, String key) {
    var label = Lines.whole(key.replace('.', '-'), styleClass);
    label.textProperty().bind(wording.of(key));
    return label;
  }

  private TableView<Item> table() {
    table.setId("quarantine-table");
    table.accessibleTextProperty().bind(wording.of("quarantine.name"));
    Columns.show(
        table,
        Columns.words(wording.of("quarantine.whose"), 26, Item::name),
        Columns.words(wording.of("quarantine.what"), 28, this::what),
        Columns.words(wording.of("quarantine.saved"), 18, item -> formats.lately(item.madeAt())),
        Columns.words(wording.of("quarantine.came"), 18, item -> formats.lately(item.receivedAt())),
        Columns.words(wording.of("quarantine.why"), 26, item -> why(item.why())));
    table.setPlaceholder(
        new Empty(
            Material2AL.CHECK_CIRCLE_OUTLINE,
            wording.of(model.decides() ? "quarantine.none" : "quarantine.counted"),
            wording.of(model.decides() ? "quarantine.none.todo" : "quarantine.counted.todo")));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            item -> {
              if (item != null) {
                model.chosen().set(item);
              }
            });
    return table;
  }

  private String what(Item item) {
    var type = wording.get("line.type." + item.type().name().toLowerCase(Locale.ROOT));
    if (item.kind().equals("DRAFT")) {
      return wording.get("quarantine.draft");
    }
    return wording.get(
        item.fresh() ? "quarantine.fresh" : "quarantine.changed", type, item.fields());
  }

  private String why(String why) {
    return wording.get(
        why.equals("WORKSTATION") ? "quarantine.why.workstation" : "quarantine.why.account");
  }

  private VBox deeds() {
    words.setId("quarantine-words");
    words.setTextFormatter(Composed.formatter());
    words.promptTextProperty().bind(wording.of("quarantine.words"));
    words.accessibleTextProperty().bind(wording.of("quarantine.words"));
    words.textProperty().bindBidirectional(model.words());
    var look = deed("quarantine-look", "F4", model::look);
    look.textProperty().bind(wording.of("quarantine.look"));
    var take = deed("quarantine-take", "Ctrl+S", model::take);
    take.textProperty().bind(wording.of("quarantine.take"));
    var discard = deed("quarantine-discard", "Ctrl+Delete", model::discard);
    discard
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> wording.get(model.asked().get() ? "quarantine.really" : "quarantine.discard"),
                model.asked(),
                wording.language()));
    var buttons = new FlowPane(look, take, discard);
    buttons.setAlignment(Pos.CENTER_LEFT);
    buttons.getStyleClass().add("national-fields");
    content.getStyleClass().add("line-facts");
    var scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(160);
    scroll.setFocusTraversable(false);
    scroll.visibleProperty().bind(Bindings.isNotEmpty(content.getChildren()));
    scroll.managedProperty().bind(scroll.visibleProperty());
    var deeds = new VBox(scroll, words, buttons);
    deeds.getStyleClass().addAll("national-asking", "asked-whole");
    deeds.visibleProperty().bind(Bindings.isNotEmpty(items));
    deeds.managedProperty().bind(deeds.visibleProperty());
    return deeds;
  }

  /** Nothing is looked into or decided without a choice and a reason. */
  private Button deed(String id, String key, Runnable action) {
    var button = new Button(null, KeyHint.cap(key));
    button.setId(id);
    button
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.busy().get() || model.chosen().get() == null || !model.isReason(),
                model.busy(),
                model.chosen(),
                model.words()));
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void show() {
    var lying = model.lying().get();
    var code = model.fault().get();
    Lines.tell(fault, code == null ? "" : errors.whole(code));
    piles.getChildren().clear();
    for (var pile : lying.piles()) {
      var line = Lines.whole("quarantine-pile-" + piles.getChildren().size(), "caption");
      line.setText(said(pile));
      piles.getChildren().add(line);
    }
    var chosen = model.chosen().get();
    UUID id = chosen == null ? null : chosen.id();
    items.setAll(lying.items());
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).id().equals(id)) {
        table.getSelectionModel().select(i);
        return;
      }
    }
    table.getSelectionModel().selectFirst();
  }

  private String said(Pile pile) {
    return wording.get(
        "quarantine.pile",
        new HealthWords(wording, formats).centre(pile.centre()),
        pile.name(),
        formats.date(java.time.LocalDate.parse(pile.day())),
        pile.changes(),
        pile.drafts(),
        why(pile.why()));
  }

  private void tellContent(List<Edit> edits) {
    content.getChildren().clear();
    for (var said : changes.of(edits)) {
      var line =
          Lines.whole("quarantine-content-" + content.getChildren().size(), "national-value");
      line.setText(said);
      content.getChildren().add(line);
    }
  }

  private void pressed(KeyEvent key) {
    if (!model.decides()) {
      return;
    }
    if (key.getCode() == KeyCode.F4) {
      model.look();
      key.consume();
    } else if (key.isShortcutDown() && key.getCode() == KeyCode.S) {
      model.take();
      key.consume();
    } else if (key.isShortcutDown() && key.getCode() == KeyCode.DELETE) {
      model.discard();
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER && table.isFocused()) {
      words.requestFocus();
      key.consume();
    }
  }

  void focus() {
    Platform.runLater(table::requestFocus);
  }
}
