package org.haidang.ui.shell;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** The keys that work everywhere, and the language, at the foot of the window. */
final class WindowFoot extends HBox {

  WindowFoot(MainViewModel model, Wording wording) {
    var spread = new Region();
    HBox.setHgrow(spread, Priority.ALWAYS);
    var help = new KeyHint("F1", wording.of("shell.keys.help"));
    help.setId("help-hint");
    getChildren()
        .addAll(
            help,
            new KeyHint("Ctrl+K", wording.of("shell.keys.palette")),
            new KeyHint("Ctrl+L", wording.of("shell.keys.lock")),
            back(model, wording),
            spread,
            new LanguageSwitch(wording));
    getStyleClass().add("foot");
    setMaxHeight(Region.USE_PREF_SIZE);
  }

  private static KeyHint back(MainViewModel model, Wording wording) {
    var back = new KeyHint("Alt+←", wording.of("shell.keys.back"));
    back.setId("back-hint");
    back.visibleProperty().bind(model.canGoBack());
    back.managedProperty().bind(model.canGoBack());
    return back;
  }
}
