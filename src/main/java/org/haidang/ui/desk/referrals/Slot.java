package org.haidang.ui.desk.referrals;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haidang.records.Register.Row;
import org.jspecify.annotations.Nullable;

/** A place in a list: its row comes once it was read. To be used on the FX thread. */
final class Slot {

  private final ReadOnlyObjectWrapper<@Nullable Row> row = new ReadOnlyObjectWrapper<>();

  /** The row; null until it was read, and when it is gone meanwhile. */
  ReadOnlyObjectProperty<@Nullable Row> row() {
    return row.getReadOnlyProperty();
  }

  void set(Row read) {
    row.set(read);
  }
}
