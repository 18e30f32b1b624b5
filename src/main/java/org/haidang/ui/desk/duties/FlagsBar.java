package org.haidang.ui.desk.duties;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.haidang.ui.kit.ListChip;
import org.haidang.ui.kit.Wording;

/** Which flags are listed, and how many there are. */
final class FlagsBar extends FlowPane {

  FlagsBar(FlagsViewModel model, Wording wording) {
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
            new ListChip(
                model.holding(), true, "flags-holding", "Alt+6", wording.of("flags.shown.holding")),
            new ListChip(
                model.holding(), false, "flags-over", "Alt+7", wording.of("flags.shown.over")),
            count);
    getStyleClass().addAll("contacts-lists", "flags-bar");
  }
}
