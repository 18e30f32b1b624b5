package org.haidang.ui.desk.duties;

import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.duties.FollowUps.Shown;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** Which duties are listed, how many there are, and the key that makes another. */
final class DutiesBar extends VBox {

  private static final Map<Shown, String> KEYS =
      Map.of(Shown.MINE, "Alt+1", Shown.CENTRE, "Alt+2", Shown.OVERDUE, "Alt+3");

  DutiesBar(DutiesViewModel model, Wording wording, Runnable make) {
    getStyleClass().add("contacts-bar");
    var row = new FlowPane();
    row.getStyleClass().add("contacts-lists");
    var group = new ToggleGroup();
    for (var shown : Shown.values()) {
      var chip = new ToggleButton(null, KeyHint.cap(String.valueOf(KEYS.get(shown))));
      chip.setId("due-" + shown.name().toLowerCase(Locale.ROOT));
      chip.getStyleClass().add("chip");
      chip.setFocusTraversable(false);
      chip.setToggleGroup(group);
      chip.textProperty().bind(wording.of("duties.shown." + shown.name().toLowerCase(Locale.ROOT)));
      chip.setOnAction(_ -> model.shown().set(shown));
      model.shown().subscribe(now -> chip.setSelected(now == shown));
      row.getChildren().add(chip);
    }
    var fresh = new Button(null, KeyHint.cap("Ctrl+N"));
    fresh.setId("due-new");
    fresh.setFocusTraversable(false);
    fresh.textProperty().bind(wording.of("duties.new.title"));
    fresh.setOnAction(_ -> make.run());
    var count = new Label();
    count.setId("due-count");
    count.getStyleClass().add("caption");
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.count().get() < 0 ? "" : wording.get("duties.count", model.count().get()),
                model.count(),
                wording.language()));
    row.getChildren().addAll(fresh, count);
    getChildren().add(row);
  }
}
