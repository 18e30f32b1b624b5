package org.haidang.ui.desk.people;

import javafx.scene.control.TableCell;
import org.haidang.records.Register;
import org.haidang.ui.kit.Badge;
import org.haidang.ui.kit.LongSlot;
import org.haidang.ui.kit.Wording;

/** Says where a record is. */
final class PlaceCell extends TableCell<LongSlot<Register.Row>, Register.Row> {
  private final Badge badge;

  PlaceCell(Wording wording) {
    badge = new Badge(wording);
  }

  @Override
  protected void updateItem(Register.Row item, boolean empty) {
    super.updateItem(item, empty);
    boolean none = empty || item == null;
    badge.state().set(none ? null : Badge.State.of(item.place()));
    setGraphic(none ? null : badge);
  }
}
