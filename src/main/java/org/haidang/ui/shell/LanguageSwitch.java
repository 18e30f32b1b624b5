package org.haidang.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** Names the next language in that language; F6 does the same wherever the caret is. */
final class LanguageSwitch extends Button {

  LanguageSwitch(Wording wording) {
    setId("language");
    getStyleClass().addAll("quiet", "caption");
    setFocusTraversable(false);
    textProperty()
        .bind(Bindings.createStringBinding(() -> wording.name(wording.next()), wording.language()));
    setGraphic(KeyHint.cap("F6"));
    setOnAction(_ -> wording.switchLanguage());
    setMinWidth(USE_PREF_SIZE);
  }
}
