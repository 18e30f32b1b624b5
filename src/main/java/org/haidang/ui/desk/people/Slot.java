package org.haidang.ui.desk.people;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haidang.records.Register;
import org.jspecify.annotations.Nullable;

/** A place in a long list: its row comes when it was read. To be used on the FX thread. */
final class Slot {

  private final int index;
  private final ReadOnlyObjectWrapper<Register.@Nullable Row> row = new ReadOnlyObjectWrapper<>();

  Slot(int index) {
    this.index = index;
  }

  /** Counted from 0. */
  int index() {
    return index;
  }

  /** The row; null while it is read, and when it was removed meanwhile. */
  ReadOnlyObjectProperty<Register.@Nullable Row> row() {
    return row.getReadOnlyProperty();
  }

  void fill(Register.Row read) {
    row.set(read);
  }
}
