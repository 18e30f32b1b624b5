package org.haidang.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** The lowest line at sign-in: whether the server is in reach, and the other language. */
final class SignInFoot extends HBox {

  /**
   * One for {@code model}.
   *
   * @param enrol goes to the enrolment; null where there is none
   */
  SignInFoot(SignInViewModel model, Wording wording, @Nullable Runnable enrol) {
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
    getChildren().addAll(line, spread);
    if (enrol != null) {
      var join = new Button();
      join.setId("sign-in-enrol");
      join.getStyleClass().add("quiet");
      join.setMinWidth(USE_PREF_SIZE);
      join.textProperty().bind(wording.of("shell.signin.enrol"));
      join.disableProperty().bind(model.busy());
      join.setOnAction(_ -> enrol.run());
      getChildren().add(join);
    }
    getChildren().add(new LanguageSwitch(wording));
  }

  private static String key(SignInViewModel.Reach reach) {
    return switch (reach) {
      case UNKNOWN -> "shell.signin.reach.unknown";
      case REACHED -> "shell.signin.reach.yes";
      case OUT_OF_REACH -> "shell.signin.reach.no";
    };
  }
}
