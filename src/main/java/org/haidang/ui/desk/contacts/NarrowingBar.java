package org.haidang.ui.desk.contacts;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.FlowPane;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** What the search is narrowed to, each to be taken off; then what the words typed may mean. */
final class NarrowingBar extends FlowPane {

  private final SearchViewModel model;
  private final Narrowings narrowings;
  private final Wording wording;

  NarrowingBar(SearchViewModel model, Narrowings narrowings, Wording wording) {
    this.model = model;
    this.narrowings = narrowings;
    this.wording = wording;
    setId("narrowings");
    getStyleClass().add("contacts-lists");
    model.chips().subscribe(this::fill);
    model.suggestions().subscribe(this::fill);
    fill();
  }

  private void fill() {
    getChildren().clear();
    for (var chip : model.chips()) {
      var button = new Button(narrowings.named(chip), new FontIcon(Material2AL.CLOSE));
      button.setContentDisplay(ContentDisplay.RIGHT);
      button.getStyleClass().addAll("chip", "chip-on");
      button.setAccessibleText(wording.get("contacts.chip.off", narrowings.named(chip)));
      button.setFocusTraversable(false);
      button.setOnAction(_ -> model.chips().remove(chip));
      getChildren().add(button);
    }
    boolean first = true;
    for (var suggestion : model.suggestions()) {
      var button =
          first
              ? new Button(suggestion.label(), KeyHint.cap("Ctrl+Enter"))
              : new Button(suggestion.label(), new FontIcon(Material2AL.ADD));
      button.setContentDisplay(ContentDisplay.RIGHT);
      button.getStyleClass().add("chip");
      button.setAccessibleText(wording.get("contacts.chip.on", suggestion.label()));
      button.setFocusTraversable(false);
      button.setOnAction(_ -> model.take(suggestion));
      getChildren().add(button);
      first = false;
    }
    boolean some = !getChildren().isEmpty();
    setVisible(some);
    setManaged(some);
  }
}
