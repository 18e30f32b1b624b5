package org.haidang.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.haidang.ui.kit.Wording;

/** The lowest line at sign-in: whether the server is in reach, and the other language. */
final class SignInFoot extends HBox {

  SignInFoot(SignInViewModel model, Wording wording) {
    getStyleClass().add("foot");
    setAlignment(Pos.CENTER_LEFT);
    var line = new Label();
    line.setId("sign-in-reach");
    line.getStyleClass().add("caption");
    line.setWrapText(true);
    line.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> wording.get(key(model.reach().get())), model.reach(), wording.language()));
    var spread = new Region();
    HBox.setHgrow(spread, Priority.ALWAYS);
    getChildren().addAll(line, spread, new LanguageSwitch(wording));
  }

  private static String key(SignInViewModel.Reach reach) {
    return switch (reach) {
      case UNKNOWN -> "shell.signin.reach.unknown";
      case REACHED -> "shell.signin.reach.yes";
      case OUT_OF_REACH -> "shell.signin.reach.no";
    };
  }
}
