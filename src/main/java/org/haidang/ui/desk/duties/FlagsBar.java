package org.haidang.ui.desk.duties;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** Which flags are listed, and how many there are. */
final class FlagsBar extends FlowPane {

  private final FlagsViewModel model;
  private final Wording wording;

  FlagsBar(FlagsViewModel model, Wording wording) {
    this.model = model;
    this.wording = wording;
    var count = new Label();
    count.setId("flag-count");
    count.getStyleClass().add("caption");
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> model.read().get() ? wording.get("flags.count", model.rows().size()) : "",
                model.rows(),
                model.read(),
                wording.language()));
    getChildren()
        .setAll(
            chip("flags-holding", "Alt+6", "flags.shown.holding", true),
            chip("flags-over", "Alt+7", "flags.shown.over", false),
            count);
    getStyleClass().addAll("contacts-lists", "flags-bar");
  }

  private ToggleButton chip(String id, String key, String words, boolean holding) {
    var chip = new ToggleButton(null, KeyHint.cap(key));
    chip.setId(id);
    chip.getStyleClass().add("chip");
    chip.setFocusTraversable(false);
    chip.textProperty().bind(wording.of(words));
    model.holding().subscribe(now -> chip.setSelected(now == holding));
    chip.setOnAction(
        _ -> {
          model.holding().set(holding);
          chip.setSelected(true);
        });
    return chip;
  }
}
