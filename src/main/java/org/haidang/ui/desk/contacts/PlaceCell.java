package org.haidang.ui.desk.contacts;

import javafx.scene.control.TableCell;
import org.haidang.desk.Contacts;
import org.haidang.model.Place;
import org.haidang.ui.kit.Badge;
import org.haidang.ui.kit.Wording;

final class PlaceCell extends TableCell<Contacts.Row, Place> {
  private final Badge badge;

  PlaceCell(Wording wording) {
    badge = new Badge(wording);
  }

  @Override
  protected void updateItem(Place item, boolean empty) {
    super.updateItem(item, empty);
    badge.state().set(empty || item == null ? null : Badge.State.of(item));
    setGraphic(empty ? null : badge);
    accessibleTextProperty().bind(badge.textProperty());
  }
}
