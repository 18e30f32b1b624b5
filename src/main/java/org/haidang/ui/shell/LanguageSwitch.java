package org.haidang.ui.shell;

import javafx.scene.control.Button;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** Names the other language in that language; F6 does the same wherever the caret is. */
final class LanguageSwitch extends Button {

  LanguageSwitch(Wording wording) {
    setId("language");
    getStyleClass().addAll("quiet", "caption");
    setFocusTraversable(false);
    textProperty().bind(wording.of("shell.language.other"));
    setGraphic(KeyHint.cap("F6"));
    setOnAction(_ -> wording.switchLanguage());
    setMinWidth(USE_PREF_SIZE);
  }
}
