package org.haidang.ui.settings.accounts;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.ui.kit.Captioned;
import org.haidang.ui.kit.ErrorTexts;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Page;
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
  private final IdleMinutes minutes;
  private Subscription following = Subscription.EMPTY;

  OwnAccountView(OwnAccountViewModel model, Wording wording) {
    this.model = model;
    this.wording = wording;
    minutes = new IdleMinutes(model, wording);
    setId("own-account");
    getStyleClass().addAll("contacts", "national");
    setTop(Page.head(wording.of("accounts.own.name"), wording.of("accounts.own.caption")));
    setCenter(Page.of(password(), factor(), idle()));
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
    var fault = Lines.of("national-value");
    fault.setId("own-fault");
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
        Lines.of("national-why", wording.of("accounts.own.password")),
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
    return box(
        Lines.of("national-why", wording.of("accounts.own.second")), second, recovery, codes);
  }

  private VBox idle() {
    var caption = Lines.of("national-why", wording.of("accounts.own.idle"));
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
    input.disableProperty().bind(model.busy());
    return Captioned.of(wording.of(key), input);
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
    minutes.showSet();
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
