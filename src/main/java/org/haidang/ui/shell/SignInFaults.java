package org.haidang.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Label;
import org.haidang.platform.ErrorCode;
import org.haidang.ui.kit.ErrorTexts;
import org.haidang.ui.kit.Wording;

/** What went wrong at signing in, each thing where it can be mended. */
final class SignInFaults {

  private final SignInViewModel model;
  private final Wording wording;
  private final ErrorTexts errors;

  SignInFaults(SignInViewModel model, Wording wording) {
    this.model = model;
    this.wording = wording;
    this.errors = new ErrorTexts(wording);
  }

  /** Beside the code of a second factor. */
  StringBinding second() {
    return Bindings.createStringBinding(
        () ->
            model.fault().get() == ErrorCode.SECOND_CODE_WRONG
                ? errors.what(ErrorCode.SECOND_CODE_WRONG)
                : "",
        model.fault(),
        wording.language());
  }

  /** Beside the account. */
  StringBinding login() {
    return Bindings.createStringBinding(
        () -> model.loginMissing().get() ? wording.get("shell.signin.login.missing") : "",
        model.loginMissing(),
        wording.language());
  }

  /** Beside the password. */
  StringBinding password() {
    return Bindings.createStringBinding(
        () -> {
          if (model.fault().get() == ErrorCode.SIGN_IN_WRONG) {
            return errors.what(ErrorCode.SIGN_IN_WRONG);
          }
          return model.passwordMissing().get() ? wording.get("shell.signin.password.missing") : "";
        },
        model.passwordMissing(),
        model.fault(),
        wording.language());
  }

  /** Whatever lies neither in the account nor in the password: said in full. */
  Label other() {
    var label = new Label();
    label.setId("sign-in-fault");
    label.getStyleClass().add("sign-in-fault");
    label.setWrapText(true);
    var words = Bindings.createStringBinding(this::words, model.fault(), wording.language());
    label.textProperty().bind(words);
    return label;
  }

  private String words() {
    var code = model.fault().get();
    if (code == null) {
      return "";
    }
    return code == ErrorCode.SIGN_IN_WRONG || code == ErrorCode.SECOND_CODE_WRONG
        ? errors.todo(code)
        : errors.whole(code);
  }
}
