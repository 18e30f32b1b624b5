package org.haidang.ui.desk.people;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.haidang.ui.kit.Wording;

/** The views somebody keeps under a name, and the field to name another. */
final class ViewChips extends FlowPane {

  private final PeopleListViewModel model;
  private final SavedViews saved;
  private final Wording wording;
  private final Runnable kept;
  private final TextField viewName = new TextField();

  /** None yet; {@code kept} runs when one was kept. */
  ViewChips(PeopleListViewModel model, SavedViews saved, Wording wording, Runnable kept) {
    this.model = model;
    this.saved = saved;
    this.wording = wording;
    this.kept = kept;
    getStyleClass().add("people-chips");
  }

  /** Draws them anew: those of what is listed {@code now}. */
  void draw(Shown now) {
    getChildren().clear();
    for (var view : saved.all()) {
      if (view.of() == now.of()) {
        var chip = ListChips.chip(view.name(), "", view.same(now));
        chip.setOnAction(_ -> model.shown().set(view));
        var off = new Button("✕");
        off.getStyleClass().addAll("quiet", "people-forget");
        off.setAccessibleText(wording.get("people.view.forget", view.name()));
        off.setOnAction(_ -> saved.forget(view));
        getChildren().add(new HBox(chip, off));
      }
    }
    viewName.setId("people-view-name");
    viewName.setPromptText(wording.get("people.view.name"));
    viewName.setAccessibleText(wording.get("people.view.name"));
    viewName.setOnAction(_ -> keepView());
    getChildren().add(viewName);
  }

  private void keepView() {
    saved.keep(model.shown().get(), viewName.getText());
    viewName.clear();
    kept.run();
  }
}
