package org.haidang.ui.form.assess;

import javafx.scene.layout.VBox;
import org.haidang.ui.kit.Lines;
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
    getChildren().add(Lines.of("caption", wording.get("assess.suggestion")));
    shown.suggested().forEach(each -> getChildren().add(Lines.of("assess-suggested", each)));
    var beside = shown.departs() ? "assess.departs" : "assess.agrees";
    getChildren().add(Lines.of("assess-reason", wording.get(beside)));
    shown.reasons().forEach(each -> getChildren().add(Lines.of("assess-reason", "– " + each)));
  }
}
