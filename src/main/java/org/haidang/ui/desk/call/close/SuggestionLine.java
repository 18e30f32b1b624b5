package org.haidang.ui.desk.call.close;

import javafx.scene.control.Label;
import org.haidang.ui.kit.Wording;

/** The kind that the answers given make likely. */
final class SuggestionLine extends Label {

  private final CloseViewModel closing;
  private final Wording wording;

  SuggestionLine(CloseViewModel closing, Wording wording) {
    this.closing = closing;
    this.wording = wording;
    setId("close-suggestion");
    getStyleClass().add("close-suggestion");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
  }

  void show() {
    var suggested = closing.suggestion();
    setVisible(suggested != null);
    setManaged(suggested != null);
    if (suggested != null) {
      var many = closing.given();
      var name = suggested.label().in(wording.tag());
      setText(wording.get("answers.suggest", many, name));
    }
  }
}
