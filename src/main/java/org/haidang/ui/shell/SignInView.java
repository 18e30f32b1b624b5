package org.haidang.ui.shell;

import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
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
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** Account, password, Enter. */
public final class SignInView implements Screen {

  private final SignInViewModel model;
  private final Wording wording;
  private final BorderPane root = new BorderPane();
  private final TextField login = new TextField();
  private final PasswordField password = new PasswordField();
  private final Button enter = new Button();
  private Subscription subscription = Subscription.EMPTY;

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
    var title = new VBox(name, caption(wording.of("shell.signin.purpose")));
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
    enter.textProperty().bind(wording.of("shell.signin.enter"));
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
            new SignInField("shell.signin.password", password, faults.password(), wording),
            new StackPane(enter, progress()),
            faults.other());
    card.getStyleClass().addAll("paper", "sign-in-card");
    return card;
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
    var typed = password.getCharacters();
    var characters = new char[typed.length()];
    for (int i = 0; i < characters.length; i++) {
      characters[i] = typed.charAt(i);
    }
    model.signIn(characters);
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

  @Override
  public void shown() {
    (model.login().get().isEmpty() ? login : password).requestFocus();
    subscription =
        model
            .busy()
            .subscribe(
                (was, now) -> {
                  if (was && !now) {
                    password.clear();
                    password.requestFocus();
                  }
                });
  }

  @Override
  public void hidden() {
    subscription.unsubscribe();
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
