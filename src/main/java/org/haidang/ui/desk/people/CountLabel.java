package org.haidang.ui.desk.people;

import javafx.scene.control.Label;
import org.haidang.ui.kit.Wording;

/** How many rows there are, or that they are being looked for. */
final class CountLabel extends Label {

  private final PeopleListViewModel model;
  private final Wording wording;

  CountLabel(PeopleListViewModel model, Wording wording) {
    this.model = model;
    this.wording = wording;
    setId("people-count");
    getStyleClass().add("caption");
    setMinWidth(USE_PREF_SIZE);
  }

  /** Says how many there are now. */
  void show() {
    setText(counted());
  }

  private String counted() {
    int number = model.count().get();
    if (model.stale().get()) {
      return wording.get("people.searching");
    }
    if (model.ready().get() < 1) {
      return wording.get("people.rebuilding", number, Math.round(100 * model.ready().get()));
    }
    return wording.get(model.more().get() ? "people.count.more" : "people.count", number);
  }
}
