package org.haidang.ui.desk.people;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** Which records are listed: persons or cases, those of a filter, one's own. */
final class ListChips extends FlowPane {

  private final PeopleListViewModel model;
  private final SavedViews saved;
  private final Wording wording;
  private final Runnable fresh;

  /** None yet; {@code fresh} makes a new record. */
  ListChips(PeopleListViewModel model, SavedViews saved, Wording wording, Runnable fresh) {
    this.model = model;
    this.saved = saved;
    this.wording = wording;
    this.fresh = fresh;
    getStyleClass().add("people-chips");
  }

  /** Draws them anew for what is listed {@code now}. */
  void draw(Shown now) {
    getChildren().clear();
    list(Shown.Of.PERSONS, "people.list.persons", "Alt+1");
    list(Shown.Of.CASES, "people.list.cases", "Alt+2");
    for (var filter : now.of().filters()) {
      var key = "people.filter." + filter.name().toLowerCase(Locale.ROOT);
      var chip = chip(wording.get(key), "", now.filter() == filter);
      chip.setOnAction(_ -> model.shown().set(saved.named(now.with(filter))));
      getChildren().add(chip);
    }
    var mine = chip(wording.get("people.filter.mine"), "", now.mine());
    mine.setOnAction(_ -> model.shown().set(saved.named(now.withMine(!now.mine()))));
    var make =
        new Button(
            wording.get("people.new." + now.of().name().toLowerCase(Locale.ROOT)),
            KeyHint.cap("Ctrl+N"));
    make.setId("people-new");
    make.setOnAction(_ -> fresh.run());
    getChildren().addAll(mine, make);
  }

  private void list(Shown.Of of, String key, String keys) {
    var chip = chip(wording.get(key), keys, model.shown().get().of() == of);
    chip.setOnAction(_ -> model.shown().set(Shown.first(of)));
    getChildren().add(chip);
  }

  /** A chip that is on or off. */
  static ToggleButton chip(String text, String keys, boolean on) {
    var chip = new ToggleButton(text, keys.isEmpty() ? null : KeyHint.cap(keys));
    chip.getStyleClass().add("chip");
    chip.setSelected(on);
    chip.setFocusTraversable(false);
    return chip;
  }
}
