package org.haidang.ui.settings.accounts;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.haidang.ui.kit.ErrorTexts;
import org.haidang.ui.kit.SecretField;
import org.haidang.ui.kit.Wording;

/** Password, recovery codes, and when this computer locks by itself. */
final class OwnAccountView extends BorderPane {

  private static final double FIELD = 420;

  private final OwnAccountViewModel model;
  private final Wording wording;
  private final SecretField current = new SecretField();
  private final SecretField fresh = new SecretField();
  private final SecretField again = new SecretField();
  private final Label second = new Label();
  private final Label codes = new Label();
  private final Button recovery = new Button();
  private final ComboBox<Integer> minutes = new ComboBox<>();
  private Subscription following = Subscription.EMPTY;

  OwnAccountView(OwnAccountViewModel model, Wording wording) {
    this.model = model;
    this.wording = wording;
    setId("own-account");
    getStyleClass().addAll("contacts", "national");
    var head =
        new VBox(label("heading", "accounts.own.name"), label("caption", "accounts.own.caption"));
    head.getStyleClass().add("contacts-bar");
    setTop(head);
    var page = new VBox(password(), factor(), idle());
    page.getStyleClass().add("national-page");
    var scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    setCenter(scroll);
  }

  private VBox password() {
    var change = new Button();
    change.setId("own-change");
    change.getStyleClass().add("main");
    change.textProperty().bind(wording.of("accounts.own.change"));
    change.disableProperty().bind(model.busy());
    change.setOnAction(_ -> change());
    again.setOnAction(_ -> change());
    var errors = new ErrorTexts(wording);
    var fault = new Label();
    fault.setId("own-fault");
    fault.getStyleClass().add("national-value");
    fault.setWrapText(true);
    fault.setMinHeight(USE_PREF_SIZE);
    fault
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> {
                  var code = model.fault().get();
                  if (model.differs().get()) {
                    return wording.get("accounts.own.differs");
                  }
                  return code == null ? "" : errors.whole(code);
                },
                model.fault(),
                model.differs(),
                wording.language()));
    return box(
        label("national-why", "accounts.own.password"),
        field(current, "own-current", "accounts.own.current"),
        field(fresh, "own-fresh", "accounts.own.fresh"),
        field(again, "own-again", "accounts.own.again"),
        change,
        fault);
  }

  private VBox factor() {
    second.setWrapText(true);
    second.setMinHeight(USE_PREF_SIZE);
    recovery.setId("own-recovery");
    recovery.textProperty().bind(wording.of("accounts.own.recovery"));
    recovery.setOnAction(_ -> model.recovery());
    codes.setId("own-codes");
    codes.getStyleClass().add("recovery-codes");
    return box(label("national-why", "accounts.own.second"), second, recovery, codes);
  }

  private VBox idle() {
    minutes.setId("own-idle");
    minutes.getItems().setAll(OwnAccountViewModel.MINUTES);
    minutes.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Integer value) {
            if (value == null) {
              return "";
            }
            return value == 0
                ? wording.get("accounts.own.idle.never")
                : wording.get("accounts.own.idle.minutes", value);
          }

          @Override
          public Integer fromString(String text) {
            throw new UnsupportedOperationException();
          }
        });
    minutes.accessibleTextProperty().bind(wording.of("accounts.own.idle"));
    minutes.setOnAction(
        _ -> {
          if (minutes.getValue() != null) {
            model.idleMinutes().set(minutes.getValue());
          }
        });
    var caption = label("national-why", "accounts.own.idle");
    caption.setLabelFor(minutes);
    return box(caption, minutes);
  }

  private static VBox box(javafx.scene.Node... nodes) {
    var box = new VBox(nodes);
    box.getStyleClass().add("national-asking");
    return box;
  }

  private VBox field(TextInputControl input, String id, String key) {
    input.setId(id);
    input.setMaxWidth(FIELD);
    input.accessibleTextProperty().bind(wording.of(key));
    input.disableProperty().bind(model.busy());
    var caption = label("caption", key);
    caption.setLabelFor(input);
    return new VBox(caption, input);
  }

  private Label label(String styleClass, String key) {
    var label = new Label();
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.textProperty().bind(wording.of(key));
    return label;
  }

  private void change() {
    model.change(
        current.characters(),
        fresh.characters(),
        again.characters(),
        () -> {
          current.clear();
          fresh.clear();
          again.clear();
        });
  }

  private void show() {
    var own = model.own().get();
    boolean has = own != null && own.secondFactor();
    second.setText(
        has
            ? wording.get("accounts.own.second.left", own.recoveryCodes())
            : wording.get("accounts.own.second.none"));
    recovery.setVisible(has);
    recovery.setManaged(has);
    codes.setText(String.join("\n", model.codes().get()));
    minutes.setValue(null);
    minutes.setValue(model.idleMinutes().get());
  }

  void shown() {
    following =
        Subscription.combine(
            wording.language().subscribe(_ -> Platform.runLater(this::show)),
            model.own().subscribe(_ -> Platform.runLater(this::show)),
            model.codes().subscribe(_ -> Platform.runLater(this::show)));
    current.requestFocus();
    model.refresh();
  }

  void hidden() {
    following.unsubscribe();
    following = Subscription.EMPTY;
    current.clear();
    fresh.clear();
    again.clear();
    codes.setText("");
    model.forget();
  }
}
