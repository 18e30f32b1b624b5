package org.haidang.ui.desk.duties;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.duties.FollowUps.Shown;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.ListChip;
import org.haidang.ui.kit.Wording;

/** Which duties are listed, how many there are, and the key that makes another. */
final class DutiesBar extends VBox {

  private final Wording wording;

  DutiesBar(
      DutiesViewModel model,
      ObjectProperty<Face> face,
      boolean flagsListed,
      Wording wording,
      Runnable make) {
    this.wording = wording;
    getStyleClass().add("contacts-bar");
    var row = new FlowPane();
    row.getStyleClass().add("contacts-lists");
    int digit = 1;
    for (var shown : Shown.values()) {
      var name = shown.name().toLowerCase(Locale.ROOT);
      var chip = chip("due-" + name, "Alt+" + digit++, "duties.shown." + name);
      chip.setOnAction(
          _ -> {
            face.set(Face.DUE);
            model.shown().set(shown);
            chip.setSelected(true);
          });
      Runnable mark =
          () -> chip.setSelected(face.get() == Face.DUE && model.shown().get() == shown);
      face.subscribe(_ -> mark.run());
      model.shown().subscribe(_ -> mark.run());
      row.getChildren().add(chip);
    }
    row.getChildren()
        .add(
            new ListChip(
                face, Face.HANDOVERS, "due-handovers", "Alt+4", wording.of("handover.title")));
    if (flagsListed) {
      row.getChildren()
          .add(new ListChip(face, Face.FLAGS, "due-flags", "Alt+5", wording.of("flags.title")));
    }
    var fresh = new Button(null, KeyHint.cap("Ctrl+N"));
    fresh.setId("due-new");
    fresh.setFocusTraversable(false);
    fresh.textProperty().bind(wording.of("duties.new.title"));
    fresh.setOnAction(_ -> make.run());
    fresh.visibleProperty().bind(face.isEqualTo(Face.DUE));
    fresh.managedProperty().bind(fresh.visibleProperty());
    var count = new Label();
    count.setId("due-count");
    count.getStyleClass().add("caption");
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.count().get() < 0 || face.get() != Face.DUE
                        ? ""
                        : wording.get("duties.count", model.count().get()),
                model.count(),
                face,
                wording.language()));
    row.getChildren().addAll(fresh, count);
    getChildren().add(row);
  }

  private ToggleButton chip(String id, String key, String words) {
    var chip = new ToggleButton(null, KeyHint.cap(key));
    chip.setId(id);
    chip.getStyleClass().add("chip");
    chip.setFocusTraversable(false);
    chip.textProperty().bind(wording.of(words));
    return chip;
  }
}
