package org.haidang.ui.supervision.health;

import java.util.Objects;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.access.AccountBook;
import org.haidang.sync.ComputerMessages.Computer;
import org.haidang.ui.kit.Columns;
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.Empty;
import org.haidang.ui.kit.ErrorTexts;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.material2.Material2AL;

/** The computers, above; beneath, the one in hand, and a code for a new one. */
final class ComputersView extends BorderPane {

  private final ComputersViewModel model;
  private final Wording wording;
  private final Formats formats;
  private final HealthWords words;
  private final ErrorTexts errors;
  private final Label fault = Lines.whole("computers-fault", "notice");
  private final TableView<Computer> table = new TableView<>();
  private final TextField name = new TextField();
  private final Label whole = Lines.whole("computers-whole", "caption");
  private final Label warning = Lines.whole("computers-warning", "strong");
  private final Label code = Lines.whole("computers-code-shown", "recovery-codes");
  private final Label codeWords = Lines.whole("computers-code-words", "caption");
  private final VBox hand = new VBox();

  ComputersView(ComputersViewModel model, Wording wording, Formats formats) {
    this.model = model;
    this.wording = wording;
    this.formats = formats;
    words = new HealthWords(wording, formats);
    errors = new ErrorTexts(wording);
    setId("computers");
    var caption = Lines.whole("computers-caption", "caption");
    caption.textProperty().bind(wording.of("computers.caption"));
    var head = new VBox(caption, fault);
    if (model.joins()) {
      head.getChildren().add(joining());
    }
    head.getStyleClass().add("contacts-bar");
    setTop(head);
    setCenter(table());
    setBottom(hand());
    model.chosen().subscribe(_ -> show());
    model.asked().subscribe(_ -> show());
    model.fault().subscribe(_ -> show());
    model.code().subscribe(_ -> show());
    wording
        .language()
        .subscribe(
            _ -> {
              table.refresh();
              show();
            });
    // Before the name's field, to which Ctrl+Delete means a word.
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private VBox joining() {
    var centre = new TextField();
    centre.setId("computers-centre");
    centre.accessibleTextProperty().bind(wording.of("computers.centre"));
    centre.setPrefColumnCount(6);
    centre.textProperty().bindBidirectional(model.centre());
    var give = new Button(null, KeyHint.cap("Ctrl+N"));
    give.setId("computers-code");
    give.textProperty().bind(wording.of("computers.code"));
    give.disableProperty().bind(model.busy());
    give.setOnAction(_ -> model.give());
    var of = new Label(null, centre);
    of.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    of.textProperty().bind(wording.of("computers.centre"));
    var line = new FlowPane(give, of);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("national-fields");
    code.getStyleClass().add("national-sheet-title");
    return new VBox(4, line, code, codeWords);
  }

  private TableView<Computer> table() {
    table.setId("computers-table");
    table.setItems(model.rows());
    table.accessibleTextProperty().bind(wording.of("computers.name"));
    Columns.show(
        table,
        Columns.words(wording.of("computers.which"), 20, this::which),
        Columns.words(wording.of("computers.centre"), 14, this::centre),
        Columns.words(wording.of("computers.seen"), 24, this::seen),
        Columns.words(wording.of("computers.joined"), 26, this::joined),
        Columns.words(wording.of("computers.state"), 20, this::state));
    table.setPlaceholder(
        new Empty(
            Material2AL.DEVICES, wording.of("computers.none"), wording.of("computers.none.todo")));
    table.getSelectionModel().selectedItemProperty().subscribe(model::choose);
    return table;
  }

  private String which(Computer one) {
    var name = HealthWords.name(one.workstation(), one.name());
    return model.isOwn(one) ? name + " · " + wording.get("computers.this") : name;
  }

  private String centre(Computer one) {
    var centre = one.centre();
    return centre == null ? "–" : words.centre(centre);
  }

  private String seen(Computer one) {
    return Objects.requireNonNullElse(one.login(), "–") + " · " + formats.lately(one.seenAt());
  }

  private String joined(Computer one) {
    var at = one.joinedAt();
    var by = one.joinedBy();
    if (at == null) {
      return wording.get("computers.before");
    }
    return by == null || by.equals(AccountBook.SERVER)
        ? wording.get("computers.joined.server", formats.dateTime(at))
        : wording.get("computers.joined.by", formats.dateTime(at), by);
  }

  private String state(Computer one) {
    var struck = one.struckOffAt();
    return struck == null
        ? wording.get("computers.state.in")
        : wording.get("computers.state.off", formats.dateTime(struck));
  }

  private VBox hand() {
    name.setId("computers-name");
    name.setTextFormatter(Composed.formatter());
    name.setPrefColumnCount(20);
    name.promptTextProperty().bind(wording.of("computers.short"));
    name.accessibleTextProperty().bind(wording.of("computers.short"));
    name.textProperty().bindBidirectional(model.name());
    name.setOnAction(_ -> model.save());
    var save = new Button(null, KeyHint.cap("Ctrl+S"));
    save.setId("computers-save");
    save.textProperty().bind(wording.of("computers.save"));
    save.disableProperty().bind(model.busy());
    save.setOnAction(_ -> model.save());
    var strike = new Button(null, KeyHint.cap("Ctrl+Delete"));
    strike.setId("computers-strike");
    strike
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> wording.get(model.asked().get() ? "computers.really" : "computers.strike"),
                model.asked(),
                wording.language()));
    strike
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.busy().get() || !model.mayStrikeOff(), model.busy(), model.chosen()));
    strike.setOnAction(_ -> model.strikeOff());
    var deeds = new FlowPane(name, save, strike);
    deeds.setAlignment(Pos.CENTER_LEFT);
    deeds.getStyleClass().add("national-fields");
    hand.getStyleClass().addAll("national-asking", "asked-whole");
    hand.getChildren().setAll(whole, warning, deeds);
    return hand;
  }

  private void show() {
    var why = model.fault().get();
    Lines.tell(fault, why == null ? "" : errors.whole(why));
    var given = model.code().get();
    Lines.tell(code, given == null ? "" : given.code());
    Lines.tell(
        codeWords,
        given == null ? "" : wording.get("computers.code.words", formats.dateTime(given.until())));
    var in = model.chosen().get();
    hand.setVisible(in != null);
    hand.setManaged(in != null);
    if (in == null) {
      return;
    }
    whole.setText(
        String.join(
            " · ",
            which(in),
            centre(in),
            seen(in),
            joined(in),
            state(in),
            wording.get("health.whole.id", in.workstation().toString())));
    Lines.tell(
        warning,
        model.asked().get()
            ? wording.get("computers.warning", which(in))
            : model.isOwn(in) ? wording.get("computers.own") : "");
  }

  private void pressed(KeyEvent key) {
    boolean used = true;
    if (key.isShortcutDown() && key.getCode() == KeyCode.S) {
      model.save();
    } else if (key.isShortcutDown() && key.getCode() == KeyCode.DELETE) {
      model.strikeOff();
    } else if (key.isShortcutDown() && key.getCode() == KeyCode.N && model.joins()) {
      model.give();
    } else if (key.getCode() == KeyCode.F5) {
      model.read();
    } else if (key.getCode() == KeyCode.ESCAPE) {
      used = model.calm();
    } else if (key.getCode() == KeyCode.ENTER && table.isFocused()) {
      name.requestFocus();
    } else {
      used = false;
    }
    if (used) {
      key.consume();
    }
  }

  void focus() {
    Platform.runLater(
        () -> {
          if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
          }
          table.requestFocus();
        });
  }
}
