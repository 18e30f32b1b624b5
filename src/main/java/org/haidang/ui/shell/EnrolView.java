package org.haidang.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.platform.ErrorCode;
import org.haidang.ui.kit.Caret;
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.ErrorTexts;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** The server's address and the administrator's code, Enter. */
public final class EnrolView implements Screen {

  private final EnrolViewModel model;
  private final Wording wording;
  private final ErrorTexts errors;
  private final BorderPane root = new BorderPane();
  private final TextField address = new TextField();
  private final TextField code = new TextField();
  private Subscription caret = Subscription.EMPTY;

  /** The screen of {@code model}. */
  public EnrolView(EnrolViewModel model, Wording wording) {
    this.model = model;
    this.wording = wording;
    this.errors = new ErrorTexts(wording);
    root.setId("enrol");
    root.getStyleClass().add("sign-in");
    var cards = new HBox(card());
    cards.getStyleClass().add("sign-in-cards");
    cards.setAlignment(Pos.TOP_CENTER);
    cards.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    var middle = new ScrollPane(new StackPane(cards));
    middle.setFitToWidth(true);
    middle.setFitToHeight(true);
    root.setCenter(middle);
    var left = new Region();
    HBox.setHgrow(left, Priority.ALWAYS);
    var foot = new HBox(left, new LanguageSwitch(wording));
    foot.getStyleClass().add("foot");
    root.setBottom(foot);
  }

  private Parent card() {
    var title = label("heading", "shell.enrol.title");
    var head = new HBox(new Brand(), title);
    head.getStyleClass().add("sign-in-head");
    head.setAlignment(Pos.CENTER_LEFT);
    var words = label("caption", "shell.enrol.words");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);

    field(address, "enrol-address");
    address.textProperty().bindBidirectional(model.address());
    address.setOnAction(_ -> code.requestFocus());
    field(code, "enrol-code");
    code.textProperty().bindBidirectional(model.code());
    code.setPromptText("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX");
    code.setOnAction(_ -> enrol());

    var card =
        new VBox(
            head,
            words,
            new SignInField(
                "shell.enrol.address",
                address,
                missing(model.addressMissing(), "shell.enrol.address.missing"),
                wording),
            new SignInField(
                "shell.enrol.code",
                code,
                missing(model.codeMissing(), "shell.enrol.code.missing"),
                wording),
            actions(),
            fault());
    card.getStyleClass().addAll("paper", "sign-in-card", "enrol-card");
    return card;
  }

  private void field(TextField field, String id) {
    field.setId(id);
    field.setTextFormatter(Composed.formatter());
    field.disableProperty().bind(model.busy());
  }

  private Parent actions() {
    var enter = new Button();
    enter.setId("enrol-enter");
    enter.getStyleClass().add("main");
    enter.setMaxWidth(Double.MAX_VALUE);
    enter
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> wording.get(model.busy().get() ? "shell.enrol.busy" : "shell.enrol.enter"),
                model.busy(),
                wording.language()));
    enter.disableProperty().bind(model.busy());
    enter.setOnAction(_ -> enrol());
    HBox.setHgrow(enter, Priority.ALWAYS);
    var actions = new HBox(enter);
    actions.getStyleClass().add("fault-actions");
    if (model.mayWait()) {
      var later = new Button();
      later.setId("enrol-later");
      later.setMinWidth(Region.USE_PREF_SIZE);
      later.textProperty().bind(wording.of("shell.enrol.later"));
      later.setGraphic(KeyHint.cap("Esc"));
      later.disableProperty().bind(model.busy());
      later.setOnAction(_ -> model.later());
      actions.getChildren().add(later);
    }
    return actions;
  }

  private StringBinding missing(ReadOnlyBooleanProperty missing, String key) {
    return Bindings.createStringBinding(
        () -> missing.get() ? wording.get(key) : "", missing, wording.language());
  }

  /** Keeps room for what may be said, so that nothing moves when it is. */
  private Parent fault() {
    var label = new Label();
    label.setId("enrol-fault");
    label.getStyleClass().add("enrol-fault");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words(model.fault().get()), model.fault(), wording.language()));
    var room = new VBox(label);
    room.getStyleClass().add("enrol-fault-room");
    return room;
  }

  private String words(@org.jspecify.annotations.Nullable ErrorCode fault) {
    return fault == null ? "" : errors.whole(fault);
  }

  private Label label(String styleClass, String key) {
    var label = new Label();
    label.getStyleClass().add(styleClass);
    label.textProperty().bind(wording.of(key));
    return label;
  }

  private void enrol() {
    model.enrol();
    if (model.addressMissing().get()) {
      address.requestFocus();
    } else if (model.codeMissing().get()) {
      code.requestFocus();
    }
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    caret = Caret.hold(root, () -> model.address().get().isEmpty() ? address : code);
  }

  @Override
  public void hidden() {
    caret.unsubscribe();
  }

  @Override
  public void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && model.mayWait()) {
      model.later();
      event.consume();
    }
  }
}
