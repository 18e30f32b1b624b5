package org.haidang.ui.desk.people;

import java.util.function.Consumer;
import javafx.scene.control.TableCell;
import org.haidang.records.Register;
import org.haidang.ui.kit.LongSlot;

/** Says whether a row is marked; a click marks it. */
final class MarkCell extends TableCell<LongSlot<Register.Row>, String> {

  /** {@code toggle} is told of the row that was clicked. */
  MarkCell(Consumer<Register.Row> toggle) {
    setOnMouseClicked(
        _ -> {
          var slot = getTableRow() == null ? null : getTableRow().getItem();
          var row = slot == null ? null : slot.row().get();
          if (row != null) {
            toggle.accept(row);
          }
        });
  }

  @Override
  protected void updateItem(String item, boolean empty) {
    super.updateItem(item, empty);
    setText(empty ? null : item);
  }
}
