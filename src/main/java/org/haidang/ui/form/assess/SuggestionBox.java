package org.haidang.ui.form.assess;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** What the rules suggest, and from what; out of sight until there is something to show. */
final class SuggestionBox extends VBox {

  private final Wording wording;

  SuggestionBox(Wording wording, String entry) {
    this.wording = wording;
    setId("suggestion:" + entry);
    getStyleClass().add("assess-suggestion");
    show(null);
  }

  void show(PersonViewModel.@Nullable Shown shown) {
    setVisible(shown != null);
    setManaged(shown != null);
    getChildren().clear();
    if (shown == null) {
      return;
    }
    getChildren().add(line(wording.get("assess.suggestion"), "caption"));
    shown.suggested().forEach(each -> getChildren().add(line(each, "assess-suggested")));
    var beside = shown.departs() ? "assess.departs" : "assess.agrees";
    getChildren().add(line(wording.get(beside), "assess-reason"));
    shown.reasons().forEach(each -> getChildren().add(line("– " + each, "assess-reason")));
  }

  private static Label line(String text, String style) {
    var label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
