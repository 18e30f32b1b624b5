package org.haidang.ui.shell;

import javafx.scene.layout.Region;

/** The lighthouse, drawn by the style sheet. */
final class Brand extends Region {

  Brand() {
    getStyleClass().add("brand");
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }
}
