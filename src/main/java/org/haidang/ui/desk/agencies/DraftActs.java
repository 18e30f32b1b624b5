package org.haidang.ui.desk.agencies;

import javafx.scene.layout.FlowPane;
import org.haidang.ui.kit.KeyButton;
import org.haidang.ui.kit.Wording;

/** Saving and leaving. */
final class DraftActs extends FlowPane {

  DraftActs(DraftViewModel draft, Wording wording) {
    var save = KeyButton.of("agencies-save", "Ctrl+S", wording.of("agencies.save"), draft::save);
    save.getStyleClass().add("main");
    save.disableProperty().bind(draft.savingProperty());
    getChildren()
        .addAll(
            save,
            KeyButton.of("agencies-leave", "Esc", wording.of("agencies.leave"), draft::leave));
    getStyleClass().add("agencies-acts");
  }
}
