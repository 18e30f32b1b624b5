package org.haidang.ui.settings.accounts;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.model.Role;
import org.haidang.sync.AccountMessages.Kept;
import org.haidang.sync.TrailMessages;
import org.haidang.ui.kit.Captioned;
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.Empty;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Page;
import org.haidang.ui.kit.Worded;
import org.haidang.ui.kit.Wording;
import org.haidang.ui.settings.accounts.AccountsViewModel.Twice;
import org.kordamp.ikonli.material2.Material2AL;

/** The accounts at the left, the one in hand at the right. */
final class AccountsView extends BorderPane {

  private static final double LEFT = 0.55;

  private final AccountsViewModel model;
  private final Wording wording;
  private final Formats formats;
  private final ListView<Kept> list = new ListView<>();
  private final TextField login = new TextField();
  private final TextField name = new TextField();
  private final TextField centre = new TextField();
  private final ComboBox<Role> role = new ComboBox<>();
  private final VBox sheet = new VBox();
  private final FlowPane deeds = new FlowPane();
  private final Button strike = new Button();
  private final Label code = new Label();
  private final Label codeWords = new Label();
  private final VBox acts = new VBox();
  private final ListChangeListener<TrailMessages.Row> told = _ -> Platform.runLater(this::showActs);
  private Subscription following = Subscription.EMPTY;

  AccountsView(AccountsViewModel model, Wording wording, Formats formats) {
    this.model = model;
    this.wording = wording;
    this.formats = formats;
    setId("accounts");
    getStyleClass().addAll("contacts", "national");
    var add = button("accounts-new", "accounts.new", model::begin);
    add.setGraphic(KeyHint.cap("Ctrl+N"));
    setTop(Page.head(wording.of("accounts.title"), wording.of("accounts.caption"), add));
    sheet();
    var scroll = new ScrollPane(sheet);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    var halves = new SplitPane(list(), scroll);
    halves.setDividerPositions(LEFT);
    setCenter(halves);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private ListView<Kept> list() {
    list.setId("accounts-table");
    list.setItems(model.rows());
    list.accessibleTextProperty().bind(wording.of("accounts.title"));
    list.setCellFactory(_ -> new AccountRow(wording));
    list.setPlaceholder(
        new Empty(
            Material2AL.GROUP_ADD, wording.of("accounts.none"), wording.of("accounts.none.todo")));
    list.getSelectionModel().selectedItemProperty().subscribe(model::choose);
    return list;
  }

  private void sheet() {
    name.setTextFormatter(Composed.formatter());
    login.textProperty().bindBidirectional(model.login());
    name.textProperty().bindBidirectional(model.name());
    centre.textProperty().bindBidirectional(model.centre());
    centre.setDisable(!model.choosesCentre());
    login.disableProperty().bind(model.fresh().not());
    role.getItems().setAll(model.roles());
    role.valueProperty().bindBidirectional(model.role());
    role.setConverter(new Worded<>(role -> AccountRow.words(role, wording)));
    var save = button("accounts-save", "accounts.save", model::save);
    save.getStyleClass().add("main");
    save.setGraphic(KeyHint.cap("Ctrl+S"));
    strike.setId("accounts-strike");
    strike.disableProperty().bind(model.busy());
    strike.setOnAction(_ -> model.strike());
    strike
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::strikeWords, model.asked(), model.chosen(), wording.language()));
    var second = new Button();
    second.setId("accounts-second");
    second.disableProperty().bind(model.busy());
    second.setOnAction(_ -> model.forgetSecond());
    second
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    wording.get(
                        model.asked().get() == Twice.SECOND
                            ? "accounts.really"
                            : "accounts.second"),
                model.asked(),
                wording.language()));
    deeds.getStyleClass().add("national-fields");
    deeds
        .getChildren()
        .setAll(button("accounts-code", "accounts.code", model::giveCode), second, strike);
    code.setId("accounts-code-shown");
    code.getStyleClass().addAll("recovery-codes", "national-sheet-title");
    codeWords.setWrapText(true);
    codeWords.setMinHeight(USE_PREF_SIZE);
    sheet.getStyleClass().add("national-asking");
    sheet
        .getChildren()
        .setAll(
            field(login, "accounts-login", "accounts.login"),
            field(name, "accounts-name", "accounts.name.column"),
            field(role, "accounts-role", "accounts.role"),
            field(centre, "accounts-centre", "accounts.centre"),
            save,
            deeds,
            code,
            codeWords,
            acts);
  }

  private String strikeWords() {
    var in = model.chosen().get();
    if (in != null && in.struckOff()) {
      return wording.get("accounts.let_in");
    }
    return wording.get(model.asked().get() == Twice.STRIKE ? "accounts.really" : "accounts.strike");
  }

  private Button button(String id, String key, Runnable deed) {
    var button = new Button();
    button.setId(id);
    button.textProperty().bind(wording.of(key));
    button.disableProperty().bind(model.busy());
    button.setOnAction(_ -> deed.run());
    return button;
  }

  private Node field(Control input, String id, String key) {
    input.setId(id);
    input.setMaxWidth(Double.MAX_VALUE);
    return Captioned.of(wording.of(key), input);
  }

  private void show() {
    boolean any = model.chosen().get() != null;
    sheet.setVisible(any || model.fresh().get());
    deeds.setVisible(any);
    var given = model.code().get();
    code.setText(given == null ? "" : given.code());
    codeWords.setText(
        given == null ? "" : wording.get("accounts.code.words", formats.dateTime(given.until())));
    if (model.fresh().get() && login.getText().isEmpty()) {
      login.requestFocus();
    }
  }

  private void showActs() {
    acts.getChildren().clear();
    if (model.chosen().get() == null || model.acts().isEmpty()) {
      return;
    }
    acts.getChildren().add(Lines.of("strong", wording.of("accounts.acts")));
    for (var row : model.acts()) {
      var line = Lines.of("caption", ActWords.of(row, wording, formats));
      line.setId("accounts-act-" + (acts.getChildren().size() - 1));
      acts.getChildren().add(line);
    }
  }

  private void pressed(KeyEvent key) {
    if (!key.isShortcutDown()) {
      return;
    }
    if (key.getCode() == KeyCode.N) {
      model.begin();
      key.consume();
    } else if (key.getCode() == KeyCode.S && sheet.isVisible()) {
      model.save();
      key.consume();
    }
  }

  void shown() {
    following =
        Subscription.combine(
            wording
                .language()
                .subscribe(
                    _ ->
                        Platform.runLater(
                            () -> {
                              list.refresh();
                              show();
                              showActs();
                            })),
            model.chosen().subscribe(_ -> Platform.runLater(this::show)),
            model.fresh().subscribe(_ -> Platform.runLater(this::show)),
            model.code().subscribe(_ -> Platform.runLater(this::show)),
            () -> model.acts().removeListener(told));
    model.acts().addListener(told);
    list.requestFocus();
    model.refresh();
  }

  void hidden() {
    following.unsubscribe();
    following = Subscription.EMPTY;
    model.forget();
  }
}
