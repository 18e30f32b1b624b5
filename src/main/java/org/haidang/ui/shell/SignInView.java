package org.haidang.ui.shell;

import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
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
import org.haidang.ui.kit.Caret;
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.SecretField;
import org.haidang.ui.kit.Wording;
import org.haidang.ui.shell.SignInViewModel.Asked;
import org.jspecify.annotations.Nullable;

/** Account, password, Enter. */
public final class SignInView implements Screen {

  private final SignInViewModel model;
  private final Wording wording;
  private final BorderPane root = new BorderPane();
  private final TextField login = new TextField();
  private final SecretField password = new SecretField();
  private final Button enter = new Button();
  private final SignInCodes codes;
  private Subscription subscription = Subscription.EMPTY;
  private Subscription caret = Subscription.EMPTY;

  /** The screen of {@code model}. */
  public SignInView(SignInViewModel model, Wording wording) {
    this(model, wording, null);
  }

  /**
   * The screen of {@code model}.
   *
   * @param enrol goes to the enrolment of this computer; null where there is none
   */
  public SignInView(SignInViewModel model, Wording wording, @Nullable Runnable enrol) {
    this.model = model;
    this.wording = wording;
    this.codes = new SignInCodes(model, wording, this::signIn);
    root.setId("sign-in");
    root.getStyleClass().add("sign-in");
    var cards = new HBox(card());
    cards.getStyleClass().add("sign-in-cards");
    cards.setAlignment(Pos.TOP_CENTER);
    cards.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    if (!model.demo().isEmpty()) {
      var accounts = new DemoPanel(model.demo(), wording, this::enterAs);
      accounts.disableProperty().bind(model.busy());
      cards.getChildren().add(accounts);
    }
    var middle = new ScrollPane(new StackPane(cards));
    middle.setFitToWidth(true);
    middle.setFitToHeight(true);
    root.setCenter(middle);
    root.setBottom(new SignInFoot(model, wording, enrol));
  }

  private Parent card() {
    var faults = new SignInFaults(model, wording);
    var name = new Label("Hải Đăng");
    name.getStyleClass().add("sign-in-name");
    var title = new VBox(name, caption(purpose()));
    var head = new HBox(new Brand(), title);
    head.getStyleClass().add("sign-in-head");
    head.setAlignment(Pos.CENTER_LEFT);

    login.setId("login");
    login.setTextFormatter(Composed.formatter());
    login.textProperty().bindBidirectional(model.login());
    password.setId("password");
    enter.setId("sign-in-enter");
    enter.getStyleClass().add("main");
    enter.setMaxWidth(Double.MAX_VALUE);
    enter.textProperty().bind(said(this::enterKey));
    enter.visibleProperty().bind(model.asked().isNotEqualTo(Asked.KEEPING_CODES));
    enter.managedProperty().bind(enter.visibleProperty());
    enter.setOnAction(_ -> signIn());
    login.setOnAction(_ -> goOn());
    password.setOnAction(_ -> signIn());
    login.disableProperty().bind(model.busy());
    password.disableProperty().bind(model.busy());
    enter.disableProperty().bind(model.busy());

    var card =
        new VBox(
            head,
            new SignInField("shell.signin.login", login, faults.login(), wording),
            reset(),
            passwordField(faults),
            codes,
            new StackPane(enter, progress()),
            forgotten(),
            faults.other());
    card.getStyleClass().addAll("paper", "sign-in-card");
    return card;
  }

  private SignInField passwordField(SignInFaults faults) {
    var field = new SignInField("shell.signin.password", password, faults.password(), wording);
    field.name(
        said(
            () ->
                model.asked().get() == Asked.RESET
                    ? "shell.reset.fresh"
                    : "shell.signin.password"));
    return field;
  }

  /** The one-time code of somebody who forgot the password, or never had one. */
  private SignInField reset() {
    var code = new TextField();
    code.setId("reset-code");
    code.textProperty().bindBidirectional(model.resetCode());
    code.setOnAction(_ -> password.requestFocus());
    code.disableProperty().bind(model.busy());
    var none = Bindings.createStringBinding(() -> "");
    var field = new SignInField("shell.reset.code", code, none, wording);
    var shown = model.asked().isEqualTo(Asked.RESET);
    field.visibleProperty().bind(shown);
    field.managedProperty().bind(shown);
    return field;
  }

  private Button forgotten() {
    var forgotten = new Button();
    forgotten.setId("forgotten");
    forgotten.getStyleClass().add("flat");
    forgotten
        .textProperty()
        .bind(
            said(
                () ->
                    model.asked().get() == Asked.RESET
                        ? "shell.reset.back"
                        : "shell.reset.forgotten"));
    forgotten.disableProperty().bind(model.busy());
    forgotten
        .visibleProperty()
        .bind(model.asked().isEqualTo(Asked.PASSWORD).or(model.asked().isEqualTo(Asked.RESET)));
    forgotten.setOnAction(_ -> model.forgotten(model.asked().get() != Asked.RESET));
    return forgotten;
  }

  private StringBinding purpose() {
    return said(() -> model.locked().get() ? "shell.locked.purpose" : "shell.signin.purpose");
  }

  private StringBinding said(Supplier<String> key) {
    return Bindings.createStringBinding(
        () -> wording.get(key.get()), model.locked(), model.asked(), wording.language());
  }

  private HBox progress() {
    var ring = new ProgressIndicator();
    var words = new Label();
    words.textProperty().bind(wording.of("shell.signin.slow"));
    var cancel = new Button();
    cancel.setId("sign-in-cancel");
    cancel.textProperty().bind(wording.of("shell.signin.cancel"));
    cancel.setOnAction(_ -> cancel());
    var spread = new Region();
    HBox.setHgrow(spread, Priority.ALWAYS);
    var box = new HBox(ring, words, spread, cancel, KeyHint.cap("Esc"));
    box.setId("sign-in-progress");
    box.getStyleClass().addAll("paper", "sign-in-progress");
    box.setAlignment(Pos.CENTER_LEFT);
    box.visibleProperty().bind(model.slow());
    return box;
  }

  private static Label caption(StringBinding text) {
    var label = new Label();
    label.getStyleClass().add("caption");
    label.textProperty().bind(text);
    return label;
  }

  private String enterKey() {
    if (model.asked().get() == Asked.RESET) {
      return "shell.reset.enter";
    }
    return model.locked().get() ? "shell.locked.enter" : "shell.signin.enter";
  }

  private void goOn() {
    if (password.getLength() == 0) {
      password.requestFocus();
    } else {
      signIn();
    }
  }

  private void enterAs(DemoAccount demo) {
    model.login().set(demo.account().login());
    password.setText(demo.password());
    signIn();
  }

  private void signIn() {
    if (model.asked().get() == Asked.RESET) {
      model.reset(password.characters());
    } else {
      model.signIn(password.characters());
    }
    if (model.loginMissing().get()) {
      login.requestFocus();
    } else if (model.passwordMissing().get()) {
      password.requestFocus();
    }
  }

  private void cancel() {
    model.cancel();
  }

  @Override
  public Parent root() {
    return root;
  }

  private Node first() {
    return model.login().get().isEmpty() ? login : password;
  }

  @Override
  public void shown() {
    caret = Caret.hold(root, this::first);
    subscription =
        Subscription.combine(
            model
                .busy()
                .subscribe(
                    (was, now) -> {
                      if (was && !now) {
                        settle();
                      }
                    }),
            model.entered().subscribe((_, _) -> password.clear()));
  }

  /** The password stays for the code that is asked with it; otherwise it is typed anew. */
  private void settle() {
    if (!codes.take() || model.asked().get() == Asked.KEEPING_CODES) {
      password.clear();
    }
    if (model.asked().get() == Asked.PASSWORD || model.asked().get() == Asked.RESET) {
      password.requestFocus();
    }
  }

  @Override
  public void hidden() {
    subscription.unsubscribe();
    caret.unsubscribe();
    password.clear();
  }

  @Override
  public void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && model.busy().get()) {
      cancel();
      event.consume();
    }
  }
}
