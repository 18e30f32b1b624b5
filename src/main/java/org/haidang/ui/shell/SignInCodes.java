package org.haidang.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.QrPicture;
import org.haidang.ui.kit.Wording;
import org.haidang.ui.shell.SignInAction.Enrolment;
import org.haidang.ui.shell.SignInViewModel.Asked;
import org.jspecify.annotations.Nullable;

/**
 * What stands under the password when it is not enough: the code of an authenticator, how one is
 * begun, and the recovery codes that are shown once.
 */
final class SignInCodes extends VBox {

  private final SignInViewModel model;
  private final Wording wording;
  private final TextField code = new TextField();
  private final QrPicture picture;
  private final Label recovery = new Label();
  private final Button kept = new Button();

  SignInCodes(SignInViewModel model, Wording wording, Runnable signIn) {
    this.model = model;
    this.wording = wording;
    this.picture = new QrPicture(wording.get("shell.second.picture"));
    getStyleClass().add("sign-in-codes");
    code.setId("second");
    code.textProperty().bindBidirectional(model.second());
    code.setOnAction(_ -> signIn.run());
    code.disableProperty().bind(model.busy());
    var field =
        new SignInField(
            "shell.second.code", code, new SignInFaults(model, wording).second(), wording);
    recovery.setId("recovery-codes");
    recovery.getStyleClass().add("recovery-codes");
    kept.setId("recovery-kept");
    kept.getStyleClass().add("main");
    kept.setMaxWidth(Double.MAX_VALUE);
    kept.textProperty().bind(wording.of("shell.second.kept"));
    kept.setOnAction(_ -> model.codesKept());
    model.enrolment().subscribe(this::showEnrolment);
    getChildren()
        .addAll(
            when(enrolment(), is(Asked.FIRST_CODE)),
            when(field, is(Asked.CODE).or(is(Asked.FIRST_CODE))),
            when(
                new VBox(words("shell.second.recovery"), recovery, kept), is(Asked.KEEPING_CODES)));
  }

  private HBox enrolment() {
    var secret = new Label();
    secret.setId("second-secret");
    secret.getStyleClass().add("recovery-codes");
    secret.setWrapText(true);
    secret.setMinHeight(USE_PREF_SIZE);
    secret
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> {
                  var begun = model.enrolment().get();
                  return begun == null ? "" : grouped(begun.secret());
                },
                model.enrolment()));
    var beside = new VBox(words("shell.second.scan"), words("shell.second.type"), secret);
    beside.setSpacing(8);
    var box = new HBox(picture, beside);
    box.setId("second-enrolment");
    box.setSpacing(16);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private static String grouped(String secret) {
    return secret.replaceAll("(.{4})(?=.)", "$1 ");
  }

  private void showEnrolment(@Nullable Enrolment begun) {
    if (begun == null) {
      picture.setImage(null);
    } else {
      picture.show(begun.uri());
    }
  }

  private Label words(String key) {
    var label = new Label();
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.textProperty().bind(wording.of(key));
    return label;
  }

  private BooleanBinding is(Asked asked) {
    return model.asked().isEqualTo(asked);
  }

  private static <N extends Node> N when(N node, BooleanBinding holds) {
    node.visibleProperty().bind(holds);
    node.managedProperty().bind(holds);
    return node;
  }

  /** Takes the caret to what is asked now; whether anything is. */
  boolean take() {
    return switch (model.asked().get()) {
      case PASSWORD, RESET -> false;
      case CODE, FIRST_CODE -> {
        code.clear();
        code.requestFocus();
        yield true;
      }
      case KEEPING_CODES -> {
        recovery.setText(String.join("\n", model.recoveryCodes()));
        kept.requestFocus();
        yield true;
      }
    };
  }
}
